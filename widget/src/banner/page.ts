const OFTEN_MS = 250;
const SELDOM_MS = 4_000;

/** Calls after every script of the page, and now and then: a banner may come a minute after us, and by any way. */
export function whenPageGrows(look: () => void): void {
  document.addEventListener('load', look, true);
  addEventListener('load', look);
  const again = (wait: number) => {
    look();
    setTimeout(again, wait, Math.min(wait * 1.5, SELDOM_MS));
  };
  setTimeout(again, OFTEN_MS, OFTEN_MS);
}
