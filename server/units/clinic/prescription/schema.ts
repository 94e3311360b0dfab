import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import type { MachineLimits, StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { ofCourse } from '../course/course-sql.ts';
import { APPROVAL_FUNCTIONS, APPROVAL_TABLES } from './approval-sql.ts';
import { type ApprovedPlan, PLAN_APPROVAL, PRESCRIPTION, type WITHDRAWN } from './contract.ts';
import { PRESCRIPTIONS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_prescription: PrescriptionTable;
    clinic_plan_approval: ApprovalTable;
    clinic_machine_limits: MachineLimitsTable;
  }
}

/** A version of a course's prescription. What is signed is not changed: the next version begins beside it. */
interface PrescriptionTable {
  prescription_key: Generated<number>;
  course_key: number;
  site_key: number;
  revision: Generated<number>;
  content: ColumnType<StructuredPrescription, string, string>;
  is_signed: Generated<boolean>;
}

/** A plan that was put forward, with what its signatures cover; `withdrawn` says why it no longer can be, or is, approved. */
interface ApprovalTable {
  approval_key: Generated<number>;
  course_key: number;
  site_key: number;
  archive_key: number;
  revision: Generated<number>;
  content: ColumnType<ApprovedPlan, string, string>;
  is_approved: Generated<boolean>;
  withdrawn: ColumnType<Withdrawn | null, never, string>;
}

export interface Withdrawn {
  readonly why: (typeof WITHDRAWN)[number];
  readonly at: string;
}

interface MachineLimitsTable {
  limits_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  name: string;
  content: ColumnType<MachineLimits, string, string>;
}

const TABLES = [
  `create table clinic_prescription (
    prescription_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    revision integer not null default 1, content jsonb not null, is_signed boolean not null default false)`,
  'create unique index clinic_prescription_draft on clinic_prescription (course_key) where not is_signed',
  'create index on clinic_prescription (course_key)',
  ...rowSecurity('clinic_prescription', {
    read: ofCourse('clinic_prescription'),
    write: atSitesOf('prescription.write'),
    remove: 'false',
  }),
];

const SIGNED = { entity: PRESCRIPTION, table: 'clinic_prescription', key: 'prescription_key' } as const;

const APPROVED = { entity: PLAN_APPROVAL, table: 'clinic_plan_approval', key: 'approval_key' } as const;

export const PRESCRIPTION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0130 clinic prescriptions',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of PRESCRIPTIONS_RECORDED.filter(({ entity }) => entity === PRESCRIPTION))
        await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'prescription.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
  {
    name: '0131 clinic plan approvals',
    up: async (database) => {
      for (const statement of [...APPROVAL_TABLES, ...APPROVAL_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of PRESCRIPTIONS_RECORDED.filter(({ entity }) => entity !== PRESCRIPTION))
        await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...APPROVED, covers: ['content', 'withdrawn'], isSigned: 'new.is_approved' },
        ...{ readAction: 'patient.read', signAction: 'plan.approve', fourEyes: [] },
      });
      await signedAtSite(database, APPROVED);
    },
  },
];
