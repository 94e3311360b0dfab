import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

/** Whether it holds, by sign and colour. */
export function RecognitionChip({ state }: Pick<Recognition, 'state'>) {
  const { t } = useWords();
  const weight = state === 'holds' ? sheet['good'] : state === 'over' ? sheet['bad'] : '';
  return (
    <span className={`${sheet['chip']} ${weight}`}>
      {state === 'holds' ? '✓ ' : state === 'over' ? '✕ ' : ''}
      {t(`recognitions.state.${state}`)}
    </span>
  );
}
