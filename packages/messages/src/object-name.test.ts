import { expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { say } from './say.ts';

test.each([
  {
    uid: '1.2.3',
    en: 'Object 1.2.3 ends too early, inside PatientID (0010,0020). It was cut off when copied or sent: transfer it again.',
    zh: '对象 1.2.3 不完整，在 PatientID (0010,0020) 处中断。文件可能在复制或传输中被截断，请重新传输。',
  },
  {
    uid: '?',
    en: 'This file ends too early, inside PatientID (0010,0020). It was cut off when copied or sent: transfer it again.',
    zh: '该文件不完整，在 PatientID (0010,0020) 处中断。文件可能在复制或传输中被截断，请重新传输。',
  },
])('an object is named by its UID where that is known: $uid', ({ uid, en, zh }) => {
  const refusal = new DomainError('dicom/truncated', { uid, attribute: 'PatientID (0010,0020)' });
  expect(refusal.message).toBe(en);
  expect(say('zh', refusal.code, refusal.values)).toBe(zh);
});
