import { keepBeyondTab } from './beyond-tab';
import { sayFarewell } from './farewell';
import { watch } from './watch';

/** The loader fetches this where a banner is to be listened to; the options it was given are at its entry point. */
const { smartconvo } = window;
const options = smartconvo?.up;
if (smartconvo && options) {
  const refused = async (bookmark: string) => {
    // A chat that is there says so itself.
    if (!(await smartconvo('state'))) await sayFarewell(options, bookmark).catch(() => {});
  };
  keepBeyondTab(options, () => void smartconvo('resume'), refused);
  watch(options, (decision, evidence) => {
    options.evidence = evidence;
    void smartconvo('setConsent', decision, evidence);
  });
}
