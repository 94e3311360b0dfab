import type { EntryPerson } from '../../../../server/units/research/entries/contract.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

/** People in their order; of whom nobody has said whether they are ours stands so. */
export function PersonList({ people }: { readonly people: readonly EntryPerson[] }) {
  const { t } = useWords();
  if (people.length === 0) return MISSING;
  return (
    <span className={sheet['chips']}>
      {people.map(({ id, name, isOurs }) => (
        <span key={id} className={`${sheet['chip']} ${isOurs === null ? sheet['warn'] : isOurs ? sheet['good'] : ''}`}>
          {name}
          {isOurs === null && ` · ${t('entries.person.not-said')}`}
          {isOurs === false && ` · ${t('entries.person.not-ours')}`}
        </span>
      ))}
    </span>
  );
}
