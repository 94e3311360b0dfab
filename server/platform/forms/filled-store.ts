import {
  answersOf,
  changesBetween,
  type FormDefinition,
  type FormState,
  type LifeStep,
  readQuestionnaire,
  readResponse,
  takeStep,
  writeResponse,
} from '@isocenter/forms';
import { DomainError, type Notice, notFound } from '@isocenter/messages';
import type { Updateable } from 'kysely';
import { because } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import type { Meaning } from '../signatures/contract.ts';
import { whoRelied } from '../signatures/relied-on.ts';
import { sign, standingSigners } from '../signatures/sign.ts';
import { openTask } from '../tasks/open-task.ts';
import { actingName, actingPersonKey, actingSiteKey } from './acting-name.ts';
import type { AskedStep, FilledDetail, TakenOver } from './contract.ts';
import { refuseUnknownFiles } from './file-store.ts';
import { type FormParts, filledDetail } from './filled-detail.ts';
import { type FilledRow, filledRow, type OpenedForm, openedForm, signedContent, thingOf } from './filled-row.ts';
import { formDetail } from './form-store.ts';
import { holdLocks, refuseLocked } from './lock-store.ts';
import { lockedBy } from './locked-by.ts';
import { openQueries, queriesOf, settleQueries } from './query-store.ts';

/** Whom a form is about, and when. */
export interface AskedAbout {
  readonly patientKey: string | null;
  readonly visit: string | null;
}

/** An empty form to fill. @throws DomainError `forms/not-active`, `forms/locked`, `platform/not-found` for a patient not seen */
export async function beginForm(
  parts: FormParts,
  formKey: string,
  about: AskedAbout = { patientKey: null, visit: null },
): Promise<FilledDetail> {
  const { database } = parts;
  const { questionnaire } = await formDetail(database, formKey);
  if (questionnaire.status !== 'active') throw new DomainError('forms/not-active', { version: questionnaire.version });
  const { definition } = readQuestionnaire(questionnaire);
  const columns = await aboutColumns(parts, about);
  const beganBy = actingPersonKey();
  const begun = await database.transaction().execute(async (transaction) => {
    await holdLocks(transaction);
    await refuseLocked(transaction, { site_key: actingSiteKey(), ...columns });
    return transaction
      .insertInto('filled_form')
      .values({
        form_key: Number(formKey),
        ...{ state: 'draft', ...columns },
        response: JSON.stringify(writeResponse(definition, [], { status: 'in-progress' })),
        confirmed: [],
        revision: 1,
        began_by: actingName(),
        began_by_person: beganBy === undefined ? null : Number(beganBy),
        ...{ saved_by: actingName(), saved_by_person: beganBy === undefined ? null : Number(beganBy) },
      })
      .returning('filled_key')
      .executeTakeFirstOrThrow();
  });
  return filledDetail(parts, String(begun.filled_key));
}

async function aboutColumns({ sources }: FormParts, { patientKey, visit }: AskedAbout) {
  if (patientKey !== null && !(await sources.patient(patientKey))) throw notFound('patient', patientKey);
  return { patient_key: patientKey === null ? null : Number(patientKey), visit: visit?.trim() || null };
}

/** Says whom a draft is about. @throws DomainError `forms/step-refused` from completion on, and as {@link beginForm} */
export async function sayAbout(
  parts: FormParts,
  filledKey: string,
  { revision, ...about }: { readonly revision: number } & AskedAbout,
): Promise<FilledDetail> {
  return changeFilled(parts, filledKey, { revision, reason: '' }, async (transaction, { row }) => {
    if (row.state !== 'draft') throw new DomainError('forms/step-refused', { why: 'notice/forms/about-draft-only' });
    const columns = await aboutColumns(parts, about);
    await refuseLocked(transaction, row);
    await refuseLocked(transaction, { ...row, ...columns });
    return columns;
  });
}

/** What a change of a filled form is made of: the version it was read in, and the day that rules take for today. */
interface Asked {
  readonly revision: number;
  readonly today: string;
}

/**
 * Keeps answers. Calculated values are made anew here, whatever the page says; the edit checks open and close their queries.
 * @throws DomainError `platform/changed-meanwhile`, `forms/step-refused` with what stands against it, `forms/response-…`
 */
export async function saveAnswers(
  parts: FormParts,
  filledKey: string,
  asked: Asked & {
    readonly response: unknown;
    readonly confirmed: readonly string[];
    readonly reason: string;
    /** One of the answers was taken over. */
    readonly taken?: TakenOver;
  },
): Promise<FilledDetail> {
  return changeFilled(parts, filledKey, asked, async (transaction, { row, form, answers }) => {
    const given = form.fill(readResponse(asked.response, form.definition), asked);
    const kept = answersOf(given, { skipped: row.state === 'draft' ? 'kept' : 'left out' });
    const changes = changesBetween(form.definition, answers, kept);
    const state = stateAfter(row.state, { do: 'save', changes, reason: asked.reason });
    await refuseUnknownFiles(transaction, row.filled_key, kept);
    await refuseLocked(
      transaction,
      row,
      changes.map(({ path }) => path),
    );
    if (row.state === 'signed' && state === 'complete') await askSignersAgain(parts, transaction, row, form.definition);
    if (state === 'signed') return { state }; // nothing changed, so nothing is touched that a signature covers
    if (state !== 'draft')
      await settleQueries(transaction, row.filled_key, form.check(given, { ...asked, stage: 'draft' }));
    const status = state === 'draft' ? 'in-progress' : 'completed';
    const response = JSON.stringify(writeResponse(form.definition, kept, { status }));
    return { state, response, confirmed: [...asked.confirmed], ...savedNow(), ...takenOver(row, asked.taken) };
  });
}

/** The latest of each place. */
function takenOver({ prefilled }: FilledRow, taken: TakenOver | undefined): ChangeOfFilled {
  if (!taken) return {};
  return { prefilled: JSON.stringify([...prefilled.filter(({ path }) => path !== taken.path), taken]) };
}

/** Who answered last, and when: signing, locking and what else happens to the form does not touch it. */
export function savedNow(): ChangeOfFilled {
  const personKey = actingPersonKey();
  return {
    saved_by: actingName(),
    saved_by_person: personKey === undefined ? null : Number(personKey),
    saved_at: new Date(),
  };
}

/** @throws DomainError `platform/changed-meanwhile`, `forms/step-refused` */
export async function stepOn(
  parts: FormParts,
  filledKey: string,
  { step, ...asked }: Asked & { readonly step: AskedStep },
): Promise<FilledDetail> {
  const reason = await statedReason(parts.database, filledKey, step);
  return changeFilled(parts, filledKey, { ...asked, reason }, async (transaction, filled) => {
    await refuseLocked(transaction, filled.row);
    switch (step.do) {
      case 'complete':
        return completed(transaction, filled, asked);
      case 'lock':
        return { state: stateAfter(filled.row.state, { do: 'lock', openQueries: openQueries(filled.queries) }) };
      case 'ask-unlock':
        return unlockAsked(filled, step.reason);
      case 'unlock':
        return unlocked(filled);
    }
  });
}

/** Agreeing to an unlocking happens for the reason with which it was asked for. */
async function statedReason(database: Database, filledKey: string, step: AskedStep): Promise<string> {
  if (step.do === 'ask-unlock') return step.reason;
  return step.do === 'unlock' ? ((await filledRow(database, filledKey)).unlock_reason ?? '') : '';
}

type ChangeOfFilled = Updateable<Tables['filled_form']>;

/** A filled form with its form opened, nobody else changing it. */
interface Filled extends OpenedForm {
  readonly queries: FilledDetail['queries'];
}

export async function changeFilled(
  parts: FormParts,
  filledKey: string,
  { revision, reason }: { readonly revision: number; readonly reason: string },
  change: (transaction: Database, filled: Filled) => Promise<ChangeOfFilled> | ChangeOfFilled,
): Promise<FilledDetail> {
  const work = async () => {
    await parts.database.transaction().execute(async (transaction) => {
      await holdLocks(transaction); // before the row: whoever locks waits for both in this order
      const row = await filledRow(transaction, filledKey, 'for update');
      if (row.revision !== revision)
        throw new DomainError('platform/changed-meanwhile', { expected: revision, found: row.revision });
      const queries = await queriesOf(transaction, row);
      const values = await change(transaction, { ...(await openedForm(transaction, row)), queries });
      await transaction
        .updateTable('filled_form')
        .set({ ...values, revision: revision + 1, changed_by: actingName(), changed_at: new Date() })
        .where('filled_key', '=', row.filled_key)
        .execute();
    });
    return filledDetail(parts, filledKey);
  };
  return reason.trim() ? because(reason.trim(), work) : work();
}

/** Their signatures lapse with the change: whoever gave one, or relied on it, looks at the form again. */
export async function askSignersAgain(
  { reliances }: FormParts,
  database: Database,
  row: FilledRow,
  { title }: FormDefinition,
): Promise<void> {
  const thing = thingOf(row);
  const values = { title: title.en ?? title.zh ?? '', titleZh: title.zh ?? title.en ?? '' };
  const about = { ...thing, path: `/filled/${thing.entityKey}` };
  const siteKey = String(row.site_key);
  const signers = await standingSigners(database, thing);
  for (const personKey of signers)
    await openTask(database, { code: 'task/signature-lapsed', values, about, to: { personKey }, siteKey });
  const relied = await whoRelied(database, thing, { reliances: [lockedBy, ...(reliances ?? [])], signers });
  for (const personKey of relied)
    await openTask(database, { code: 'task/relied-on-lapsed', values, about, to: { personKey }, siteKey });
}

/** What is skipped is not part of a complete form. */
async function completed(
  database: Database,
  { row, form, answers }: Filled,
  { today }: Asked,
): Promise<ChangeOfFilled> {
  const filled = form.fill(answers, { today });
  const findings = form.check(filled, { today, stage: 'complete' });
  const state = stateAfter(row.state, { do: 'complete', findings, confirmed: new Set(row.confirmed) });
  if (state === 'signed') return { state };
  await settleQueries(database, row.filled_key, findings);
  return {
    state,
    response: JSON.stringify(writeResponse(form.definition, answersOf(filled), { status: 'completed' })),
  };
}

/** Within {@link asSigner}. @throws DomainError as {@link sign}, `platform/changed-meanwhile`, `forms/step-refused`, `forms/locked` */
export async function signFilled(
  parts: FormParts,
  filledKey: string,
  { revision, meaning, today }: Asked & { readonly meaning: Meaning },
): Promise<FilledDetail> {
  return changeFilled(parts, filledKey, { revision, reason: '' }, async (transaction, { row, form, answers }) => {
    await refuseLocked(transaction, row);
    const findings = form.check(form.fill(answers, { today }), { today, stage: 'complete' });
    const state = stateAfter(row.state, { do: 'sign', findings, confirmed: new Set(row.confirmed) });
    const content = signedContent(row, await formDetail(transaction, String(row.form_key)));
    await sign(transaction, { ...thingOf(row), meaning, content });
    return { state };
  });
}

/** The first person's part: to ask, with the reason. */
function unlockAsked({ row }: Filled, reason: string): ChangeOfFilled {
  const answer = takeStep(row.state, { do: 'unlock', by: '', reason });
  const unmet = answer.allowed ? [] : answer.unmet.filter(({ code }) => code !== 'notice/forms/unlock-second-person');
  if (unmet[0]) throw refused(unmet[0]);
  return {
    unlock_asked_by: actingName(),
    unlock_asked_by_person: actingPersonKey() ?? '',
    unlock_reason: reason.trim(),
  };
}

/** The second person's part: to agree. */
function unlocked({ row }: Filled): ChangeOfFilled {
  const state = stateAfter(row.state, {
    do: 'unlock',
    by: row.unlock_asked_by_person ?? '',
    secondPerson: actingPersonKey() ?? '',
    reason: row.unlock_reason ?? '',
  });
  return { state, unlock_asked_by: null, unlock_asked_by_person: null, unlock_reason: null };
}

/** @throws DomainError `forms/step-refused` */
function stateAfter(state: FormState, step: LifeStep): FormState {
  const answer = takeStep(state, step);
  if (answer.allowed) return answer.state;
  throw refused(answer.unmet[0]);
}

function refused({ code, values }: Notice): DomainError {
  return new DomainError('forms/step-refused', { why: code, ...values });
}
