import { useEffect, useState } from 'preact/hooks';

const PHONE = '(max-width: 600px), (max-height: 440px)';
const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),select,textarea,summary,[tabindex="0"]';

/** On a small screen the chat covers the page, so it behaves as a modal dialog. */
export function useModal(): boolean {
  const [query] = useState(() => matchMedia(PHONE));
  const [modal, setModal] = useState(query.matches);
  useEffect(() => {
    const changed = () => setModal(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  useEffect(() => {
    if (!modal) return;
    const { style } = document.documentElement;
    const before = style.overflow;
    style.overflow = 'hidden';
    // A keyboard on the screen covers the page without making it smaller.
    const fit = () => style.setProperty('--sc-view', `${visualViewport?.height}px`);
    visualViewport?.addEventListener('resize', fit);
    return () => {
      style.overflow = before;
      style.removeProperty('--sc-view');
      visualViewport?.removeEventListener('resize', fit);
    };
  }, [modal]);
  return modal;
}

export function trapTab(event: KeyboardEvent, panel: HTMLElement): void {
  const all = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.offsetParent !== null);
  const first = all[0];
  const last = all.at(-1);
  const active = (panel.getRootNode() as ShadowRoot).activeElement;
  const leaving = event.shiftKey ? active === first || active === panel : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
