import type { Controller } from './controller';

let chat: Controller;

/** A page has one chat; every part of it asks here. */
export const useChat = (): Controller => chat;

export function provide(controller: Controller): void {
  chat = controller;
}
