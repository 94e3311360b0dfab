import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FailureMode, FailureModeRow } from '../../../../server/units/clinic/safety/contract.ts';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions, type VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { addFailureMode, changeFailureMode } from './api.ts';
import { FailureModeForm } from './FailureModeForm.tsx';
import { INCIDENTS } from './incident-queries.ts';
import { useTaxonomy } from './use-taxonomy.ts';

export function NewFailureMode({ onDone }: { readonly onDone: () => void }) {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: addFailureMode,
    onSuccess: (present) => {
      queries.setQueryData([INCIDENTS, 'modes'], present);
      onDone();
    },
  });
  return <FailureModeForm mode={null} saving={saving} onSave={saving.mutate} onClose={onDone} comparison={null} />;
}

/** A failure mode, changed; where somebody else was quicker, both versions. */
export function FailureModeEdit(props: { readonly mode: FailureModeRow; readonly onDone: () => void }) {
  const { mode, onDone } = props;
  const queries = useQueryClient();
  const fieldsOf = useModeFields();
  const read = useHeld(mode, true);
  const saving = useVersionedChange({
    ...{ present: mode, read },
    change: (content: FailureMode, version: FailureModeRow) => changeFailureMode(version, content),
    readAnew: () => queries.invalidateQueries({ queryKey: [INCIDENTS, 'modes'] }, { throwOnError: true }),
    onDone: (present) => {
      queries.setQueryData([INCIDENTS, 'modes'], present);
      onDone();
    },
  });
  const { overtaken } = saving;
  return (
    <FailureModeForm
      mode={read.content}
      saving={saving}
      onSave={saving.mutate}
      onClose={onDone}
      comparison={
        overtaken && (
          <CompareVersions
            mine={fieldsOf(overtaken.asked)}
            theirs={fieldsOf(mode.content)}
            mineIs="typed"
            busy={saving.isPending}
            onInsist={() => saving.insist(overtaken.asked)}
            onLeave={onDone}
          />
        )
      }
    />
  );
}

function useModeFields(): (mode: FailureMode) => readonly VersionField[] {
  const { t } = useWords();
  const { say } = useTaxonomy();
  return (mode) => [
    { key: 'words', label: t('safety.mode'), value: mode.words },
    { key: 'step', label: t('safety.mode.step'), value: say('steps', mode.step) },
    { key: 'problem', label: t('safety.problemTypes'), value: say('problems', mode.problemType) },
    { key: 'severity', label: t('safety.mode.severity'), value: String(mode.severity) },
    { key: 'detectability', label: t('safety.mode.detectability'), value: String(mode.detectability) },
    { key: 'controls', label: t('safety.mode.controls'), value: mode.controls },
  ];
}
