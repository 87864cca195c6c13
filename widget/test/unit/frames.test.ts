import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/frames/decode';

const folder = new URL('../../fixtures/frames/', import.meta.url);
const server = readdirSync(folder).filter((name) => name.startsWith('server-'));

describe('frames of the server', () => {
  it.each(server)('reads %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(decode(text)).toEqual(JSON.parse(text));
  });

  it.each([
    '',
    'hello',
    '[]',
    'null',
    '7',
    '{}',
    '{"type":7}',
    '{"type":"event","kind":"say"}',
    '{"type":"event","seq":-1,"kind":"say"}',
    '{"type":"ack","id":7,"seq":1}',
    '{"type":"delta","turn":"t","at":"0","text":""}',
  ])('skips what is no frame: %s', (text) => expect(decode(text)).toBeUndefined());

  it('lets unknown types and kinds pass, because their seq still counts', () => {
    expect(decode('{"type":"later"}')).toEqual({ type: 'later' });
    expect(decode('{"type":"event","seq":3,"kind":"later","at":"x"}')).toMatchObject({ seq: 3 });
  });
});
