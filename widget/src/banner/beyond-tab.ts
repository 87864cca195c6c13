import type { Options } from '../host';
import { keyOf } from '../storage';

/**
 * What the loader does for the tab, done for storage that outlives it: wiped at the moment of a refusal, and a chat of
 * before goes on once the visitor's consent is known. Before that the device is not touched.
 */
export function keepBeyondTab(options: Options, resume: () => void, refused: (bookmark: string) => void): void {
  let wiped = false;
  let resumed = false;
  const stored = (what: 'getItem' | 'removeItem') => {
    try {
      return localStorage[what](keyOf(options.site));
    } catch {
      return undefined;
    }
  };
  const changed = () => {
    const { functional } = options.consent;
    if (functional === false && !wiped) {
      const bookmark = stored('getItem');
      stored('removeItem');
      if (bookmark) refused(bookmark);
    }
    wiped = functional === false;
    if (!functional || resumed || options.storage !== 'persistent' || options.autostart !== 'resume') return;
    resumed = true;
    if (stored('getItem')) resume();
  };
  options.changed = changed;
  changed();
}
