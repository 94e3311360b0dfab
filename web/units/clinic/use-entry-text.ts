import type { EntryKind } from '../../../server/units/clinic/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ENTRY_FIELDS } from './entry-fields.ts';

type Content = Readonly<Record<string, unknown>>;

/** An entry as a line: its first field, and after it what else was entered, by name. */
export function useEntryText(): (kind: EntryKind, content: Content) => { title: string; facts: string } {
  const { t } = useWords();
  return (kind, content) => {
    const [first, ...others] = ENTRY_FIELDS[kind];
    const said = ({ name, choices }: (typeof ENTRY_FIELDS)[EntryKind][number]) => {
      const value = content[name] === null ? '' : String(content[name] ?? '');
      const chosen = choices?.find((choice) => choice.value === value);
      return chosen ? t(chosen.label) : value;
    };
    const told = others.map((field) => ({ label: t(field.label), value: said(field) }));
    return {
      title: first ? said(first) : '',
      facts: told
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · '),
    };
  };
}
