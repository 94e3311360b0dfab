import type { IncidentState } from '../../../../server/units/clinic/safety/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

const COLOURS = { new: 'warn', analysed: undefined, closed: 'good' } as const;

export function StateChip({ state }: { readonly state: IncidentState }) {
  const { t } = useWords();
  const colour = COLOURS[state];
  return <span className={`${sheet['chip']} ${colour ? sheet[colour] : ''}`}>{t(`safety.state.${state}`)}</span>;
}
