import type { EntryKind } from '../../../../server/units/clinic/patients/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { ENTRY_FIELDS } from './entry-fields.ts';

type Content = Readonly<Record<string, unknown>>;

/** What an entry says, field by field, in words; what was not entered is empty. */
export function useEntryFields(): (kind: EntryKind, content: Content) => readonly VersionField[] {
  const { t } = useWords();
  return (kind, content) =>
    ENTRY_FIELDS[kind].map(({ name, label, choices }) => {
      const value = String(content[name] ?? '');
      const chosen = choices?.find((choice) => choice.value === value);
      return { key: name, label: t(label), value: chosen ? t(chosen.label) : value };
    });
}

/** An entry as a line: its first field, and after it what else was entered, by name. */
export function useEntryText(): (kind: EntryKind, content: Content) => { title: string; facts: string } {
  const fieldsOf = useEntryFields();
  return (kind, content) => {
    const [first, ...others] = fieldsOf(kind, content);
    return {
      title: first?.value ?? '',
      facts: others
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · '),
    };
  };
}
