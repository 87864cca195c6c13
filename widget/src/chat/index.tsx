import { render } from 'preact';
import type { Chat, Host } from '../host';
import { plural } from '../i18n';
import css from './chat.css?inline';
import { commandsOf } from './commands';
import { provide } from './context';
import { Controller } from './controller';
import { Panel } from './panel';
import { watchPage } from './presence';

/** Called by the loader on the visitor's first intent. */
export async function mount(host: Host): Promise<Chat> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  host.root.adoptedStyleSheets.push(sheet);
  const box = document.createElement('div');
  host.root.append(box);

  const { style } = sheet.cssRules[0] as CSSStyleRule;
  const chat = new Controller(host);
  provide(chat);
  const unwatch = watchPage(chat);
  let queued = false;
  let wasOpen = false;
  const paint = () => {
    queued = false;
    // What the site is set to, after what the page sets. A value that would end its declaration changes nothing.
    for (const name in chat.welcome?.theme)
      style.setProperty(`--_${name}`, `var(--sc-${name},${chat.welcome.theme[name]})`);
    render(<App chat={chat} version={{}} />, box);
    dressLauncher(host, chat);
    if (wasOpen && !chat.open) host.launcher.focus({ preventScroll: true });
    wasOpen = chat.open;
  };
  chat.render = () => {
    if (queued) return;
    queued = true;
    queueMicrotask(paint);
  };
  await chat.speak();
  const away = () => {
    unwatch();
    chat.connection.suspend();
    render(null, box);
    host.element.remove();
  };
  return { run: commandsOf(host, chat, away) };
}

/** `version` is another object at every paint, because the controller is one and the same. */
function App({ chat }: { chat: Controller; version: object }) {
  return (
    <>
      {chat.open && <Panel />}
      <div class="sr" aria-live="polite">
        {chat.announcements.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </>
  );
}

function dressLauncher({ launcher, element }: Host, chat: Controller): void {
  const { texts, unread, open } = chat;
  launcher.ariaExpanded = String(open);
  launcher.ariaLabel = open ? texts.close : texts.open;
  element.dir = chat.language.dir;
  element.toggleAttribute('data-open', open);
  if (open) launcher.setAttribute('aria-controls', 'sc-panel');
  else launcher.removeAttribute('aria-controls');
  if (unread && !open) launcher.ariaLabel += `, ${plural(chat.language, texts.unread, unread)}`;
  launcher.dataset.unread = unread && !open ? (unread > 9 ? '9+' : String(unread)) : '';
}
