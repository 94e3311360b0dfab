import { createHash } from 'node:crypto';
import type { GoalSet } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { requireSame } from '../../platform/http/asked-revision.ts';
import type { Page } from '../../platform/http/contract.ts';
import type { ConfirmedName } from './contract.ts';
import { nameVersion } from './name-version.ts';
import type { ConfirmedPrescription } from './prescription-of-plan.ts';

/** A goal sheet as a person writes it; the record gives it its id. `version` is the one the person began from. */
export type GoalSheet = Omit<GoalSet, 'id'>;

/** What persons decided in `physics`: names, prescriptions, goal sheets. */
export interface PhysicsStore {
  /** What holds everywhere, and what holds for this structure set before it. */
  confirmedNames(structureSetSha256: string): Promise<ReadonlyMap<string, string>>;
  /** What holds for every plan, in the order of the SHA-256 of the names. @param asked.after that of the last name before these */
  namesEverywhere(asked: { readonly limit: number; readonly after?: string | undefined }): Promise<Page<ConfirmedName>>;
  /**
   * @param structureSetSha256 the one it holds for; empty: everywhere
   * @throws DomainError `platform/changed-meanwhile`
   */
  confirmName(roiName: string, standardName: string, structureSetSha256: string, seen?: SeenName): Promise<void>;
  /** Forgets what held everywhere and for this structure set. @throws DomainError `platform/changed-meanwhile` */
  forgetName(roiName: string, structureSetSha256: string, seen?: SeenName): Promise<void>;
  prescriptionOf(objectSha256: string): Promise<ConfirmedPrescription | undefined>;
  /**
   * @param options.version of what whoever confirms has seen, see {@link prescriptionVersion}; nothing is asked where it is left out
   * @throws DomainError `platform/changed-meanwhile`
   */
  confirmPrescription(
    objectSha256: string,
    confirmed: ConfirmedPrescription,
    options?: { readonly version?: string },
  ): Promise<void>;
  goalSets(): Promise<readonly GoalSet[]>;
  addGoalSet(sheet: GoalSheet): Promise<GoalSet>;
  /** @throws DomainError `platform/changed-meanwhile` if `revision` is not the present one, `platform/not-found` */
  replaceGoalSet(id: string, sheet: GoalSheet, revision: number): Promise<GoalSet>;
  /** @throws DomainError `platform/changed-meanwhile` if `revision` is not the present one, `platform/not-found` */
  removeGoalSet(id: string, revision: number): Promise<void>;
}

/** What whoever speaks of a name has read: the version, and with which structure set. Nothing is asked where it is left out. */
export interface SeenName {
  readonly structureSetSha256: string;
  /** See {@link nameVersion}. */
  readonly version: string;
}

/** Ids of own sheets; published ones never begin so. */
const OWN = 'own-';

export function isOwnGoalSet(id: string): boolean {
  return id.startsWith(OWN);
}

export function createPhysicsStore(database: Database): PhysicsStore {
  return { ...nameStore(database), ...prescriptionStore(database), ...goalSetStore(database) };
}

/** Scope of a name that means the same in every plan. */
const EVERYWHERE = '';

function nameStore(
  database: Database,
): Pick<PhysicsStore, 'confirmedNames' | 'namesEverywhere' | 'confirmName' | 'forgetName'> {
  const namesFor = (from: Database, structureSetSha256: string) =>
    from
      .selectFrom('physics_structure_name')
      .select(['roi_name', 'standard_name'])
      .where('object_sha256', 'in', [EVERYWHERE, structureSetSha256])
      .orderBy('object_sha256'); // the narrower scope comes last and stands
  /** Nobody else speaks of the name until it is done. */
  const speak = (roiName: string, seen: SeenName | undefined, change: (transaction: Database) => Promise<unknown>) =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtext('structure name ' || ${roiName}))`.execute(transaction);
      if (seen) {
        const held = await namesFor(transaction, seen.structureSetSha256).where('roi_name', '=', roiName).execute();
        requireSame(nameVersion(held.at(-1)?.standard_name), seen.version);
      }
      await change(transaction);
    });
  return {
    namesEverywhere: async ({ limit, after = '' }) => {
      const hash = sql<string>`encode(sha256(convert_to(roi_name, 'UTF8')), 'hex')`;
      const rows = await namesFor(database, EVERYWHERE)
        .select(hash.as('hash'))
        .where(hash, '>', after)
        .orderBy(hash)
        .limit(limit + 1)
        .execute();
      const told = rows.slice(0, limit).map(({ roi_name, standard_name }) => ({
        ...{ roiName: roi_name, standardName: standard_name, version: nameVersion(standard_name) },
      }));
      return { rows: told, next: rows.length > limit ? (rows[limit - 1]?.hash ?? null) : null };
    },
    confirmedNames: async (structureSetSha256) => {
      const rows = await namesFor(database, structureSetSha256).execute();
      return new Map(rows.map(({ roi_name, standard_name }) => [roi_name, standard_name]));
    },
    confirmName: (roiName, standardName, structureSetSha256, seen) =>
      speak(roiName, seen, (transaction) =>
        transaction
          .insertInto('physics_structure_name')
          .values({ roi_name: roiName, standard_name: standardName, object_sha256: structureSetSha256 })
          .onConflict((conflict) =>
            conflict
              .columns(['roi_name', 'object_sha256'])
              .doUpdateSet({ standard_name: standardName, confirmed_at: new Date() }),
          )
          .execute(),
      ),
    forgetName: (roiName, structureSetSha256, seen) =>
      speak(roiName, seen, (transaction) =>
        transaction
          .deleteFrom('physics_structure_name')
          .where('roi_name', '=', roiName)
          .where('object_sha256', 'in', [EVERYWHERE, structureSetSha256])
          .execute(),
      ),
  };
}

function prescriptionStore(database: Database): Pick<PhysicsStore, 'prescriptionOf' | 'confirmPrescription'> {
  return {
    prescriptionOf: async (objectSha256) => {
      const row = await database
        .selectFrom('physics_prescription')
        .select('confirmed')
        .where('object_sha256', '=', objectSha256)
        .executeTakeFirst();
      return row?.confirmed;
    },
    confirmPrescription: async (objectSha256, confirmed, { version } = {}) => {
      const text = JSON.stringify(confirmed);
      await database.transaction().execute(async (transaction) => {
        const added = await transaction
          .insertInto('physics_prescription')
          .values({ object_sha256: objectSha256, confirmed: text })
          .onConflict((conflict) => conflict.column('object_sha256').doNothing())
          .returning('object_sha256')
          .executeTakeFirst();
        const present = added
          ? undefined
          : await transaction
              .selectFrom('physics_prescription')
              .select('confirmed')
              .where('object_sha256', '=', objectSha256)
              .forUpdate()
              .executeTakeFirst();
        if (version !== undefined) requireSame(prescriptionVersion(present?.confirmed), version);
        if (!added)
          await transaction
            .updateTable('physics_prescription')
            .set({ confirmed: text, confirmed_at: new Date() })
            .where('object_sha256', '=', objectSha256)
            .execute();
      });
    },
  };
}

/** Which word of a person on the prescription this is: the same for the same content, `none` where nobody has spoken. */
export function prescriptionVersion(confirmed: ConfirmedPrescription | undefined): string {
  if (!confirmed) return 'none';
  const targets = confirmed.targets?.map(({ label, roiNumber, doseGy }) => [label, roiNumber, doseGy]) ?? null;
  return createHash('sha256')
    .update(JSON.stringify([targets, confirmed.fractions]))
    .digest('hex')
    .slice(0, 16);
}

function goalSetStore(
  database: Database,
): Pick<PhysicsStore, 'goalSets' | 'addGoalSet' | 'replaceGoalSet' | 'removeGoalSet'> {
  return {
    goalSets: async () => {
      const rows = await database.selectFrom('physics_goal_set').selectAll().orderBy('goal_set_key').execute();
      return rows.map(toGoalSet);
    },
    addGoalSet: async (sheet) => {
      const row = await database
        .insertInto('physics_goal_set')
        .values({ revision: 1, content: contentOf(sheet) })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toGoalSet(row);
    },
    replaceGoalSet: async (id, sheet, revision) => {
      const row = await database
        .updateTable('physics_goal_set')
        .set({ revision: revision + 1, content: contentOf(sheet), changed_at: new Date() })
        .where('goal_set_key', '=', keyOf(id))
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst();
      return row ? toGoalSet(row) : refuseOther(database, id, revision);
    },
    removeGoalSet: async (id, revision) => {
      const gone = await database
        .deleteFrom('physics_goal_set')
        .where('goal_set_key', '=', keyOf(id))
        .where('revision', '=', revision)
        .returning('goal_set_key')
        .executeTakeFirst();
      if (!gone) await refuseOther(database, id, revision);
    },
  };
}

/** The sheet is not there in the version that was edited. */
async function refuseOther(database: Database, id: string, edited: number): Promise<never> {
  const present = await database
    .selectFrom('physics_goal_set')
    .select('revision')
    .where('goal_set_key', '=', keyOf(id))
    .executeTakeFirst();
  if (!present) throw noSheet(id);
  throw new DomainError('platform/changed-meanwhile', { found: present.revision, expected: edited });
}

interface GoalSetRow {
  readonly goal_set_key: number;
  readonly revision: number;
  readonly content: Pick<GoalSet, 'name' | 'site' | 'fractions' | 'goals'>;
}

/** Ids of goals are the sheet's own, so that two sheets never share one. */
function toGoalSet({ goal_set_key, revision, content }: GoalSetRow): GoalSet {
  return { ...content, id: `${OWN}${goal_set_key}`, version: String(revision) };
}

function contentOf({ name, site, fractions, goals }: GoalSheet): string {
  return JSON.stringify({ name, site, fractions, goals });
}

function keyOf(id: string): number {
  const key = Number(id.slice(OWN.length));
  if (!isOwnGoalSet(id) || !Number.isSafeInteger(key)) throw noSheet(id);
  return key;
}

const noSheet = (key: string) => notFound('goalSheet', key);
