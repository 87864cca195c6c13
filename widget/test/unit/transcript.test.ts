import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Transcript } from '../../src/chat/transcript';
import type { ChatEvent, Question } from '../../src/frames/server';

let seq = 0;
const at = '2026-11-23T10:00:00Z';
const fixture = (name: string): ChatEvent => ({
  ...JSON.parse(readFileSync(new URL(`../../fixtures/frames/server-event-${name}.json`, import.meta.url), 'utf8')),
  seq: ++seq,
});

describe('a transcript', () => {
  it('opens a question, and closes it when the visitor answers', () => {
    const transcript = new Transcript();
    const question = fixture('choices') as Question;
    transcript.add(question);
    expect(transcript.isOpen(question)).toBe(true);
    transcript.add(fixture('visitor-choice'));
    expect(transcript.isOpen(question)).toBe(false);
  });

  it('closes a question that is asked again, and opens the new one', () => {
    const transcript = new Transcript();
    const first = fixture('form') as Question;
    const second = fixture('form-refused') as Question;
    transcript.add(first);
    transcript.add(second);
    expect(transcript.isOpen(first)).toBe(false);
    expect(transcript.isOpen(second)).toBe(true);
  });

  it('closes questions another branch has closed, and all of them at the end', () => {
    const transcript = new Transcript();
    transcript.add(fixture('choices'));
    transcript.add(fixture('ask'));
    transcript.add(fixture('handoff-waiting'));
    expect([...transcript.open.keys()]).toEqual(['step_askEmail']);
    transcript.add(fixture('ended'));
    expect(transcript.open.size).toBe(0);
    expect(transcript.ended).toBe('completed');
  });

  it('offers the keyboard of the newest question only', () => {
    const transcript = new Transcript();
    transcript.add(fixture('ask'));
    expect(transcript.newestAsk()?.input.type).toBe('email');
    transcript.add(fixture('choices'));
    expect(transcript.newestAsk()).toBeUndefined();
  });

  it('puts a streamed reply together, starts over, and drops what does not join', () => {
    const transcript = new Transcript();
    const piece = (offset: number, text: string) => transcript.stream({ type: 'delta', turn: 't', at: offset, text });
    piece(0, 'Hello ');
    piece(6, 'world');
    expect(transcript.streams.get('t')).toBe('Hello world');
    expect(piece(99, '!')).toBe(false);
    piece(5, ', you');
    expect(transcript.streams.get('t')).toBe('Hello, you');
    piece(0, 'Again');
    expect(transcript.streams.get('t')).toBe('Again');
  });

  it('replaces the stream by the reply, and takes no late piece after it', () => {
    const transcript = new Transcript();
    transcript.stream({ type: 'delta', turn: 't', at: 0, text: 'Hel' });
    transcript.add({ type: 'event', kind: 'say', seq: ++seq, at, text: 'Hello', turn: 't' });
    expect(transcript.streams.size).toBe(0);
    expect(transcript.stream({ type: 'delta', turn: 't', at: 0, text: 'Hel' })).toBe(false);
  });

  it('shows what was sent until the server tells it back', () => {
    const transcript = new Transcript();
    const visitor = fixture('visitor-text') as Extract<ChatEvent, { kind: 'visitor' }>;
    transcript.sent.set(visitor.id, { frame: { type: 'message', id: visitor.id, text: 'x' }, text: 'x', at });
    transcript.add(visitor);
    expect(transcript.sent.size).toBe(0);
  });

  it('skips kinds it does not know', () => {
    const transcript = new Transcript();
    expect(transcript.add({ type: 'event', kind: 'later', seq: 1, at } as unknown as ChatEvent)).toBe(false);
    expect(transcript.events).toHaveLength(0);
  });

  it('knows who is there', () => {
    const transcript = new Transcript();
    transcript.add(fixture('handoff-joined'));
    expect(transcript.agent).toBe('Priya');
    transcript.add(fixture('handoff-left'));
    expect(transcript.agent).toBeUndefined();
  });
});
