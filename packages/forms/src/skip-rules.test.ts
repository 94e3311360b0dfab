import { expect, test } from 'vitest';
import type { AnswerValue } from './answers.ts';
import type { Condition } from './definition.ts';
import { conditionHolds } from './skip-rules.ts';

const code = (of: string, system?: string) => ({
  kind: 'coding' as const,
  code: of,
  ...(system === undefined ? {} : { system }),
});
type Case = { condition: string; answers: readonly AnswerValue[]; value: Condition['value']; holds: boolean };

// FHIR R4, Questionnaire.item.enableWhen: true if any of the answers fulfils the condition.
const cases: readonly Case[] = [
  { condition: 'exists', answers: [], value: true, holds: false },
  { condition: 'exists', answers: [], value: false, holds: true },
  { condition: 'exists', answers: [0], value: true, holds: true },
  { condition: '=', answers: [4], value: 4, holds: true },
  { condition: '!=', answers: [4], value: 4, holds: false },
  { condition: '!=', answers: [], value: 4, holds: false },
  { condition: '>', answers: [4], value: 4, holds: false },
  { condition: '>=', answers: [4], value: 4, holds: true },
  { condition: '<', answers: [3, 7], value: 4, holds: true },
  { condition: '=', answers: [true], value: true, holds: true },
  { condition: '!=', answers: [false], value: true, holds: true },
  { condition: '=', answers: [code('a')], value: { code: 'a' }, holds: true },
  { condition: '=', answers: [code('a', 'urn:x')], value: { code: 'a' }, holds: false },
  { condition: '!=', answers: [code('b')], value: { code: 'a' }, holds: true },
  { condition: '=', answers: ['typed'], value: { code: 'a' }, holds: false },
  { condition: '<', answers: ['2024-02'], value: '2024-03-01', holds: true },
  { condition: '<', answers: ['2024'], value: '2024-03-01', holds: false }, // it may be after
  { condition: '>', answers: ['2024'], value: '2024-03-01', holds: false }, // and it may be before
  { condition: '>', answers: ['2026-03-31T00:30:00+08:00'], value: '2026-03-30T16:00:00Z', holds: true }, // 16:30 UTC
];
for (const { condition, answers, value, holds } of cases)
  test(`[${answers.map((answer) => JSON.stringify(answer)).join(', ')}] ${condition} ${JSON.stringify(value)} is ${holds}`, () => {
    const asked = { question: 'q', operator: condition, value } as Condition;
    expect(conditionHolds(asked, answers)).toBe(holds);
  });
