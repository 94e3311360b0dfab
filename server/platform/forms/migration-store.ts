import {
  answersOf,
  type FormDefinition,
  type Mapping,
  migrateAnswers,
  openForm,
  readQuestionnaire,
  writeResponse,
} from '@isocenter/forms';
import { DomainError } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import type { FilledDetail } from './contract.ts';
import type { FormParts } from './filled-detail.ts';
import type { FilledRow } from './filled-row.ts';
import { askSignersAgain, changeFilled, savedNow } from './filled-store.ts';
import { formDetail } from './form-store.ts';
import { locksOver, refuseLocked } from './lock-store.ts';
import { settleQueries } from './query-store.ts';

/**
 * Moves what was filled on one version of a form to the version in use, by a mapping that a person looked at, for a reason. What has no
 * place there stays beside the form, in sight; signatures lapse, since they covered other questions.
 * @throws DomainError `forms/migration-reason`, `forms/migration-target`, `forms/step-refused`, `forms/locked`, `platform/changed-meanwhile`
 */
export async function migrateFilled(
  parts: FormParts,
  filledKey: string,
  asked: {
    readonly revision: number;
    readonly today: string;
    readonly formKey: string;
    readonly mapping: Mapping;
    readonly reason: string;
  },
): Promise<FilledDetail> {
  if (asked.reason.trim() === '') throw new DomainError('forms/migration-reason');
  return changeFilled(parts, filledKey, asked, async (transaction, { row, form, answers }) => {
    if (row.state === 'locked') throw new DomainError('forms/step-refused', { why: 'notice/forms/is-locked' });
    await refuseLocked(transaction, row, await lockedItems(transaction, row));
    const to = await targetOf(transaction, form.definition, asked.formKey);
    const migrated = migrateAnswers({ from: form.definition, to, mapping: asked.mapping }, answers);
    const young = openForm(to);
    const filled = young.fill(migrated.answers, asked);
    const isDraft = row.state === 'draft';
    await moveQueries(transaction, row, migrated.moved);
    if (!isDraft)
      await settleQueries(transaction, row.filled_key, young.check(filled, { today: asked.today, stage: 'complete' }));
    if (row.state === 'signed') await askSignersAgain(parts, transaction, row, form.definition);
    const kept = answersOf(filled, { skipped: 'kept' });
    const prefilled = row.prefilled.map((taken) => ({ ...taken, path: migrated.moved.get(taken.path) ?? taken.path }));
    return {
      ...{
        form_key: Number(asked.formKey),
        state: isDraft ? ('draft' as const) : ('complete' as const),
        confirmed: [],
      },
      response: JSON.stringify(writeResponse(to, kept, { status: isDraft ? 'in-progress' : 'completed' })),
      left_over: JSON.stringify([...row.left_over, ...migrated.leftOver]),
      prefilled: JSON.stringify(prefilled),
      ...savedNow(),
    };
  });
}

/** A lock of one answer stands at its path: such a form stays with its version. */
async function lockedItems(database: Database, row: FilledRow): Promise<readonly string[]> {
  return (await locksOver(database, row)).flatMap(({ path }) => path ?? []);
}

/** The version in use of the same form, and another one. */
async function targetOf(database: Database, from: FormDefinition, formKey: string): Promise<FormDefinition> {
  const { questionnaire } = await formDetail(database, formKey);
  const { definition } = readQuestionnaire(questionnaire);
  if (definition.url !== from.url || definition.version === from.version || questionnaire.status !== 'active')
    throw new DomainError('forms/migration-target', { version: definition.version });
  return definition;
}

/** A query follows its question; where that is gone it stays, and is shown with what was left over. */
async function moveQueries(database: Database, row: FilledRow, moved: ReadonlyMap<string, string>): Promise<void> {
  const queries = await database
    .selectFrom('form_query')
    .select(['query_key', 'path'])
    .where('filled_key', '=', row.filled_key)
    .execute();
  for (const { query_key, path } of queries) {
    const next = moved.get(path);
    if (next !== undefined && next !== path)
      await database.updateTable('form_query').set({ path: next }).where('query_key', '=', query_key).execute();
  }
}
