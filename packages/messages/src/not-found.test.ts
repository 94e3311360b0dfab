import { expect, test } from 'vitest';
import { notFound } from './not-found.ts';
import { say } from './say.ts';

test.each([
  {
    what: 'series',
    en: 'There is no series 7 here. It may have been removed; go back to the list and open it from there.',
    zh: '此处没有序列 7，可能已被移除；请返回列表重新打开。',
  },
  {
    what: 'quarantinedFile',
    en: 'There is no quarantined file 7 here. It may have been removed; go back to the list and open it from there.',
    zh: '此处没有隔离文件 7，可能已被移除；请返回列表重新打开。',
  },
] as const)('what is not here is named in both languages: $what', ({ what, en, zh }) => {
  const refusal = notFound(what, '7');
  expect(refusal.message).toBe(en);
  expect(say('zh', refusal.code, refusal.values)).toBe(zh);
});

test('a key that reads like a reference to another sentence brings none in', () => {
  expect(notFound('patient', '$t(frame.product)').message).toContain('$t(frame.product)');
});
