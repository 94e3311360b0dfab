import { type EventTrigger, matchesEvent, valueAt } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { acting } from '../database/acting.ts';
import { attempt } from '../database/attempt.ts';
import type { Database } from '../database/database.ts';
import { parsedContent } from '../record/event-content.ts';
import type { TriggeredRule } from './contract.ts';
import { keepUnstopped } from './faults.ts';
import { forgetUnstarted, startDeadline, stopRunning } from './start-deadline.ts';
import { SWEEPER } from './sweep.ts';

/** So many events are one transaction. */
const AT_ONCE = 500;

type EventRule = TriggeredRule & { readonly event: EventTrigger };

interface ReadRule {
  readonly content: EventRule;
  readonly is_active: boolean;
  readonly since: Date;
}

interface ReadEvent {
  readonly event_key: number;
  readonly at: Date;
  readonly person: string | null;
  readonly site: string | null;
  readonly unit: string;
  readonly entity: string;
  readonly entity_key: string;
  readonly patient_key: number | null;
  readonly action: string;
  readonly content: string | null;
}

/**
 * Reads the record on from where it was read last, and begins and stops the deadlines whose rules follow what happened. Where it was
 * read to moves in the transaction that begins them: a process that dies leaves both undone, and each event is taken once, however
 * many servers read. Events have no gap and come in the order of their commits, so none is passed over. A deadline that cannot begin or
 * stop holds up no other: it keeps the fault, and the sweep tries it again.
 */
export async function followEvents(database: Database): Promise<void> {
  await acting(SWEEPER, async () => {
    while (await database.transaction().execute(followSome));
  });
}

/** @returns whether there may be more */
async function followSome(transaction: Database): Promise<boolean> {
  const reading = await transaction
    .selectFrom('deadline_reading')
    .select('event_key')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!reading) return false; // another server reads
  const head = await headOf(transaction);
  if (head === reading.event_key) return false;
  const rules = await followingRules(transaction);
  const events = await eventsBetween(transaction, { after: reading.event_key, upTo: head, rules });
  for (const event of events) for (const rule of rules) await follow(transaction, { event, rule });
  const last = events.length < AT_ONCE ? head : events.at(-1)?.event_key;
  await transaction
    .updateTable('deadline_reading')
    .set({ event_key: last ?? head })
    .execute();
  return events.length === AT_ONCE;
}

async function headOf(transaction: Database): Promise<number> {
  const { rows } = await sql<{ head: number }>`select coalesce(max(event_key), 0) as head from record_event`.execute(
    transaction,
  );
  return rows[0]?.head ?? 0;
}

/** Rules that hold, and versions by which deadlines still run: what stops those is written in them. */
async function followingRules(transaction: Database): Promise<readonly ReadRule[]> {
  const { rows } = await sql<ReadRule>`select content, is_active, since from deadline_rule r
    where content ? 'event' and (is_active or exists (select from deadline d where d.rule_key = r.rule_key and d.stopped_at is null))
    order by rule_key`.execute(transaction);
  return rows;
}

async function eventsBetween(
  transaction: Database,
  { after, upTo, rules }: { readonly after: number; readonly upTo: number; readonly rules: readonly ReadRule[] },
): Promise<readonly ReadEvent[]> {
  const kinds = rules
    .flatMap(({ content: { event } }) => [event.starts, ...event.stops])
    .flatMap(({ unit, entity, actions }) => actions.map((action) => ({ unit, entity, action })));
  if (kinds.length === 0) return [];
  // What deadlines themselves do begins none: a rule about tasks would never come to an end.
  const { rows } =
    await sql<ReadEvent>`select e.event_key, e.at, e.person, e.site, e.unit, e.entity, e.entity_key, e.patient_key,
      e.action, c.content
    from record_event e left join record_content c using (event_key)
    where e.event_key > ${after} and e.event_key <= ${upTo} and e.service is distinct from ${SWEEPER.service}
      and (e.unit, e.entity, e.action) in (select unit, entity, action
        from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as kind(unit text, entity text, action text))
    order by e.event_key limit ${AT_ONCE}`.execute(transaction);
  return rows;
}

async function follow(
  transaction: Database,
  { event, rule }: { readonly event: ReadEvent; readonly rule: ReadRule },
): Promise<void> {
  const { trigger, event: followed } = rule.content;
  const about = aboutOf(event, followed);
  if (!about) return;
  const { after } = event.content === null ? { after: null } : parsedContent(event.content);
  const happened = { ...event, after };
  if (followed.stops.some((pattern) => matchesEvent(pattern, happened))) {
    const running = { trigger, about, at: event.at };
    await forgetUnstarted(transaction, running); // by itself: it stays forgotten where the one that runs cannot stop
    const tried = await attempt(transaction, () => stopRunning(transaction, running));
    if ('fault' in tried) await keepUnstopped(transaction, { ...running, fault: tried.fault });
  }
  if (!rule.is_active || event.at < rule.since || !matchesEvent(followed.starts, happened)) return;
  const concerned =
    followed.concerned === 'acting' ? event.person : personKeyIn(valueAt(after, followed.concerned.path));
  await startDeadline(transaction, {
    ...{ trigger, about, concerned, code: 'task/event-deadline', eventKey: event.event_key },
    at: (followed.countedFrom && instantIn(valueAt(after, followed.countedFrom))) || event.at,
    values: { words: followed.words.en, wordsZh: followed.words.zh },
    siteKey: event.site ?? undefined,
  });
}

/** Undefined where the rule is about patients, and the event is of none. */
function aboutOf({ entity, entity_key, patient_key }: ReadEvent, { of, page }: EventTrigger) {
  if (of === 'patient' && patient_key === null) return undefined;
  const patientKey = patient_key === null ? undefined : String(patient_key);
  const keys = { key: entity_key, patient: patientKey ?? '' };
  const path = page?.replace(/\{(key|patient)\}/g, (_, name: keyof typeof keys) => encodeURIComponent(keys[name]));
  return {
    ...(of === 'patient' ? { entity: 'patient', entityKey: keys.patient } : { entity, entityKey: entity_key }),
    ...(patientKey === undefined ? {} : { patientKey }),
    ...(path === undefined ? {} : { path }),
  };
}

/** An instant as the record writes it; undefined where there is none. */
function instantIn(value: unknown): Date | undefined {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function personKeyIn(value: unknown): string | null {
  return (typeof value === 'number' || typeof value === 'string') && /^\d{1,15}$/.test(String(value))
    ? String(value)
    : null;
}
