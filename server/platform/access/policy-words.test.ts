import { CATALOGUE } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { policyTable } from './policy.ts';

test('every action and role of the table has words in both languages', () => {
  const { roles, actions } = policyTable();
  const keys = [...roles.map((role) => `role.${role}`), ...actions.map(({ action }) => `action.${action}`)];
  expect(keys.filter((key) => !Object.hasOwn(CATALOGUE, key))).toEqual([]);
});
