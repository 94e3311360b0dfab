import type { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import type { GoalSheetDraft } from '../api.ts';
import { comparisonSign } from './figure.ts';

/** What a goal sheet says, in words: each goal by its structure and metric. */
export function sheetFields(
  { name, site, fractions, goals }: GoalSheetDraft,
  t: ReturnType<typeof useWords>['t'],
): readonly VersionField[] {
  const counted = new Map<string, number>();
  const head = Object.entries({ name, site, fractions }) as readonly (readonly [
    'name' | 'site' | 'fractions',
    string,
  ])[];
  return [
    ...head.map(([key, value]) => ({ key, label: t(`physics.sheet.${key}`), value })),
    ...goals.map(({ structure, metric, comparison, goal, tolerance, unit, priority, source }) => {
      const label = `${structure} ${metric}`;
      const nth = (counted.get(label) ?? 0) + 1;
      counted.set(label, nth);
      const limits = `${comparisonSign(comparison)} ${goal}${tolerance === undefined ? '' : ` (${tolerance})`} ${unit}`;
      return {
        key: `${label} ${nth}`,
        label,
        value: [limits, priority === undefined ? '' : `${t('physics.sheet.priority')} ${priority}`, source]
          .filter((part) => part !== '')
          .join(' · '),
      };
    }),
  ];
}
