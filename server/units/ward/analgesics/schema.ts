import type { OpioidTableId } from '@isocenter/knowledge';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { ANALGESIC_TABLES } from './analgesics-sql.ts';
import { type EffectKind, ORDER, type ORDER_ROUTES, type ORDER_UNITS, type OrderContent } from './contract.ts';
import { ADMINISTRATIONS_RECORDED, ANALGESICS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_opioid_table: OpioidTableTable;
    ward_analgesic_order: OrderTable;
    ward_administration: AdministrationTable;
    ward_adverse_effect: EffectTable;
  }
}

interface OpioidTableTable {
  site_key: Generated<number>;
  table_id: OpioidTableId;
  edition: string;
  revision: Generated<number>;
}

interface OfStay {
  stay_key: ColumnType<number, number, never>;
  site_key: ColumnType<number, number, never>;
  revision: Generated<number>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

interface OrderTable extends OfStay {
  order_key: Generated<number>;
  content: ColumnType<OrderContent, string, string>;
  replaces_key: number | null;
  is_signed: Generated<boolean>;
  stopped_at: Date | null;
  /** Of one that is replaced null, and the other is named. */
  stop_reason: string | null;
  replaced_by_key: number | null;
}

interface AdministrationTable extends OfStay {
  administration_key: Generated<number>;
  sent_as: ColumnType<string, string, never>;
  /** Of the content as it was first sent: what comes under the same mark and is something else is refused. */
  sent_sha256: ColumnType<string, string, never>;
  order_key: ColumnType<number, number, never>;
  at: Date;
  given: boolean;
  dose: number | null;
  unit: (typeof ORDER_UNITS)[number];
  /** Of the order, for who follows the record. */
  route: (typeof ORDER_ROUTES)[number];
  is_rescue: boolean;
  is_opioid: boolean;
  /** An opioid by an order of a single dose, as in a titration. */
  is_once: boolean;
  reason: string;
  removed_at: Date | null;
  in_error: Generated<boolean>;
  correction: string | null;
}

interface EffectTable extends OfStay {
  effect_key: Generated<number>;
  sent_as: ColumnType<string, string, never>;
  /** Of the content as it was first sent: what comes under the same mark and is something else is refused. */
  sent_sha256: ColumnType<string, string, never>;
  at: Date;
  kind: EffectKind;
  value: number;
  note: string;
  in_error: Generated<boolean>;
  correction: string | null;
}

const SIGNED = { entity: ORDER, table: 'ward_analgesic_order', key: 'order_key' } as const;

export const ANALGESIC_MIGRATIONS: readonly Migration[] = [
  {
    name: '0220 ward analgesics',
    up: async (database) => {
      for (const statement of ANALGESIC_TABLES) await sql.raw(statement).execute(database);
      for (const table of ANALGESICS_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'replaces_key'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'analgesic-order.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
  {
    name: '0261 ward single doses',
    up: async (database) => {
      await sql`alter table ward_administration add column is_once boolean not null default false`.execute(database);
      await recordChangesOf(database, ADMINISTRATIONS_RECORDED);
    },
  },
];
