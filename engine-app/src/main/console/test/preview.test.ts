import { expect, it } from 'vitest';
import { ScriptedSocket } from '../src/preview/scripted-socket';
import { hashOf, isOwnMessage, looksOf, type Settings, settingsFrom } from '../src/preview/settings';

const settings: Settings = {
  title: 'Shop & more',
  greeting: '',
  locale: 'de',
  accent: '#1f5b41',
  accentDark: '#7fd1a8',
  radius: '8px',
  font: 'Georgia, serif',
  look: 'dark',
};
const PLAIN = { accent: '', accentDark: '', radius: '', font: '', look: 'light' };

it('gets through the address what the console asks for', () => {
  expect(settingsFrom(hashOf(settings))).toEqual(settings);
  expect(settingsFrom('')).toEqual({ title: '', greeting: '', locale: 'en', ...PLAIN });
});

it.each(['red', '#12345', 'url(https://evil.example)', '#123456;background:url(x)', 7, null])(
  'paints nothing with %s',
  (given) =>
    expect(looksOf({ accent: given, accentDark: given, radius: given, font: given, look: 'neon' })).toEqual(PLAIN),
);

it('listens to the console around it and to nobody else', () => {
  expect(isOwnMessage({ origin: location.origin, source: parent })).toBe(true);
  expect(isOwnMessage({ origin: 'https://evil.example', source: parent })).toBe(false);
  expect(isOwnMessage({ origin: location.origin, source: null })).toBe(false);
});

it('welcomes the widget, says something in its language and acknowledges what it hears', async () => {
  const told: Record<string, unknown>[] = [];
  const socket = new ScriptedSocket({ ...settings, greeting: 'Servus' });
  socket.onmessage = ({ data }) => told.push(JSON.parse(data));
  socket.send(JSON.stringify({ type: 'hello' }));
  socket.send(JSON.stringify({ type: 'choose', id: 'frame-0001', step: 'preview', option: 'no' }));
  await Promise.resolve();
  await Promise.resolve();
  expect(told[0]).toMatchObject({ type: 'welcome', texts: { title: 'Shop & more', greeting: 'Servus' } });
  expect(told.filter(({ type }) => type === 'event').map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(told.at(-2)).toMatchObject({ kind: 'visitor', text: 'Nein, danke', answer: { option: 'no' } });
  expect(told.at(-1)).toEqual({ type: 'ack', id: 'frame-0001', seq: 4 });
});
