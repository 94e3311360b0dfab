import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NURSING_RULES } from './nursing-rules.ts';
import { PAIN_RULES, type PainRule } from './pain-rules.ts';

const SHEET = join(import.meta.dirname, '../../../../../shared/knowledge/pain-rules.csv');
const HERE = existsSync(SHEET);
/** Rules that the sheet does not number: the definition of tolerance stands in its sheet of opioids, that of sedation nowhere, and is marked. */
const UNNUMBERED = ['tolerance', 'sedation', 'painad', 'heat', 'used-patch', 'waste', 'balance'];

test('a rule that the sheet does not have is marked as not read', () => {
  const { painad, heat, waste, balance } = NURSING_RULES;
  const notRead: readonly PainRule[] = [PAIN_RULES.sedation, painad, heat, waste, balance, NURSING_RULES['used-patch']];
  expect(notRead.map(({ verified }) => verified)).toEqual(notRead.map(() => 'knowledge'));
});

describe.skipIf(!HERE)(`the department's sheet${HERE ? '' : ' (skipped: not beside the checkout)'}`, () => {
  const text = HERE ? readFileSync(SHEET, 'utf8') : '';
  const lines = text.trim().split(/\r?\n/);
  const rules = Object.entries<PainRule>({ ...PAIN_RULES, ...NURSING_RULES }).filter(
    ([id]) => !UNNUMBERED.includes(id),
  );

  test.each(rules)('%s has the source and the mark of its row', (id, { source, verified }) => {
    const row = lines.find((line) => line.startsWith(`${id},`));
    expect(row, id).toBeDefined();
    expect(row!.endsWith(`,${verified}`), `${id} is ${verified}`).toBe(true);
    expect(row!.replaceAll('"', '')).toContain(source.replaceAll('"', ''));
  });
});
