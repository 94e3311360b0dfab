import { type Language, notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { History, HistoryActor, HistoryEvent } from './contract.ts';
import { parsedContent } from './event-content.ts';
import { historyText, sentencesText } from './history-text.ts';
import { stateAfter } from './state-at.ts';
import { type Columns, type EntityHistory, type Sentence, type ToldEvent, tellEvent } from './tell-event.ts';

interface EventRow extends HistoryActor {
  readonly eventKey: string;
  readonly at: string;
  readonly action: string;
  readonly redacts: string | null;
  readonly origin: string | null;
  readonly siteKey: string | null;
  readonly siteName: string | null;
  readonly siteNameZh: string | null;
  readonly content: string | null;
}

interface AskedHistory {
  readonly entity: string;
  readonly key: string;
  /** The state at this instant comes along, ISO 8601. */
  readonly at?: string;
  /** As {@link History} has told it. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** How entities read, by their name; every unit brings its own. */
export type Histories = Readonly<Record<string, EntityHistory>>;

/**
 * The history of a record, for whoever may see the record: of what nobody sees any more, for whoever may read the whole record. A long one
 * comes by pages from its end.
 * @throws DomainError `platform/not-found` where there is none, or none that may be seen
 */
export async function readHistory(
  { database, histories }: { readonly database: Database; readonly histories: Histories },
  { entity, key, at, before, limit }: AskedHistory,
): Promise<History> {
  const found = await eventsOf(
    database,
    sql`e.entity = ${entity} and e.entity_key = ${key}
    and (${before ?? null}::bigint is null or e.event_key < ${before ?? null}) order by e.event_key desc limit ${limit + 1}`,
  );
  if (found.length === 0) throw notFound('history', key);
  const rows = found.slice(0, limit).reverse();
  const described = Object.hasOwn(histories, entity) ? histories[entity] : undefined;
  const history = described?.prepare ? await described.prepare(database, key) : described;
  const until =
    at === undefined
      ? []
      : await eventsOf(
          database,
          sql`e.entity = ${entity} and e.entity_key = ${key}
    and date_trunc('milliseconds', e.at) <= ${at} order by e.event_key`,
        );
  const row = stateAfter(until.map((each) => ({ ...toldEvent(each), redacted: each.content === null })));
  return {
    entity,
    key,
    events: rows.map((each) => {
      const event = toldEvent(each);
      return historyEvent(each, event, sentencesOf(event, each.content === null, history));
    }),
    before: found.length > limit ? (rows[0]?.eventKey ?? null) : null,
    state: at === undefined ? null : { at, ...(row === undefined ? {} : { row, ...stateTold(row, history) }) },
  };
}

/** Row-level security shows the events of records that whoever acts may see. */
async function eventsOf(database: Database, which: RawBuilder<unknown>): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.event_key::text as "eventKey", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      e.action, e.redacts::text as redacts, e.origin, e.person as "personKey", p.name, p.name_zh as "nameZh", e.role, e.service,
      e.site as "siteKey", s.name as "siteName", s.name_zh as "siteNameZh", c.content
    from record_event e left join record_content c using (event_key)
      left join access_person p on p.person_key::text = e.person
      left join access_site s on s.site_key::text = e.site
    where ${which}`.execute(database);
  return rows;
}

function toldEvent({ action, redacts, content }: EventRow): ToldEvent {
  const { before, after, reason } = parsedContent(content ?? '');
  return { action, redacts, before: before as Columns | null, after: after as Columns | null, reason };
}

function sentencesOf(event: ToldEvent, redacted: boolean, history: EntityHistory | undefined): readonly Sentence[] {
  return redacted ? [{ key: 'history.taken-out', values: {} }] : tellEvent(event, history);
}

/** The row as its fields in words; it says itself that it was made. */
function stateTold(
  row: Columns | null,
  history: EntityHistory | undefined,
): Pick<NonNullable<History['state']>, 'what'> {
  if (row === null) return {};
  const event = { action: 'found', before: null, after: row, reason: null, redacts: null };
  const told = tellEvent(event, history).filter(({ key }) => key !== 'history.found' && key !== 'history.made');
  const lines = (language: Language) => told.map((sentence) => sentencesText(language, [sentence]));
  return { what: { en: lines('en'), zh: lines('zh') } };
}

function historyEvent(row: EventRow, { reason }: ToldEvent, sentences: readonly Sentence[]): HistoryEvent {
  const { eventKey, at, action, origin, personKey, name, nameZh, role, service } = row;
  const by = { personKey, name, nameZh, role, service };
  const told = { sentences, by, reason };
  return {
    ...{ eventKey, at, action, by, origin, reason, redacted: row.content === null },
    site: row.siteKey === null ? null : { siteKey: row.siteKey, name: row.siteName ?? '', nameZh: row.siteNameZh },
    text: { en: historyText('en', told), zh: historyText('zh', told) },
    what: { en: sentencesText('en', sentences), zh: sentencesText('zh', sentences) },
  };
}
