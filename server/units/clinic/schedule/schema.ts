import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import {
  type Appointment,
  COMPENSATION,
  type CompensationContent,
  type PlacementAsk,
  type Resource,
} from './contract.ts';
import { SCHEDULE_RECORDED } from './recorded.ts';
import { DISPLACED_COUNT, GIVEN_AT_APPOINTMENTS, SCHEDULE_FUNCTIONS, SCHEDULE_TABLES } from './schedule-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_resource: ResourceTable;
    clinic_downtime: DowntimeTable;
    clinic_placement: PlacementTable;
    clinic_appointment: AppointmentTable;
    clinic_booking: BookingTable;
    clinic_compensation: CompensationTable;
  }
}

interface ResourceTable {
  resource_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  kind: Resource['kind'];
  name: string;
  name_zh: string | null;
  person_key: number | null;
  opens: string;
  closes: string;
  in_use: boolean;
}

interface DowntimeTable {
  downtime_key: Generated<number>;
  resource_key: number;
  /** Its resource's. */
  site_key: ColumnType<number, never, never>;
  revision: Generated<number>;
  starts_at: Date;
  ends_at: Date;
  reason: string;
  cancelled: Generated<boolean>;
}

/** Fractions that were placed together; what it compensates for, where it does. */
interface PlacementTable {
  placement_key: Generated<number>;
  course_key: number;
  site_key: number;
  content: ColumnType<PlacementAsk & { readonly firstDay: string; readonly lastDay: string }, string, never>;
  placed_at: Generated<Date>;
  compensation_key: number | null;
  undone_at: ColumnType<Date | null, never, Date>;
  undone_reason: ColumnType<string | null, never, string>;
}

interface AppointmentTable {
  appointment_key: Generated<number>;
  /** Its patient's. */
  site_key: ColumnType<number, never, never>;
  revision: Generated<number>;
  kind: Appointment['kind'];
  patient_key: number;
  course_key: number | null;
  starts_at: Date;
  ends_at: Date;
  state: ColumnType<Appointment['state'], Appointment['state'] | undefined, Appointment['state']>;
  reason: string | null;
  note: Generated<string>;
  placement_key: number | null;
  fraction_number: number | null;
  /** The placement that took its place, which gives it back when it is undone. */
  replaced_by: number | null;
  /** The fraction that was given at it. */
  given_as: ColumnType<number | null, undefined, number | null>;
}

/** When and whether it holds the resource follows from its appointment. */
interface BookingTable {
  appointment_key: number;
  resource_key: number;
  starts_at: ColumnType<Date, never, never>;
  ends_at: ColumnType<Date, never, never>;
  holds: ColumnType<boolean, never, never>;
}

interface CompensationTable {
  compensation_key: Generated<number>;
  course_key: number;
  site_key: number;
  content: ColumnType<CompensationContent, string, never>;
  revision: Generated<number>;
  reason: string;
  person_key: number;
  decided_at: Generated<Date>;
  is_signed: Generated<boolean>;
}

const SIGNED = { entity: COMPENSATION, table: 'clinic_compensation', key: 'compensation_key' } as const;

export const SCHEDULE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0137 clinic schedule',
    up: async (database) => {
      for (const statement of [...SCHEDULE_TABLES, ...SCHEDULE_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of SCHEDULE_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0184 clinic appointments and fractions',
    up: async (database) => {
      for (const statement of GIVEN_AT_APPOINTMENTS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0196 clinic compensations signed',
    up: async (database) => {
      await sql.raw(DISPLACED_COUNT).execute(database);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'reason'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'compensation.decide', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
];
