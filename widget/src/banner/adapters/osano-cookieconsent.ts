import { type Adapter, decided, PENDING, page } from '../adapter';

type Status = 'allow' | 'deny' | 'dismiss' | undefined;

/** Its answers are known to each popup alone, so all popups are listened to; a dismissed one said nothing. */
let status: Status;

export const osanoCookieConsent: Adapter = {
  name: 'cookieconsent',
  detect: () => !!page.cookieconsent?.Popup?.prototype?.setStatus,
  subscribe(changed) {
    const { prototype } = page.cookieconsent.Popup;
    const { setStatus, clearStatus, initialise } = prototype;
    const set = (next: Status) => {
      status = next;
      changed();
    };
    // A popup that was there before us had its answer from a visit before; its own words for that are asked.
    status = page.cookieconsent.utils?.getCookie?.('cookieconsent_status');
    prototype.setStatus = function (next: Status) {
      const answer = setStatus.call(this, next);
      set(next);
      return answer;
    };
    prototype.clearStatus = function () {
      const answer = clearStatus.call(this);
      set(undefined);
      return answer;
    };
    prototype.initialise = function (options: unknown) {
      const answer = initialise.call(this, options);
      set(this.getStatus());
      return answer;
    };
  },
  read: () => {
    if (status !== 'allow' && status !== 'deny') return PENDING;
    const given = status === 'allow';
    return decided({ functional: given, analytics: given, marketing: given });
  },
};
