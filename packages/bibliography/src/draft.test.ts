import { expect, test } from 'vitest';
import { workOf } from './draft.ts';

test.each([
  ['病房疼痛综述', undefined, 'zh'],
  ['病房疼痛综述', 'eng', 'en'],
  ['放射線治療の総説', undefined, undefined],
  ['A review of ward pain', undefined, undefined],
])('%s, printed as %s: in %s', (title, language, is) => {
  expect(workOf({ type: 'article', title, language }).language).toBe(is);
});
