{
  const captions = {
    'support-assistant':
      'Support assistant: answers with AI, and hands over to a person by a contact form when it cannot help.',
    'lead-capture':
      'Sales: finds out what a team needs, asks for consent and contact details, and confirms the enquiry by e-mail.',
    appointment:
      'Appointment: books half an hour with an adviser, confirms it by e-mail, and asks the next day whether it still suits.',
  };

  const byId = (id) => document.getElementById(id);
  const picker = byId('flow');

  // Commands given before the widget's loader has arrived wait in its queue.
  window.smartconvo ??= Object.assign((...call) => window.smartconvo.q.push(call), { q: [] });
  const chat = (...call) => window.smartconvo(...call);

  // A flow's folder and picture are called as its file is; its key is its process id.
  const key = (flow) => flow.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

  const choose = (flow) => {
    picker.value = flow;
    document.querySelector('script[data-site]').dataset.flow = key(flow);
    const diagram = byId('diagram');
    diagram.src = byId('diagram-link').href = `/demo/flows/${flow}.svg`;
    diagram.alt = `BPMN diagram: ${picker.selectedOptions[0].text}`;
    byId('diagram-caption').textContent = captions[flow];
    byId('diagram-area').scrollLeft = 0;
    chat('update', { flow: key(flow) });
  };

  const start = (flow) => {
    choose(flow);
    chat('start', key(flow));
  };

  picker.addEventListener('change', () => choose(picker.value));
  byId('talk').addEventListener('submit', (event) => {
    event.preventDefault();
    start(picker.value);
  });
  for (const button of document.querySelectorAll('[data-start]')) {
    button.addEventListener('click', () => start(button.dataset.start));
  }

  // The shop's own consent banner. What it is told, it tells the chat; nothing is kept before that.
  const banner = byId('consent');
  const kept = 'fernweh-consent';
  const tell = (functional) => {
    banner.hidden = true;
    chat('setConsent', { functional, analytics: false, marketing: false });
  };
  const remembered = localStorage.getItem(kept);
  if (remembered) tell(remembered === 'yes');
  for (const button of banner.querySelectorAll('[data-consent]')) {
    button.addEventListener('click', () => {
      localStorage.setItem(kept, button.dataset.consent);
      tell(button.dataset.consent === 'yes');
      byId('consent-again').focus({ preventScroll: true });
    });
  }
  byId('consent-again').addEventListener('click', () => {
    banner.hidden = false;
    banner.querySelector('button').focus();
    banner.scrollIntoView({ block: 'nearest' });
  });

  const theme = byId('theme');
  const paint = (dark) => {
    theme.setAttribute('aria-pressed', String(dark));
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    chat('setTheme', dark ? 'dark' : 'light');
  };
  theme.setAttribute('aria-pressed', String(matchMedia('(prefers-color-scheme: dark)').matches));
  theme.addEventListener('click', () => paint(theme.getAttribute('aria-pressed') !== 'true'));

  // Browsers put a select back to what it showed before a reload; an address such as ?flow=appointment wins.
  const wanted = new URLSearchParams(location.search).get('flow');
  const first = Object.hasOwn(captions, wanted) ? wanted : picker.value;
  if (first !== 'support-assistant') choose(first);
}
