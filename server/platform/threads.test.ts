import { expect, test } from 'vitest';
import { createThreads } from './threads.ts';

const filename = new URL('./threads-fixture.ts', import.meta.url).href;

test('closing lets every task finish, those in the queue too, and takes no more', async () => {
  const threads = createThreads<number, number>({ filename });
  const answers = [40, 400, 300, 200].map((ms) => threads.run(ms));
  await answers[0];
  await threads.close();
  expect(await Promise.all(answers)).toEqual([40, 400, 300, 200]);
  await expect(threads.run(1)).rejects.toMatchObject({ code: 'platform/closing' });
});

test('closing what never ran is done at once', async () => {
  await createThreads<number, number>({ filename }).close();
});
