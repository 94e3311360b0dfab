import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '../../../platform/api/api-error.ts';
import { ScoreOutbox, type WaitingScore } from './outbox.ts';

/** As a browser keeps it. */
class OnDevice {
  readonly #items = new Map<string, string>();
  isFull = false;
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (name: string) => this.#items.get(name) ?? null;
  removeItem = (name: string) => void this.#items.delete(name);
  setItem = (name: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.#items.set(name, value);
  };
}

let storage: OnDevice;
let arrived: string[];
/** What the server answers next; null: it takes the score. */
let refusal: ApiError | null;
const away = new ApiError({ code: 'frame.unreachable', values: {}, message: '', status: 0 });
const refused = new ApiError({ code: 'ward/outside-stay', values: {}, message: '', status: 422 });
const signedOut = new ApiError({ code: 'access/signed-out', values: {}, message: '', status: 401 });

beforeEach(() => {
  [storage, arrived, refusal] = [new OnDevice(), [], null];
});

const outboxOf = (personKey: string) =>
  new ScoreOutbox({
    ...{ personKey, storage, onSent: () => undefined },
    send: async ({ score }: WaitingScore) => {
      if (refusal) throw refusal;
      arrived.push(score.clientKey);
    },
  });
const tap = (outbox: ScoreOutbox, clientKey: string, minute: number) =>
  outbox.add({
    ...{ stayKey: '1', bed: '12' },
    score: {
      clientKey,
      content: {
        at: `2026-03-09T14:${minute}:00+08:00`,
        ...{ during: 'rest', measured: { instrument: 'nrs', value: 6 }, note: '' },
      },
    },
  });
const waiting = (outbox: ScoreOutbox) => outbox.state().waiting.map(({ score }) => score.clientKey);

test('what is tapped while the server is away is there after the page was closed, and is sent in its order', async () => {
  refusal = away;
  const outbox = outboxOf('7');
  for (const [key, minute] of [
    ['a', 10],
    ['b', 11],
    ['c', 12],
  ] as const)
    tap(outbox, key, minute);
  await outbox.flush();
  expect(waiting(outbox)).toEqual(['a', 'b', 'c']);
  const later = outboxOf('7');
  expect(waiting(later)).toEqual(['a', 'b', 'c']);
  refusal = null;
  await later.flush();
  expect(arrived).toEqual(['a', 'b', 'c']);
  expect(waiting(later)).toEqual([]);
  expect(waiting(outboxOf('7'))).toEqual([]);
});

test('a refused score stays with its reason, holds up no other, and goes where a person decides', async () => {
  refusal = refused;
  const outbox = outboxOf('7');
  tap(outbox, 'a', 10);
  await outbox.flush();
  refusal = null;
  tap(outbox, 'b', 11);
  await outbox.flush();
  expect(arrived).toEqual(['b']);
  expect(outboxOf('7').state().waiting).toMatchObject([{ refused: { code: 'ward/outside-stay' } }]);
  outbox.retry('a');
  await outbox.flush();
  expect(arrived).toEqual(['b', 'a']);
  refusal = refused;
  tap(outbox, 'c', 12);
  await outbox.flush();
  outbox.discard('c');
  expect(waiting(outboxOf('7'))).toEqual([]);
});

test('where nobody is signed in the score waits, and whoever signs in instead does not find it', async () => {
  refusal = signedOut;
  const outbox = outboxOf('7');
  tap(outbox, 'a', 10);
  await outbox.flush();
  expect(outbox.state().waiting).toMatchObject([{ refused: null }]);
  expect(waiting(outboxOf('8'))).toEqual([]);
});

test('where the browser keeps nothing the score waits while the page is open, and the page can say so', async () => {
  [storage.isFull, refusal] = [true, away];
  const outbox = outboxOf('7');
  tap(outbox, 'a', 10);
  await outbox.flush();
  expect(outbox.state()).toMatchObject({ isKeptOnDevice: false, waiting: [{ stayKey: '1' }] });
});
