import type { ProjectWork } from '../../../../server/units/research/projects/project-works-contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

const MARKS = {
  named: { sign: '✓', weight: 'good' },
  'not-named': { sign: '✕', weight: 'bad' },
  unknown: { sign: '?', weight: 'warn' },
} as const;

/** Whether the funding that a work prints names the project's number, by sign and colour. */
export function AcknowledgementChip({ of }: { readonly of: ProjectWork['acknowledgement'] }) {
  const { t } = useWords();
  const { sign, weight } = MARKS[of];
  return (
    <span className={`${sheet['chip']} ${sheet[weight]}`} data-acknowledgement={of}>
      {sign} {t(`projects.acknowledged.${of}`)}
    </span>
  );
}
