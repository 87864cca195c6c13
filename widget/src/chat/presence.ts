import type { Controller } from './controller';

/** Tells the chat when the network, the tab or the page comes and goes. Gives back how to stop. */
export function watchPage(chat: Controller): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const wake = () => chat.wake();
  addEventListener('online', wake, { signal });
  addEventListener('offline', wake, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal });
  // An open socket would keep the page out of the back/forward cache.
  addEventListener('pagehide', () => chat.connection.suspend(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && chat.connection.revive(), { signal });
  return () => stop.abort();
}
