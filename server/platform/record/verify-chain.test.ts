import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainedEvent, contentHash, eventHash, NOTHING_BEFORE } from './event-hash.ts';
import { type ChainProof, NO_EVENTS, proveEnd, proveEvents } from './verify-chain.ts';

/** Events as `record_append` chains them. */
function chained(contents: readonly (string | { readonly redacts: string })[]): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (const [index, content] of contents.entries()) {
    const text = typeof content === 'string' ? content : '{}';
    const event = {
      ...{ eventKey: String(index + 1), at: `2026-11-28T16:00:0${index}.000001Z`, stream: 'data', person: '7' },
      ...{ role: 'physicist', site: '1', service: null, session: '12', origin: '127.0.0.1', unit: 'physics' },
      ...{ entity: 'goal-set', entityKey: '3', patientKey: null, action: 'update' },
      redacts: typeof content === 'string' ? null : content.redacts,
      contentHash: contentHash(text),
      previousHash: events.at(-1)?.hash ?? NOTHING_BEFORE,
      content: text,
      hash: '',
    };
    events.push({ ...event, hash: eventHash(event) });
  }
  return events;
}

function prove(events: readonly ChainedEvent[], head?: { events: number; hash: string }): ChainProof {
  const proof = proveEvents(NO_EVENTS, events, head);
  return proof.proved ? proveEnd(proof.chain, head) : proof;
}

const five = chained(['a', 'b', 'c', 'd', 'e']);
const head = { events: 5, hash: five[4]!.hash };
const withEvent = (index: number, change: Partial<ChainedEvent>) =>
  five.map((event, at) => (at === index ? { ...event, ...change } : event));
/** As somebody would who knows how the hash is made. */
const hashedAnew = (index: number, change: Partial<ChainedEvent>) => {
  const [event] = withEvent(index, change).slice(index);
  return withEvent(index, { ...change, hash: eventHash(event!) });
};

test('the hash is SHA-256 over the columns as a JSON array', () => {
  // printf '["1", "2026-11-28T16:00:00.000001Z", "data", "7", "physicist", "1", null, "12", "127.0.0.1", "physics",
  //  "goal-set", "3", null, "update", null, "<sha256 of a>", "<64 zeros>"]' | sha256sum, on one line
  expect(five[0]!.contentHash).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  expect(five[0]!.hash).toBe('24f1cac07303236b373f36f8ed0d94b9be400cf3834a589418e42b8f51db916c');
});

test('an untouched chain is proved, at once and in pages', () => {
  expect(prove(five, head)).toMatchObject({ proved: true, chain: head });
  const first = proveEvents(NO_EVENTS, five.slice(0, 2), head);
  const second = proveEvents(first.chain, five.slice(2), head);
  expect(second).toEqual(proveEvents(NO_EVENTS, five, head));
});

describe('the first break is named', () => {
  const [a, b, c, d, e] = five as [ChainedEvent, ChainedEvent, ChainedEvent, ChainedEvent, ChainedEvent];
  const cases: readonly [string, readonly ChainedEvent[], object][] = [
    ['what an event says was altered', withEvent(1, { content: 'B' }), { kind: 'altered', eventKey: '2' }],
    ['who did it was altered', withEvent(2, { person: '8' }), { kind: 'altered', eventKey: '3' }],
    ['the time was altered', withEvent(2, { at: '2026-11-27T16:00:02.000001Z' }), { kind: 'altered', eventKey: '3' }],
    [
      'altered with its own hash made anew',
      hashedAnew(2, { person: '8' }),
      { kind: 'out of place', eventKey: '4' }, // the next one was chained to what stood here
    ],
    ['an event was deleted', [a, b, d, e], { kind: 'missing', eventKey: '3', lastKey: '3' }],
    ['three were deleted', [a, e], { kind: 'missing', eventKey: '2', lastKey: '4' }],
    ['the first was deleted', [b, c, d, e], { kind: 'missing', eventKey: '1', lastKey: '1' }],
    [
      'deleted, and those after it numbered anew',
      [a, b, { ...d, eventKey: '3' }, { ...e, eventKey: '4' }],
      { kind: 'out of place', eventKey: '3' },
    ],
    [
      'two changed places',
      [a, { ...c, eventKey: '2' }, { ...b, eventKey: '3' }, d, e],
      { kind: 'out of place', eventKey: '2' },
    ],
    ['one stands there twice', [a, b, b, c], { kind: 'out of place', eventKey: '2' }],
    ['what an event says is gone', withEvent(3, { content: null }), { kind: 'content missing', eventKey: '4' }],
  ];
  for (const [name, events, found] of cases)
    test(name, () => expect(prove(events)).toMatchObject({ proved: false, found }));

  test('the tail was cut: only a head that was kept elsewhere tells', () => {
    expect(prove([a, b, c])).toMatchObject({ proved: true });
    expect(prove([a, b, c], head)).toMatchObject({ proved: false, found: { kind: 'cut', eventKey: '4' } });
  });

  test('all was written anew: only a head that was kept elsewhere tells', () => {
    const anew = chained(['a', 'b', 'c', 'D', 'e', 'f']);
    expect(prove(anew)).toMatchObject({ proved: true });
    expect(prove(anew, head)).toMatchObject({ proved: false, found: { kind: 'rewritten', eventKey: '5' } });
  });

  test('a chain that went on holds its old head', () => {
    expect(prove(chained(['a', 'b', 'c', 'd', 'e', 'f']), head)).toMatchObject({ proved: true });
  });
});

test('content may be gone where an event redacts it, and that event alone', () => {
  const redacted = chained(['a', 'b', { redacts: '1' }]);
  const [a, b, redaction] = redacted as [ChainedEvent, ChainedEvent, ChainedEvent];
  expect(prove([{ ...a, content: null }, b, redaction])).toMatchObject({ proved: true, chain: { events: 3 } });
  expect(prove([a, { ...b, content: null }, redaction])).toMatchObject({
    found: { kind: 'content missing', eventKey: '2' },
  });
});

test('any altered column of any event is found at that event or the next', () => {
  const columns = ['at', 'stream', 'person', 'role', 'site', 'service', 'session', 'origin', 'unit', 'entity'] as const;
  const more = [
    'entityKey',
    'patientKey',
    'action',
    'redacts',
    'contentHash',
    'previousHash',
    'hash',
    'content',
  ] as const;
  fc.assert(
    fc.property(
      fc.nat(4),
      fc.constantFrom(...columns, ...more),
      fc.option(fc.string({ unit: 'binary' })),
      (index, column, value) => {
        fc.pre(value !== five[index]![column] && !(column === 'content' && value === null));
        const proof = prove(withEvent(index, { [column]: value }));
        expect(proof).toMatchObject({ proved: false, found: { eventKey: String(index + 1) } });
      },
    ),
  );
});
