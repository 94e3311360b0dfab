import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '../../../platform/api/api-error.ts';
import { AnswerOutbox, type WaitingAnswer, waitingHere } from './answer-outbox.ts';

/** As a browser keeps it. */
class OnDevice {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (name: string) => this.#items.get(name) ?? null;
  removeItem = (name: string) => void this.#items.delete(name);
  setItem = (name: string, value: string) => void this.#items.set(name, value);
}

const SECRET = 'the-secret-of-a-link-of-a-stay';
let storage: OnDevice;
let arrived: string[];
/** What the server answers, by the mark; nothing: it takes the answer. */
let refusals: Record<string, ApiError>;
const refusal = (code: string, status: number) => new ApiError({ code, values: {}, message: '', status });

beforeEach(() => {
  [storage, arrived, refusals] = [new OnDevice(), [], {}];
});
const outboxOf = (secret: string) =>
  new AnswerOutbox({
    ...{ secret, storage, onSent: () => undefined },
    send: async ({ sentAs }) => {
      const refused = refusals[sentAs];
      if (refused) throw refused;
      arrived.push(sentAs);
    },
  });
const answer = (sentAs: string, saidAt: number): WaitingAnswer => ({
  ...{ sentAs, saidAt, language: 'zh', refused: null },
  content: { by: 'patient', pain: 8, rescue: null, stoolDays: null, drowsy: null, signs: null, message: '' },
});

for (const status of [500, 502, 507])
  test(`an answer that meets a server that fails (${status}) is sent again by itself`, async () => {
    refusals = { a: refusal('frame.serverFailed', status) };
    const outbox = outboxOf(SECRET);
    outbox.put(answer('a', 1));
    await outbox.flush();
    expect(outbox.state().waiting).toMatchObject([{ sentAs: 'a', refused: null }]);
    refusals = {};
    await outbox.flush();
    expect([arrived, outbox.state().waiting]).toEqual([['a'], []]);
  });

test('one at which the server crashes keeps no other from arriving', async () => {
  refusals = { a: refusal('frame.serverFailed', 500) };
  const outbox = outboxOf(SECRET);
  outbox.put(answer('a', 1));
  outbox.put(answer('b', 2));
  await outbox.flush();
  await outbox.flush();
  expect(arrived).toEqual(['b']);
  expect(outbox.state().waiting).toMatchObject([{ sentAs: 'a', refused: null }]);
});

test('one of too many an hour says so, and is sent again when the patient says so', async () => {
  refusals = { a: refusal('ward/too-many-answers', 429) };
  const outbox = outboxOf(SECRET);
  outbox.put(answer('a', 1));
  await outbox.flush();
  expect(outbox.state().waiting).toMatchObject([{ refused: { code: 'ward/too-many-answers' } }]);
  refusals = {};
  outbox.retry('a');
  await outbox.flush();
  expect(arrived).toEqual(['a']);
});

test('what waits is known after a reload before the code is typed, of this link only, and the secret is not written', async () => {
  refusals = { a: refusal('frame.unreachable', 0) };
  const outbox = outboxOf(SECRET);
  outbox.put(answer('a', 1));
  await outbox.flush();
  expect(waitingHere(SECRET, storage)).toBe(1);
  expect(waitingHere(`${SECRET}2`, storage)).toBe(0);
  expect(storage.key(0)).not.toContain(SECRET);
});
