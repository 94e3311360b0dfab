import { writeQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { departmentCalendar, saveRule } from '../../../platform/deadlines/rule-store.ts';
import { activateForm, addForm } from '../../../platform/forms/form-store.ts';
import { FULL_ASSESSMENT } from '../assessment/full-assessment-form.ts';
import { fullAssessmentForm } from '../assessment/full-assessment-store.ts';
import type { WardRules } from './contract.ts';
import { AFTER_DISCHARGE, contactAfterDischarge, WARD_RULES } from './ward-rules.ts';

/** The ward's deadlines as the sheet has them, and which of them the department has had. */
export async function wardRules(database: Database): Promise<WardRules> {
  const [known, form, calendar] = await Promise.all([
    knownTriggers(database),
    fullAssessmentForm(database),
    departmentCalendar(database),
  ]);
  return {
    rules: WARD_RULES.map(({ cites, rule: { trigger, event, period } }) => ({
      ...{ trigger, cites, isKnown: known.has(trigger), words: event?.words ?? { en: '', zh: '' } },
      period: { unit: period.unit === 'minutes' ? 'minutes' : 'hours', amount: period.amount },
    })),
    ...{ hasForm: form !== null, hasCalendar: calendar !== null },
    afterDischarge: { isKnown: known.has(AFTER_DISCHARGE) },
  };
}

/** Puts to use the rules that the department never had, and the form of the full assessment where none is in use. */
export async function setUpWard(database: Database): Promise<WardRules> {
  await followEvents(database); // what happened until now was counted by no rule
  const known = await knownTriggers(database);
  for (const { rule } of WARD_RULES) if (!known.has(rule.trigger)) await saveRule(database, rule, { version: 0 });
  const draft = await draftOfForm(database);
  if (draft) await activateForm(database, draft.formKey, draft.revision);
  return wardRules(database);
}

/** Within how many days after the discharge somebody asks; one that the department had is changed where all deadlines are. */
export async function setUpContactAfterDischarge(database: Database, days: number): Promise<WardRules> {
  await followEvents(database); // who was discharged until now is asked by no rule
  const known = await knownTriggers(database);
  if (!known.has(AFTER_DISCHARGE)) await saveRule(database, contactAfterDischarge(days), { version: 0 });
  return wardRules(database);
}

/** The form to put to use: a new one where the department never had it, or the draft that an earlier attempt left; null where it has had one. */
async function draftOfForm(
  database: Database,
): Promise<{ readonly formKey: string; readonly revision: number } | null> {
  const { rows } = await sql<{ formKey: string; revision: number; status: string }>`
    select form_key::text as "formKey", revision, status from form where url = ${FULL_ASSESSMENT.url}`.execute(
    database,
  );
  if (rows.length === 0) return addForm(database, writeQuestionnaire(FULL_ASSESSMENT));
  return rows.every(({ status }) => status === 'draft') ? (rows[0] ?? null) : null;
}

async function knownTriggers(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('deadline_rule').select('trigger').distinct().execute();
  return new Set(rows.map(({ trigger }) => trigger));
}
