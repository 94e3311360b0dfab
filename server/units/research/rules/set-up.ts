import { sql } from 'kysely';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { departmentCalendar, saveRule } from '../../../platform/deadlines/rule-store.ts';
import { startDeadline } from '../../../platform/deadlines/start-deadline.ts';
import { SWEEPER } from '../../../platform/deadlines/sweep.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { ResearchRules } from './contract.ts';
import { RESEARCH_RULES, type ResearchRule } from './research-rules.ts';

/** The deadlines of the register, and which of them the department has had. */
export async function researchRules(database: Database): Promise<ResearchRules> {
  const [known, calendar] = [await knownTriggers(database), await departmentCalendar(database)];
  return {
    rules: RESEARCH_RULES.map(({ verified, rule: { trigger, event, period } }) => ({
      ...{ trigger, verified, days: period.amount, isKnown: known.has(trigger) },
      words: event?.words ?? { en: '', zh: '' },
    })),
    hasCalendar: calendar !== null,
  };
}

/** Puts to use the rules that the department never had; what is due by them already is asked for at once, and not only what is entered from now on. */
export async function setUpResearch(database: Database): Promise<ResearchRules> {
  await followEvents(database); // what happened until now was counted by no rule
  const known = await knownTriggers(database);
  for (const asked of RESEARCH_RULES) {
    if (known.has(asked.rule.trigger)) continue;
    const running = await askedBefore(database, asked);
    const concerned = String(actingPerson());
    await saveRule(database, asked.rule, { version: 0 });
    await acting(SWEEPER, async () => {
      for (const { entryKey, at } of running) await begin(database, asked, { entryKey, at, concerned });
    });
  }
  return researchRules(database);
}

interface Running {
  readonly entryKey: string;
  readonly at: Date;
}

async function askedBefore(database: Database, { of: { table, key, column } }: ResearchRule): Promise<Running[]> {
  const { rows } =
    await sql<Running>`select ${sql.ref(key)}::text as "entryKey", ${sql.ref(column)} as at from ${sql.table(table)}
    where ${sql.ref(column)} is not null and not in_error order by ${sql.ref(key)}`.execute(database);
  return rows;
}

async function begin(
  database: Database,
  { rule: { trigger, event } }: ResearchRule,
  { entryKey, at, concerned }: Running & { readonly concerned: string },
): Promise<void> {
  if (!event) return;
  await startDeadline(database, {
    about: { entity: event.starts.entity, entityKey: entryKey, path: (event.page ?? '').replace('{key}', entryKey) },
    values: { words: event.words.en, wordsZh: event.words.zh },
    ...{ trigger, code: 'task/event-deadline', concerned, at },
  });
}

async function knownTriggers(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('deadline_rule').select('trigger').distinct().execute();
  return new Set(rows.map(({ trigger }) => trigger));
}
