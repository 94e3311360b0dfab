import type { Opioid } from '@isocenter/knowledge';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { ENTRY, type EntryKind, type FORMS, type STRENGTH_UNITS } from './contract.ts';
import { INFUSION_FUNCTIONS } from './infusions-sql.ts';
import { NARCOTIC_FUNCTIONS, NARCOTIC_TABLES } from './narcotics-sql.ts';
import { NARCOTICS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_narcotic_item: ItemTable;
    ward_narcotic_batch: BatchTable;
    ward_narcotic_entry: EntryTable;
  }
}

/** Written once. Exact decimals are read as text. */
type Once<T> = ColumnType<T, T, never>;
type Decimal = ColumnType<string, number, never>;
type Computed<T> = ColumnType<T, never, never>;

interface ItemTable {
  item_key: Generated<number>;
  site_key: Generated<number>;
  drug: Once<Opioid>;
  preparation: Once<string>;
  form: Once<(typeof FORMS)[number]>;
  strength: Decimal;
  unit: Once<(typeof STRENGTH_UNITS)[number]>;
  volume_ml: ColumnType<string | null, number | null, never>;
}

interface BatchTable {
  batch_key: Generated<number>;
  item_key: Once<number>;
  site_key: Once<number>;
  number: Once<string>;
  expires_on: Once<string>;
}

interface EntryTable {
  entry_key: Generated<number>;
  site_key: Once<number>;
  batch_key: Once<number>;
  sent_as: Once<string>;
  /** Of the content as it was sent: what comes under the same mark and is something else is refused. */
  sent_sha256: Once<string>;
  kind: Once<EntryKind>;
  at: Once<Date>;
  units: Once<number>;
  change: Once<number>;
  counts: boolean;
  voucher: Once<string>;
  reason: Once<string>;
  administration_key: Once<number | null>;
  given: ColumnType<string | null, number | null, never>;
  wasted: ColumnType<string | null, number | null, never>;
  book: Once<number | null>;
  of_key: Once<number | null>;
  by_key: Once<number | null>;
  recorded_by: Once<number>;
  recorded_at: Once<Date>;
  witnessed_by: number | null;
  witnessed_at: Date | null;
  moved: Computed<number>;
  needs_witness: Computed<boolean>;
}

const SIGNED = { entity: ENTRY, table: 'ward_narcotic_entry', key: 'entry_key' } as const;

export const NARCOTIC_MIGRATIONS: readonly Migration[] = [
  {
    name: '0249 ward narcotics',
    up: async (database) => {
      for (const statement of [...NARCOTIC_TABLES, ...NARCOTIC_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of NARCOTICS_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{
          ...SIGNED,
          covers: ['kind', 'units', 'change', 'given', 'wasted'],
          isSigned: 'new.witnessed_by is not null',
        },
        ...{ readAction: 'narcotic.read', signAction: 'narcotic.witness', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
];
/** After the chart knows of infusions. */
export const NARCOTIC_INFUSION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0262 ward narcotics of infusions',
    up: async (database) => {
      for (const statement of INFUSION_FUNCTIONS) await sql.raw(statement).execute(database);
    },
  },
];
