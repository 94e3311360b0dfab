import type { RawBuilder, SqlBool } from 'kysely';
import type { Action } from '../access/policy.ts';
import type { FhirResource } from './resource.ts';

/** A kind of resource as the façade serves it; each unit says its own. Row-level security decides which rows there are. */
export interface FhirKind<Row extends object = never> {
  readonly type: string;
  readonly requires: Action;
  /** `select …` with a column `id`, text, and what the search and the resource read. */
  readonly rows: RawBuilder<Row>;
  /** Over the columns of `rows`; it must leave no two rows undecided, or pages would overlap. */
  readonly order: RawBuilder<unknown>;
  readonly search: Readonly<Record<string, SearchParameter>>;
  /** Whether each reading is an event of the record. */
  readonly isReadingRecorded: boolean;
  resource(row: Row): FhirResource;
}

/** A kind whose rows only itself reads. */
export type AnyKind = {
  [Key in keyof FhirKind<object>]: Key extends 'resource' ? (row: never) => FhirResource : FhirKind<object>[Key];
};

export interface SearchParameter {
  readonly type: 'token' | 'string' | 'date' | 'reference' | 'uri';
  readonly documentation: string;
  /** Whether its value names a person: such a value is not repeated in the addresses of an answer. */
  readonly isIdentifying?: boolean;
  /** SQL over the columns of `rows`; undefined where the value is none of this type. */
  condition(value: string): RawBuilder<SqlBool> | undefined;
}
