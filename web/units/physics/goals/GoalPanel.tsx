import type { PlanEvaluation } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { useGoalSets } from '../queries.ts';
import { GoalSetMenu } from './GoalSetMenu.tsx';
import { GoalSetSelect } from './GoalSetSelect.tsx';
import styles from './GoalSheet.module.css';
import { GoalSheet } from './GoalSheet.tsx';

/** The goal sheet with the choice of its set. */
export function GoalPanel({
  evaluation,
  measuredName,
  csvAddress,
  pending,
  error,
  onRetry,
  chosenId,
  onChoose,
  onStructure,
}: {
  readonly evaluation: PlanEvaluation | null;
  /** `A` or `A + B` where two doses are compared. */
  readonly measuredName: string | null;
  readonly csvAddress: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onStructure: (roiNumber: number) => void;
}) {
  const { t } = useWords();
  const sets = useGoalSets();
  const named = sets.data?.find(({ id }) => id === chosenId);
  const chosen = named ?? evaluation?.goalSet ?? null;
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (!evaluation)
    return (
      <p className={styles['empty']} aria-live="polite">
        {t('physics.goals.measuring')}
      </p>
    );
  return (
    <div className={styles['panel']} aria-busy={pending}>
      <GoalSheet evaluation={evaluation} measuredName={measuredName} onStructure={onStructure}>
        <GoalSetSelect sets={sets.data ?? []} chosen={chosen} onChoose={onChoose} />
        <GoalSetMenu evaluation={evaluation} csvAddress={csvAddress} sets={sets.data ?? []} onChoose={onChoose} />
      </GoalSheet>
    </div>
  );
}
