import { queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { components } from '../openapi';

type Schemas = components['schemas'];

export type Webhook = Schemas['WebhookAnswer'];
export type Made = Schemas['WebhookMade'];

/** Asked again and again: somebody looks whether a test arrives. */
export const webhookQuery = queryOptions({
  queryKey: ['webhook'],
  queryFn: () => get<Webhook>('/webhook'),
  refetchInterval: 5_000,
});
