import { expect, test } from 'vitest';
import { type ActivityChannel, sharedActivity } from './shared-activity.ts';

const IDLE_MS = 30 * 60_000;

/** Two tabs of one browser, and a clock. */
function twoTabs() {
  let nowMs = 0;
  let told = 0;
  const tabs: (() => void)[] = [];
  const tab = () => {
    const place = tabs.length;
    const channel: ActivityChannel = {
      hear: (touched) => void tabs.push(touched),
      tell: () => {
        told += 1;
        tabs.forEach((touched, at) => void (at !== place && touched()));
      },
    };
    return sharedActivity(channel, { idleMs: IDLE_MS, now: () => nowMs });
  };
  const after = (ms: number) => {
    nowMs += ms;
  };
  return { front: tab(), behind: tab(), after, told: () => told };
}

test('a tab that lies behind is not idle while its person works in another', () => {
  const { front, behind, after } = twoTabs();
  for (let minute = 0; minute < 45; minute++) {
    after(60_000);
    front.touch();
  }
  expect(behind.isIdle()).toBe(false);
  after(IDLE_MS);
  expect([front.isIdle(), behind.isIdle()]).toEqual([true, true]);
});

test('what is idle stays so, whoever touches it or another tab', () => {
  const { front, behind, after } = twoTabs();
  after(IDLE_MS);
  front.touch();
  behind.touch();
  expect([front.isIdle(), behind.isIdle()]).toEqual([true, true]);
});

test('the other tabs are told now and then, not at every move of the mouse', () => {
  const { front, after, told } = twoTabs();
  for (let move = 0; move < 1000; move++) {
    after(10);
    front.touch();
  }
  expect(told()).toBe(2);
});
