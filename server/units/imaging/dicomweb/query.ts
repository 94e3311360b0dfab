import { DomainError } from '@isocenter/messages';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { AttributedRow } from '../attributes.ts';

export type QueryLevel = 'study' | 'series' | 'instance';

type Matching = 'text' | 'exact' | 'uid' | 'date' | 'number' | 'modalities';

interface QueryKey {
  readonly keyword: string;
  readonly tag: string;
  readonly level: QueryLevel;
  readonly matching: Matching;
  readonly column: RawBuilder<unknown>;
}

/** What can be matched: all required keys of PS3.18 table 10.6.1-5 but the times and names that no RT object fills. */
const KEYS: readonly QueryKey[] = [
  { keyword: 'StudyInstanceUID', tag: '0020000D', level: 'study', matching: 'uid', column: sql`s.study_instance_uid` },
  { keyword: 'StudyDate', tag: '00080020', level: 'study', matching: 'date', column: sql`s.date` },
  { keyword: 'AccessionNumber', tag: '00080050', level: 'study', matching: 'text', column: sql`s.accession_number` },
  { keyword: 'StudyID', tag: '00200010', level: 'study', matching: 'text', column: sql`s.study_id` },
  { keyword: 'StudyDescription', tag: '00081030', level: 'study', matching: 'text', column: sql`s.description` },
  { keyword: 'ModalitiesInStudy', tag: '00080061', level: 'study', matching: 'modalities', column: sql`s.study_key` },
  { keyword: 'PatientName', tag: '00100010', level: 'study', matching: 'text', column: sql`p.name` },
  { keyword: 'PatientID', tag: '00100020', level: 'study', matching: 'text', column: sql`p.patient_id` },
  { keyword: 'PatientBirthDate', tag: '00100030', level: 'study', matching: 'date', column: sql`p.birth_date` },
  { keyword: 'PatientSex', tag: '00100040', level: 'study', matching: 'exact', column: sql`p.sex` },
  { keyword: 'Modality', tag: '00080060', level: 'series', matching: 'exact', column: sql`e.modality` },
  {
    keyword: 'SeriesInstanceUID',
    tag: '0020000E',
    level: 'series',
    matching: 'uid',
    column: sql`e.series_instance_uid`,
  },
  { keyword: 'SeriesNumber', tag: '00200011', level: 'series', matching: 'number', column: sql`e.series_number` },
  { keyword: 'SeriesDescription', tag: '0008103E', level: 'series', matching: 'text', column: sql`e.description` },
  { keyword: 'SOPInstanceUID', tag: '00080018', level: 'instance', matching: 'uid', column: sql`i.sop_instance_uid` },
  { keyword: 'SOPClassUID', tag: '00080016', level: 'instance', matching: 'uid', column: sql`i.sop_class_uid` },
  { keyword: 'InstanceNumber', tag: '00200013', level: 'instance', matching: 'number', column: sql`i.instance_number` },
];

const DEPTH: Readonly<Record<QueryLevel, number>> = { study: 0, series: 1, instance: 2 };

export interface Query {
  readonly level: QueryLevel;
  readonly filters: readonly RawBuilder<SqlBool>[];
  readonly offset: number;
  readonly limit: number;
  /** Parameters that were not understood, or not matched on. */
  readonly unused: readonly string[];
}

/** One result: a group of instances, with one that speaks for all in what they share. */
export interface QueryRow extends AttributedRow {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  readonly modalities: readonly string[];
  readonly seriesCount: number;
  readonly instanceCount: number;
}

/**
 * The condition of one matching parameter (PS3.4 C.2.2.2); undefined where this level cannot be matched on it.
 * @throws DomainError `platform/request-invalid` for a date that is none
 */
export function condition(level: QueryLevel, name: string, value: string): RawBuilder<SqlBool> | undefined {
  const key = KEYS.find(({ keyword, tag }) => keyword === name || tag === name.toUpperCase());
  if (!key || DEPTH[key.level] > DEPTH[level]) return undefined;
  if (value === '' || value === '*') return sql<SqlBool>`true`;
  return MATCH[key.matching](key.column, value);
}

const MATCH: Readonly<Record<Matching, (column: RawBuilder<unknown>, value: string) => RawBuilder<SqlBool>>> = {
  uid: (column, value) => sql`${column} = any(${value.split(/[,\\]/)}::text[])`,
  exact: (column, value) => sql`${column} = ${value}`,
  number: (column, value) => sql`${column} = ${/^\d{1,9}$/.test(value.trim()) ? Number(value) : -1}`,
  text: (column, value) => sql`lower(${column}) like ${likePattern(value.toLowerCase())}`,
  modalities: (column, value) => sql`exists (select 1 from imaging_series m
    where m.study_key = ${column} and m.modality = any(${value.split(/[,\\]/)}::text[]))`,
  date: (column, value) => {
    if (!/^(?:\d{8}|\d{8}-(?:\d{8})?|-\d{8})$/.test(value))
      throw new DomainError('platform/request-invalid', { fields: `date ${value.slice(0, 32)}` });
    const [from, to] = value.includes('-') ? value.split('-', 2) : [value, value];
    const iso = (date: string) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
    return sql`(${column} >= ${from ? iso(from) : ''} and ${column} <= ${to ? iso(to) : '9999'})`;
  },
};

function likePattern(value: string): string {
  return value
    .replace(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_');
}

const GROUP: Readonly<Record<Exclude<QueryLevel, 'instance'>, RawBuilder<unknown>>> = {
  study: sql`s.study_key`,
  series: sql`e.series_key`,
};

const FROM = sql`
  from imaging_study s
  join imaging_patient p on p.patient_key = s.patient_key
  join imaging_series e on e.study_key = s.study_key
  join imaging_instance i on i.series_key = e.series_key`;

/** One page of results, in one question; one row more than `limit` tells that there are more. */
export async function runQuery(database: Database, query: Query): Promise<readonly QueryRow[]> {
  const where = query.filters.length > 0 ? sql`where ${sql.join([...query.filters], sql` and `)}` : sql``;
  const page = sql`offset ${query.offset} limit ${query.limit + 1}`;
  const statement =
    query.level === 'instance'
      ? sql<QueryRow>`select i.sha256, i.attributes, s.study_instance_uid as study, e.series_instance_uid as series,
          i.sop_instance_uid as instance, array[e.modality] as modalities, 1 as "seriesCount", 1 as "instanceCount"
        ${FROM} ${where} order by i.instance_key ${page}`
      : groupedQuery(GROUP[query.level], where, page);
  return (await statement.execute(database)).rows;
}

/** The smallest instance of each group speaks for it. */
function groupedQuery(group: RawBuilder<unknown>, where: RawBuilder<unknown>, page: RawBuilder<unknown>) {
  return sql<QueryRow>`
    select i.sha256, i.attributes, g.study, g.series, i.sop_instance_uid as instance, g.modalities, g."seriesCount",
      g."instanceCount"
    from (
      select ${group} as position, (array_agg(i.instance_key order by i.size_bytes, i.instance_key))[1] as speaker,
        min(s.study_instance_uid) as study, min(e.series_instance_uid) as series,
        array_agg(distinct e.modality) as modalities,
        count(distinct e.series_key)::int as "seriesCount", count(*)::int as "instanceCount"
      ${FROM} ${where} group by ${group} order by ${group} ${page}) g
    join imaging_instance i on i.instance_key = g.speaker
    order by g.position`;
}
