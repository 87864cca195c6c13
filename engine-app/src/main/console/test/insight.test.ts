import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { duration, heat, moneyIn, period } from '../src/insight/heat';
import type { ElementActivity, Visit } from '../src/insight/model';
import { elementNames, takenArrows } from '../src/insight/path';

const visit = (element: string, entered: number, left: number | null): Visit => ({
  element,
  enteredAt: new Date(entered).toISOString(),
  leftAt: left === null ? null : new Date(left).toISOString(),
});
const arrow = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });
const element = (id: string, now: number, more: Partial<ElementActivity> = {}): ElementActivity => ({
  element: id,
  now,
  entered: 0,
  left: 0,
  dropped: 0,
  medianSeconds: null,
  cost: 0,
  money: null,
  ...more,
});

describe('the way a conversation took', () => {
  const arrows = [arrow('start', 'ask'), arrow('ask', 'gate'), arrow('gate', 'yes'), arrow('gate', 'no')];

  it('goes over the arrow between what was left and what was entered', () => {
    const path = [
      visit('start', 0, 2),
      visit('ask', 3, 60_000),
      visit('gate', 60_001, 60_001),
      visit('no', 60_004, null),
    ];
    expect(takenArrows(path, arrows)).toEqual(['start-ask', 'ask-gate', 'gate-no']);
  });

  it('does not go over an arrow because both its ends were seen at some time', () => {
    const path = [visit('gate', 0, 0), visit('no', 1, 90_000), visit('yes', 90_000, null)];
    expect(takenArrows(path, arrows)).toEqual(['gate-no']);
  });

  it('is nowhere while nothing was left', () => {
    expect(takenArrows([visit('start', 0, null)], arrows)).toEqual([]);
  });
});

it('calls elements what the diagram calls them, and others by their id', () => {
  const called = elementNames('<a xmlns="x"><b id="one" name="The&#10;first"/><c id="two"/></a>');
  expect([called('one'), called('two'), called('three')]).toEqual(['The first', 'two', 'three']);
});

it('is warmest where the most are, and cold where nobody is', () => {
  const warm = heat([element('a', 10), element('b', 1), element('c', 0), element('d', 5)], 'now');
  expect([...warm]).toEqual([
    ['a', 5],
    ['b', 1],
    ['d', 3],
  ]);
  expect(heat([element('a', 3)], 'medianSeconds').size).toBe(0);
});

it('says how long something took in the unit that fits', () => {
  const said = [0.4, 45, 300, 7_200, 400_000].map((seconds) => duration(seconds, en.insight, String));
  expect(said).toEqual(['0 s', '45 s', '5 min', '2 h', '4.6 d']);
});

it('counts a period with the day it ends on', () => {
  expect(period(7, Date.parse('2026-03-10T12:00:00Z'))).toEqual({ from: '2026-03-04', to: '2026-03-10' });
});

it('writes money as the language does, and little money not as nothing', () => {
  expect(moneyIn('en', 'USD')(0.00062)).toBe('$0.00062');
  expect(moneyIn('de', 'EUR')(1234.567).replace(/\s/g, ' ')).toBe('1.234,57 €');
});

it('paints what has no price as cold', () => {
  expect(heat([element('a', 0, { money: null }), element('b', 0, { money: 0.5 })], 'money')).toEqual(
    new Map([['b', 5]]),
  );
});
