import { writeQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { departmentCalendar, saveRule } from '../../../platform/deadlines/rule-store.ts';
import { activateForm, addForm } from '../../../platform/forms/form-store.ts';
import { FULL_ASSESSMENT } from '../assessment/full-assessment-form.ts';
import { fullAssessmentForm } from '../assessment/full-assessment-store.ts';
import type { WardRules } from './contract.ts';
import { WARD_RULES } from './ward-rules.ts';

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
  };
}

/** Puts to use the rules that the department never had, and the form of the full assessment where none is in use. */
export async function setUpWard(database: Database): Promise<WardRules> {
  await followEvents(database); // what happened until now was counted by no rule
  const known = await knownTriggers(database);
  for (const { rule } of WARD_RULES) if (!known.has(rule.trigger)) await saveRule(database, rule, { version: 0 });
  const { rows } = await sql<{
    there: boolean;
  }>`select exists (select from form where url = ${FULL_ASSESSMENT.url}) as there`.execute(database);
  if (!rows[0]?.there) {
    const { formKey, revision } = await addForm(database, writeQuestionnaire(FULL_ASSESSMENT));
    await activateForm(database, formKey, revision);
  }
  return wardRules(database);
}

async function knownTriggers(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('deadline_rule').select('trigger').distinct().execute();
  return new Set(rows.map(({ trigger }) => trigger));
}
