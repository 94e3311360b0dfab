import { expect, test } from 'vitest';
import { chosenContent } from './patient-draft.ts';

const mine = { name: 'Zhou Min', nameZh: '周敏', sex: 'F', birthDate: '1958', identifiers: [] } as const;
const theirs = {
  ...{ name: null, nameZh: '周敏丽', sex: null, birthDate: '1958-11-02' },
  identifiers: [{ assigner: 'Hospital', value: '7' }],
};
const content = { mine: { ...mine, identifiers: [] }, theirs };

test.each([
  [[], mine],
  [['nameZh', 'birthDate'], { ...mine, nameZh: '周敏丽', birthDate: '1958-11-02' }],
  [['identifiers', 'sex'], { ...mine, sex: null, identifiers: [{ assigner: 'Hospital', value: '7' }] }],
  [['name', 'nameZh', 'sex', 'birthDate', 'identifiers'], theirs],
])('of the fields %j what another saved is taken, of the others what was typed', (taken, chosen) => {
  expect(chosenContent({ ...content, taken: new Set(taken) })).toEqual(chosen);
});
