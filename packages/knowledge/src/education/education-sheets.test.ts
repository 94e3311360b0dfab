import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { EDUCATION_SHEET_IDS } from './education-sheet.ts';
import { EDUCATION_SHEETS } from './education-sheets.ts';

const statements = EDUCATION_SHEETS.flatMap(({ id, parts }) =>
  parts.flatMap((part) => part.statements.map((each) => ({ id, ...each }))),
);

test('each sheet is there once, in the order of its ids', () => {
  expect(EDUCATION_SHEETS.map(({ id }) => id)).toEqual([...EDUCATION_SHEET_IDS]);
});

test('patients read no abbreviation, no rule and no doctor’s Latin', () => {
  for (const { id, parts, title } of EDUCATION_SHEETS) {
    const said = [title, ...parts.flatMap(({ heading, statements: of }) => [heading, ...of.map(({ says }) => says)])];
    for (const { en, zh } of said) {
      expect(en, id).not.toMatch(/\b[A-Z]{2,}\b|\bmg\b|opioid|analges|titrat|sedat|laxative|metasta/);
      expect(zh, id).not.toMatch(/[A-Za-z]{2,}|阿片|滴定|镇静评分|爆发痛|转移/);
      expect(zh, en).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

test('each statement says whence it is; what nobody read is marked', () => {
  for (const { says, source, verified } of statements) {
    expect(source, says.en).not.toBe('');
    expect(['text', 'knowledge'], says.en).toContain(verified);
    if (source.startsWith('general knowledge')) expect(verified, says.en).toBe('knowledge');
  }
});

/** A hand that changes a word raises the version, and then this line. */
test('the words of a version are these', () => {
  const hash = createHash('sha256').update(JSON.stringify(EDUCATION_SHEETS)).digest('hex').slice(0, 16);
  expect(hash).toBe('af52bb35a82777c5');
});
