import { ITEM_RULES } from './checked-items.ts';
import type { CheckedList, Finding } from './contract.ts';
import { worstOf } from './finding.ts';

/** An item of a list with what was found of it. What is left for a person is so however well the rest agrees. */
export function checkedItem(
  item: Pick<CheckedList['items'][number], 'id' | 'en' | 'zh'>,
  all: readonly Finding[],
): CheckedList['items'][number] {
  const { checks, judgement } = ITEM_RULES[item.id] ?? { checks: [], judgement: true };
  const findings = all.filter(({ check }) => checks.includes(check));
  const state = findings.length === 0 && judgement ? 'for a person' : worstOf(findings);
  return { ...item, state: state === 'agrees' && judgement ? 'for a person' : state, judgement, findings };
}
