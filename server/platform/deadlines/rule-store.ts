import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Calendar, CalendarDetail, DeadlineSettings, RuleDetail, Trigger, TriggeredRule } from './contract.ts';
import { deadlineFaults } from './faults.ts';

/** The rule that holds for a trigger now; undefined where the department set none. */
export async function activeRule(
  database: Database,
  trigger: Trigger,
): Promise<{ readonly ruleKey: number; readonly version: number; readonly content: TriggeredRule } | undefined> {
  const row = await database
    .selectFrom('deadline_rule')
    .select(['rule_key', 'version', 'content'])
    .where('trigger', '=', trigger)
    .where('is_active', '=', true)
    .executeTakeFirst();
  return row && { ruleKey: row.rule_key, version: row.version, content: row.content };
}

export async function departmentCalendar(database: Database): Promise<CalendarDetail | null> {
  const row = await database.selectFrom('deadline_calendar').select(['revision', 'content']).executeTakeFirst();
  return row ?? null;
}

export async function deadlineSettings(database: Database, now: Date): Promise<DeadlineSettings> {
  const rows = await database
    .selectFrom('deadline_rule')
    .select(['rule_key', 'trigger', 'version', 'content', 'since'])
    .where('is_active', '=', true)
    .orderBy('trigger')
    .execute();
  const counts = await database
    .selectFrom('deadline')
    .select(['trigger', (of) => of.fn.countAll<number>().as('running')])
    .select(sql<number>`count(*) filter (where due_at < ${now})`.as('late'))
    .where('stopped_at', 'is', null)
    .groupBy('trigger')
    .execute();
  const rules = rows.map(({ rule_key, trigger, version, content, since }): RuleDetail => {
    const count = counts.find((each) => each.trigger === trigger);
    return {
      ruleKey: String(rule_key),
      version,
      content,
      since: since.toISOString(),
      running: Number(count?.running ?? 0),
      late: Number(count?.late ?? 0),
    };
  });
  return { rules, calendar: await departmentCalendar(database), faults: await deadlineFaults(database) };
}

/**
 * The next version of a trigger's rule, from now on. What runs already keeps the version it began with.
 * @param options.version the version that is replaced, 0 where there was none
 * @throws DomainError `platform/changed-meanwhile`
 */
export async function saveRule(
  database: Database,
  content: TriggeredRule,
  { version }: { readonly version: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await replaceable(transaction, content.trigger, version);
    await transaction
      .insertInto('deadline_rule')
      .values({ trigger: content.trigger, version: version + 1, content: JSON.stringify(content), is_active: true })
      .execute();
  });
}

/** From now on nothing begins a deadline of this trigger; what runs goes on. @throws DomainError as {@link saveRule} */
export async function withdrawRule(
  database: Database,
  trigger: Trigger,
  { version }: { readonly version: number },
): Promise<void> {
  await database.transaction().execute((transaction) => replaceable(transaction, trigger, version));
}

/** Takes the present version out of use. Nobody else changes rules meanwhile. */
async function replaceable(database: Database, trigger: Trigger, version: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('deadline rule ' || ${trigger}))`.execute(database);
  const latest = await database
    .selectFrom('deadline_rule')
    .select(['version'])
    .where('trigger', '=', trigger)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const found = latest?.version ?? 0;
  if (found !== version) throw new DomainError('platform/changed-meanwhile', { expected: version, found });
  await database.updateTable('deadline_rule').set({ is_active: false }).where('trigger', '=', trigger).execute();
}

/** Deadlines that begin from now on are counted by it. @throws DomainError `platform/changed-meanwhile` */
export async function saveCalendar(
  database: Database,
  content: Calendar,
  { revision }: { readonly revision: number },
): Promise<CalendarDetail> {
  const values = { content: JSON.stringify(content), revision: revision + 1, changed_at: new Date() };
  const saved = await (revision === 0
    ? database
        .insertInto('deadline_calendar')
        .values(values)
        .onConflict((conflict) => conflict.doNothing())
        .returning('revision')
        .executeTakeFirst()
    : database
        .updateTable('deadline_calendar')
        .set(values)
        .where('revision', '=', revision)
        .returning('revision')
        .executeTakeFirst());
  if (!saved) {
    const present = await departmentCalendar(database);
    throw new DomainError('platform/changed-meanwhile', { expected: revision, found: present?.revision ?? 0 });
  }
  return { revision: saved.revision, content };
}
