import type { Kysely } from 'kysely';

/**
 * The tables of the whole record. Each unit adds its own beside its SQL:
 * `declare module '../../platform/database/database.ts' { interface Tables { … } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the units fill it by declaration merging
export interface Tables {}

export type Database = Kysely<Tables>;

/** One step of the schema, applied once. Steps of all units are applied in the order of their names: `0001 imaging archive`. */
export interface Migration {
  readonly name: string;
  up(database: Kysely<Tables>): Promise<void>;
}
