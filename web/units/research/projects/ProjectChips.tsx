import type { Project } from '../../../../server/units/research/projects/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

/** How a project stands: its state, an extension, a heading that is overspent. */
export function ProjectChips({ project }: { readonly project: Project }) {
  const { t } = useWords();
  const { state, isExtended } = project.standing;
  const isOver = project.sheet.budgetCents > 0 && project.sheet.lines.some(({ overCents }) => overCents > 0);
  const weight = state === 'running' ? sheet['good'] : state === 'to-close' ? sheet['warn'] : '';
  return (
    <span className={sheet['chips']}>
      <span className={`${sheet['chip']} ${weight}`}>
        {state === 'running' ? '✓ ' : state === 'to-close' ? '! ' : ''}
        {t(`projects.state.${state}`)}
      </span>
      {isExtended && <span className={sheet['chip']}>{t('projects.extended')}</span>}
      {isOver && <span className={`${sheet['chip']} ${sheet['bad']}`}>✕ {t('projects.over.chip')}</span>}
    </span>
  );
}
