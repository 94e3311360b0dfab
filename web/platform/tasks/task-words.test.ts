import { expect, test } from 'vitest';
import { valuesIn } from './task-words.ts';

test('a value that has a Chinese form is said in it on a Chinese page', () => {
  const values = { title: 'Checklist', titleZh: '核对表', days: 3 };
  expect(valuesIn('zh', values)).toMatchObject({ title: '核对表', days: 3 });
  expect(valuesIn('en', values)).toMatchObject({ title: 'Checklist', days: 3 });
});
