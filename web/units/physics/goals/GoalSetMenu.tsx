import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import type { GoalSetSummary, PlanEvaluation } from '../../../../server/units/physics/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { HistoryDrawer } from '../../../platform/record/HistoryDrawer.tsx';
import { fetchGoalSet, type GoalSheetDraft, goalSetCsvAddress, importGoalSetCsv } from '../api.ts';
import { GoalSheetEditor } from './GoalSheetEditor.tsx';

interface Editing {
  readonly start: GoalSheetDraft;
  readonly ownId: string | null;
}

/** What can be done with goal sheets: edit or copy, make a new one, in and out as CSV. */
export function GoalSetMenu({
  evaluation,
  csvAddress,
  sets,
  onChoose,
}: {
  readonly evaluation: PlanEvaluation;
  /** Where the verdicts are had as a table. */
  readonly csvAddress: string;
  readonly sets: readonly GoalSetSummary[];
  readonly onChoose: (id: string | null) => void;
}) {
  const { t } = useWords();
  const mayWrite = useMay('goal-set.write');
  const { message } = App.useApp();
  const words = useErrorWords();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const chosen = evaluation.goalSet;
  const listed = sets.find(({ id }) => id === chosen?.id);
  const refuse = (error: unknown) => void message.error(words(error).sentence);
  const opening = useMutation({
    mutationFn: async () => {
      const editing = await startOf(evaluation, listed);
      if (editing.ownId) return editing;
      const name = t('physics.sheet.ownName', { name: editing.start.name }); // an adapted set is no longer the publication
      return { ...editing, start: { ...editing.start, name } };
    },
    onSuccess: setEditing,
    onError: refuse,
  });
  const importing = useMutation({
    mutationFn: async (sheet: File) => importGoalSetCsv(await sheet.text()),
    onSuccess: async ({ id, name }) => {
      await queries.invalidateQueries({ queryKey: ['physics', 'goal-sets'] });
      onChoose(id);
      void message.success(t('physics.sheet.imported', { name }));
    },
    onError: refuse,
  });
  const empty: GoalSheetDraft = { name: '', version: '1', site: 'any', fractions: 'any', goals: [] };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...(chosen && mayWrite
              ? [
                  {
                    key: 'edit',
                    label: t(listed?.own ? 'physics.sheet.edit' : 'physics.sheet.copy'),
                    onClick: () => opening.mutate(),
                  },
                ]
              : []),
            ...(mayWrite
              ? [
                  {
                    key: 'new',
                    label: t('physics.sheet.new'),
                    onClick: () => setEditing({ start: empty, ownId: null }),
                  },
                  { key: 'import', label: t('physics.sheet.import'), onClick: () => file.current?.click() },
                ]
              : []),
            ...(listed?.own ? [{ key: 'history', label: t('record.history'), onClick: () => setReading(true) }] : []),
            {
              key: 'verdicts',
              label: (
                <a href={csvAddress} download>
                  {t('physics.sheet.verdicts')}
                </a>
              ),
            },
            ...(listed
              ? [
                  {
                    key: 'export',
                    label: (
                      <a href={goalSetCsvAddress(listed.id)} download>
                        {t('physics.sheet.export')}
                      </a>
                    ),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button
          type="text"
          icon={<Icon name="chevronDown" />}
          aria-label={t('physics.sheet.menu')}
          loading={opening.isPending}
        />
      </Dropdown>
      <input
        ref={file}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          const [sheet] = event.target.files ?? [];
          if (sheet) importing.mutate(sheet);
          event.target.value = '';
        }}
      />
      {listed?.own && (
        <HistoryDrawer
          title={listed.name}
          records={[{ entity: 'goal-set', key: listed.id.replace(/^own-/, '') }]}
          open={reading}
          onClose={() => setReading(false)}
        />
      )}
      {editing && (
        <GoalSheetEditor
          {...editing}
          structureNames={[...new Set(evaluation.names.flatMap(({ standardName }) => standardName ?? []))]}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null);
            onChoose(id);
          }}
        />
      )}
    </>
  );
}

/** The set in full where it is listed; one put together for this plan is taken as it was judged. */
async function startOf(evaluation: PlanEvaluation, listed: GoalSetSummary | undefined): Promise<Editing> {
  if (listed) {
    const start = await fetchGoalSet(listed.id, new AbortController().signal);
    return { start, ownId: listed.own ? listed.id : null };
  }
  const goals = [...new Map(evaluation.goals.map(({ goal }) => [goal.id, goal])).values()];
  const { name, version, site, fractions } = evaluation.goalSet ?? {
    name: '',
    version: '1',
    site: 'any',
    fractions: 'any',
  };
  return { start: { name, version, site, fractions, goals }, ownId: null };
}
