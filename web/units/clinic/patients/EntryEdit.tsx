import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntryKind, PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
import { addEntry, changeEntry } from './api.ts';
import { EntryForm } from './EntryForm.tsx';
import { useEntryFields } from './use-entry-text.ts';
import { useRegistryEdit } from './use-registry-edit.ts';
import { REGISTRY } from './use-registry-rows.ts';

type Content = Readonly<Record<string, unknown>>;

/** A new entry under a patient. */
export function EntryAdd(props: {
  readonly kind: EntryKind;
  readonly patientKey: string;
  readonly onDone: () => void;
}) {
  const { kind, patientKey, onDone } = props;
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (content: Content) => addEntry(patientKey, kind, content),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      onDone();
    },
  });
  return <EntryForm kind={kind} saving={saving} onSave={saving.mutate} onClose={onDone} />;
}

/**
 * An entry, corrected. Where somebody else was quicker, what they saved and what was typed; whether it is struck out stays as they left
 * it.
 */
export function EntryEdit(props: {
  readonly kind: EntryKind;
  readonly entry: PatientDetail[EntryKind][number];
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { kind, entry, onDone } = props;
  const fieldsOf = useEntryFields();
  const saving = useRegistryEdit(
    entry,
    (content: Content, { patientKey, entryKey, revision, inError }) =>
      changeEntry({ patientKey, kind, entryKey, revision }, { content, inError }),
    onDone,
  );
  const { overtaken } = saving;
  return (
    <EntryForm
      kind={kind}
      content={entry.content}
      saving={saving}
      onSave={saving.mutate}
      onClose={onDone}
      comparison={
        overtaken && (
          <CompareVersions
            mine={fieldsOf(kind, overtaken.asked)}
            theirs={fieldsOf(kind, entry.content)}
            mineIs="typed"
            said={entry.inError ? t('clinic.inError.meanwhile') : undefined}
            busy={saving.isPending}
            onInsist={() => saving.insist(overtaken.asked)}
            onLeave={onDone}
          />
        )
      }
    />
  );
}
