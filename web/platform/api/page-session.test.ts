import { expect, test } from 'vitest';
import { createPageSession } from './page-session.ts';

test('a request that finds the session ended waits, and goes on when somebody signs in', async () => {
  const session = createPageSession();
  session.begin('first');
  const told: boolean[] = [];
  session.subscribe(() => told.push(session.isEnded()));
  let gone = false;
  const waits = session.begunAfter(1).then(() => {
    gone = true;
  });
  await Promise.resolve();
  expect([session.isEnded(), gone]).toEqual([true, false]);
  session.begin('second');
  await waits;
  expect([gone, session.csrf(), session.isEnded()]).toEqual([true, 'second', false]);
  expect(told).toEqual([true, false]);
});

test('an answer that comes late, after the next sign-in, does not ask again', async () => {
  const session = createPageSession();
  session.begin('first');
  session.begin('second');
  await session.begunAfter(1);
  expect(session.isEnded()).toBe(false);
});

test('who leaves the page while it waits is refused with the reason of the abort', async () => {
  const session = createPageSession();
  session.begin('first');
  const control = new AbortController();
  const waits = session.begunAfter(1, control.signal);
  control.abort(new Error('left'));
  await expect(waits).rejects.toThrow('left');
});
