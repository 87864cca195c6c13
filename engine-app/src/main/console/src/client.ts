import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './api';
import { enter } from './queries';

/** A session that has ended anywhere leads to the sign-in page, and from there back. */
export function newClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'unauthorized')) enter(client, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) } },
  });
  return client;
}

/** Worth another try: no network, or a server that is starting. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
}
