import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

type State = Patent['standing']['state'];
const OVER: readonly State[] = ['rejected', 'withdrawn', 'lapsed', 'invalidated', 'expired'];

/** Where a patent stands, by sign and colour. */
export function StateChip({ state }: { readonly state: State }) {
  const { t } = useWords();
  const weight = state === 'in-force' ? sheet['good'] : OVER.includes(state) ? sheet['bad'] : '';
  const sign = state === 'in-force' ? '✓ ' : OVER.includes(state) ? '✕ ' : '';
  return (
    <span className={`${sheet['chip']} ${weight}`}>
      {sign}
      {t(`patents.state.${state}`)}
    </span>
  );
}
