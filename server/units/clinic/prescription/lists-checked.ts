import type { CheckedList, CheckState } from '../../physics/plan-check/contract.ts';
import type { ApprovedPlan } from './contract.ts';

/** How many items of each checklist agree, differ, could not be checked, and are left for a person in whole or in part. */
export function listsChecked(lists: readonly CheckedList[]): NonNullable<ApprovedPlan['checked']> {
  return lists.map(({ id, items }) => {
    const count = (state: CheckState) => items.filter((item) => item.state === state).length;
    return {
      ...{ list: id, items: items.length, agrees: count('agrees'), differs: count('differs') },
      cannotBeChecked: count('cannot be checked'),
      judgement: items.filter((item) => item.judgement || item.state === 'for a person').length,
    };
  });
}
