import { keepBeyondTab } from './beyond-tab';
import { watch } from './watch';

/** The loader fetches this where a banner is to be listened to; the options it was given are at its entry point. */
const { up } = window.smartconvo ?? {};
if (up) {
  keepBeyondTab(up, () => void window.smartconvo?.('resume'));
  watch(up, (decision, evidence) => {
    up.evidence = evidence;
    void window.smartconvo?.('setConsent', decision, evidence);
  });
}
