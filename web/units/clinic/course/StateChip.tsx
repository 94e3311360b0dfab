import type { CarePath, CourseState } from '../../../../server/units/clinic/course/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

type Steps = readonly Pick<CarePath['steps'][number], 'id' | 'words'>[];

/** Words of a step of a path, in the language of the page; what happens beside the path by its own, a step no longer on it by its name. */
export function useStepWords(steps: Steps): (id: string) => string {
  const { t, language } = useWords();
  return (id) =>
    steps.find((step) => step.id === id)?.words[language] ?? (id === 'peer-reviewed' ? t('peer-review.done') : id);
}

/** Where a course stands, and what holds it up. */
export function StateChip({
  detail,
}: {
  readonly detail: { readonly path: { readonly steps: Steps }; readonly state: CourseState };
}) {
  const { t } = useWords();
  const wordsOf = useStepWords(detail.path.steps);
  const { state, paused, reopened, waitsFor } = detail.state;
  const isLate = waitsFor.some((waiting) => waiting.isLate);
  return (
    <span className={sheet['chips']}>
      <span className={sheet['chip']}>{state === null ? t('course.state.none') : wordsOf(state)}</span>
      {paused && <span className={`${sheet['chip']} ${sheet['warn']}`}>‖ {wordsOf(paused)}</span>}
      {reopened.length > 0 && (
        <span className={`${sheet['chip']} ${sheet['warn']}`}>
          ↺ {t('course.reopened', { steps: reopened.map(wordsOf).join(t('course.list.separator')) })}
        </span>
      )}
      {isLate && <span className={`${sheet['chip']} ${sheet['bad']}`}>! {t('course.late')}</span>}
    </span>
  );
}
