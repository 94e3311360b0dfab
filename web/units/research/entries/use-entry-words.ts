import type { EntryPerson } from '../../../../server/units/research/entries/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { useColleagues } from '../../../platform/tasks/task-queries.ts';
import { useEntryText } from './use-entry-text.ts';

/** Parts of an entry in one line each, for a comparison of two versions. */
export function useEntryWords() {
  const { t, language } = useWords();
  const { data: colleagues } = useColleagues();
  const { moneyOf } = useEntryText();
  const joined = (parts: readonly (string | number | null | false | undefined)[]) => parts.filter(Boolean).join(' ');
  const lines = <Item>(items: readonly Item[], textOf: (item: Item) => string) => items.map(textOf).join(' · ');
  const whoOf = ({ personKey, isOurs }: EntryPerson) => {
    if (personKey === null)
      return t(
        isOurs === null ? 'entries.person.not-said' : isOurs ? 'entries.person.former' : 'entries.person.not-ours',
      );
    const colleague = colleagues?.find((one) => one.personKey === personKey);
    return colleague ? nameOf(colleague, language) : personKey;
  };
  const personOf = (person: EntryPerson) => `${person.name} (${whoOf(person)})`;
  return { joined, lines, personOf, moneyOf };
}
