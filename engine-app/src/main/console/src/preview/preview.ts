// The real widget with nobody behind it: what it would send stays in this frame, and the server's policy for this page lets it
// reach nothing anyway. No conversation begins and nothing is counted.
import { ScriptedSocket } from './scripted-socket';
import { isOwnMessage, type Looks, looksOf, type Settings, settingsFrom } from './settings';

type Widget = (...call: unknown[]) => Promise<unknown>;

const settings = settingsFrom(location.hash);

window.WebSocket = class extends ScriptedSocket {
  constructor() {
    super(settings);
  }
} as never;
window.fetch = () => Promise.resolve(new Response(null, { status: 204 }));

addEventListener('message', (event) => {
  if (isOwnMessage(event)) paint(looksOf(event.data));
});

if (document.querySelector('smartconvo-widget')) await begin(settings);
else addEventListener('smartconvo:ready', () => begin(settings), { once: true });

async function begin({ title, locale, ...looks }: Settings): Promise<void> {
  const widget = (window as unknown as { smartconvo: Widget }).smartconvo;
  await widget('update', { locale, ...(title ? { title } : {}) });
  paint(looks);
  await widget('open');
  // The console takes the frame out of reach until the widget has stopped asking for the focus.
  requestAnimationFrame(() => requestAnimationFrame(() => parent.postMessage('preview-ready', location.origin)));
}

function paint({ look, accent, accentDark, radius, font }: Looks): void {
  document.documentElement.dataset.look = look;
  const widget = document.querySelector<HTMLElement>('smartconvo-widget');
  if (!widget) return;
  widget.dataset.theme = look;
  const colour = (look === 'dark' && accentDark) || accent;
  for (const [name, value] of Object.entries({ accent: colour, radius, font })) {
    if (value) widget.style.setProperty(`--sc-${name}`, value);
    else widget.style.removeProperty(`--sc-${name}`);
  }
}
