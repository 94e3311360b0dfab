import { expect, test } from 'vitest';
import { address } from './address.ts';

test.each([
  ['/api/forms', {}, '/api/forms'],
  ['/api/forms/{formKey}/filled/{key}', { path: { formKey: 'a/b 1', key: 7 } }, '/api/forms/a%2Fb%201/filled/7'],
  ['/api/forms', { query: { about: 'a&b', not: undefined, limit: 0 } }, '/api/forms?about=a%26b&limit=0'],
  ['/api/forms', { query: { not: undefined } }, '/api/forms'],
])('%s with %j is %s', (template, asked, expected) => expect(address(template, asked)).toBe(expected));
