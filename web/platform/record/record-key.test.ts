import { expect, test } from 'vitest';
import { recordKey } from './record-key.ts';

test('the key of several columns is the text of json_build_array in PostgreSQL', () => {
  // select json_build_array('PTV "1"'::text, '靶区'::text, ''::text)::text
  expect(recordKey(['PTV "1"', '靶区', ''])).toBe('["PTV \\"1\\"", "靶区", ""]');
});
