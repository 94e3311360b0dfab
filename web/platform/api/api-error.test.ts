import { expect, test } from 'vitest';
import { refusalOf } from './api-error.ts';

test('a problem document is read by its code and values', () => {
  const problem = { type: 'urn:isocenter:error:a/b', title: 'Conflict', status: 409, detail: 'It is taken.' };
  const refusal = refusalOf(409, JSON.stringify({ ...problem, code: 'a/b', values: { key: '7', list: [1] } }));
  expect(refusal).toMatchObject({ code: 'a/b', values: { key: '7' }, message: 'It is taken.', status: 409 });
});

test.each([
  [502, '<html>Bad Gateway</html>', 'frame.unreachable'],
  [404, '{"title":"of another program"}', 'frame.serverFailed'],
])('a foreign answer of %i %s is %s', (status, body, code) => expect(refusalOf(status, body).code).toBe(code));
