import { say } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { Say } from '../language/use-words.ts';
import { faultOfLogin, faultOfPassword } from './form-faults.ts';

const t: Say = (key, values) => say('en', key, values);

test('an account is letters, digits, dots and hyphens', () => {
  expect(faultOfLogin('  ', t)).toBe('Fill this in.');
  expect(faultOfLogin('lin wei', t)).toBe('Only letters, digits, dots, hyphens.');
  expect(['lin.wei', 'A-1024', '林薇'].map((login) => faultOfLogin(login, t))).toEqual([null, null, null]);
});

test('a password counts characters as a person does: 10 rare Chinese signs are 10, not 20 units of UTF-16', () => {
  expect(faultOfPassword('nine char', t)).toBe('At least 10 characters.');
  expect(faultOfPassword('ten chars.', t)).toBeNull();
  expect(faultOfPassword('𠮷'.repeat(9), t)).toBe('At least 10 characters.');
});
