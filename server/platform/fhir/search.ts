import { DomainError } from '@isocenter/messages';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { AnyKind } from './kind.ts';
import type { FhirResource } from './resource.ts';

const PAGE = 50;
const LARGEST_PAGE = 500;
/** Of every search, whatever its kind; they choose no rows. */
const SHAPE = new Set(['_count', '_offset', '_format', '_pretty']);

/** What a search asks for: values by parameter, all of which must hold; commas within a value give alternatives. */
export interface FhirSearch {
  readonly filters: readonly (readonly [name: string, value: string])[];
  readonly count: number;
  readonly offset: number;
}

export interface Found {
  readonly resources: readonly FhirResource[];
  readonly hasMore: boolean;
}

/**
 * Reads the parameters of a search. One that is not known is refused: left out, it would answer with more than was asked for.
 * @throws DomainError `fhir/parameter-unknown`, `fhir/parameter-value`
 */
export function parseSearch(kind: AnyKind, parameters: URLSearchParams): FhirSearch {
  const filters = [...parameters].filter(([name]) => !SHAPE.has(name));
  const unknown = filters.find(([name]) => name !== '_id' && !Object.hasOwn(kind.search, name));
  if (unknown) throw new DomainError('fhir/parameter-unknown', { type: kind.type, name: unknown[0].slice(0, 40) });
  return {
    filters,
    count: Math.min(wholeNumber(parameters, '_count', PAGE), LARGEST_PAGE),
    offset: wholeNumber(parameters, '_offset', 0),
  };
}

function wholeNumber(parameters: URLSearchParams, name: string, otherwise: number): number {
  const text = parameters.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new DomainError('fhir/parameter-value', { name });
  return Number(text);
}

/** One page of what whoever acts may see. @throws DomainError `fhir/parameter-value` */
export async function findResources(database: Database, kind: AnyKind, search: FhirSearch): Promise<Found> {
  const conditions = search.filters.map(([name, value]) => condition(kind, name, value));
  const { rows } = await sql<never>`select * from (${kind.rows}) found
    where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by ${kind.order} limit ${search.count + 1} offset ${search.offset}`.execute(database);
  return {
    resources: rows.slice(0, search.count).map((row) => kind.resource(row)),
    hasMore: rows.length > search.count,
  };
}

function condition(kind: AnyKind, name: string, value: string): RawBuilder<SqlBool> {
  const alternatives = value.split(',').map((each) => {
    if (name === '_id') return sql<SqlBool>`id = ${each}`;
    const asked = kind.search[name]?.condition(each);
    if (asked === undefined) throw new DomainError('fhir/parameter-value', { name });
    return sql<SqlBool>`(${asked})`;
  });
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}
