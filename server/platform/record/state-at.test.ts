import { expect, test } from 'vitest';
import { stateAfter } from './state-at.ts';

const event = (action: string, after: Record<string, number> | null, redacted = false) => ({ action, after, redacted });
const made = event('insert', { a: 1, b: 1 });

const cases = [
  { name: 'before its first event', events: [], state: null },
  { name: 'as it was made', events: [made], state: { a: 1, b: 1 } },
  { name: 'changed since', events: [made, event('update', { b: 2 }), event('export', { pages: 1 })], state: { a: 1, b: 2 } },
  { name: 'removed', events: [made, event('delete', null)], state: null },
  { name: 'made again', events: [made, event('delete', null), event('insert', { a: 3, b: 3 })], state: { a: 3, b: 3 } },
  { name: 'there when the record began', events: [event('found', { a: 1 })], state: { a: 1 } },
  { name: 'not known after a redaction', events: [made, event('update', null, true), event('update', { b: 2 })], state: undefined },
]; // biome-ignore format: a table
for (const { name, events, state } of cases) test(name, () => expect(stateAfter(events)).toEqual(state));
