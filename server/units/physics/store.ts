import { createHash } from 'node:crypto';
import type { GoalSet } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../platform/database/database.ts';
import type { ConfirmedPrescription } from './prescription-of-plan.ts';

/** A goal sheet as a person writes it; the record gives it its id. `version` is the one the person began from. */
export type GoalSheet = Omit<GoalSet, 'id'>;

/** What persons decided in `physics`: names, prescriptions, goal sheets. */
export interface PhysicsStore {
  /** What holds everywhere, and what holds for this structure set before it. */
  confirmedNames(structureSetSha256: string): Promise<ReadonlyMap<string, string>>;
  /** @param structureSetSha256 the one it holds for; empty: everywhere */
  confirmName(roiName: string, standardName: string, structureSetSha256: string): Promise<void>;
  /** Forgets what held everywhere and for this structure set. */
  forgetName(roiName: string, structureSetSha256: string): Promise<void>;
  prescriptionOf(objectSha256: string): Promise<ConfirmedPrescription | undefined>;
  /**
   * @param options.version of what whoever confirms has seen, see {@link prescriptionVersion}; nothing is asked where it is left out
   * @throws DomainError `physics/prescription-changed-meanwhile`
   */
  confirmPrescription(
    objectSha256: string,
    confirmed: ConfirmedPrescription,
    options?: { readonly version?: string },
  ): Promise<void>;
  goalSets(): Promise<readonly GoalSet[]>;
  addGoalSet(sheet: GoalSheet): Promise<GoalSet>;
  /** @throws DomainError `physics/goal-set-changed-meanwhile` if `sheet.version` is not the present one, `platform/not-found` */
  replaceGoalSet(id: string, sheet: GoalSheet): Promise<GoalSet>;
  /** @throws DomainError `physics/goal-set-changed-meanwhile` if `revision` is not the present one, `platform/not-found` */
  removeGoalSet(id: string, revision: number): Promise<void>;
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

function nameStore(database: Database): Pick<PhysicsStore, 'confirmedNames' | 'confirmName' | 'forgetName'> {
  return {
    confirmedNames: async (structureSetSha256) => {
      const rows = await database
        .selectFrom('physics_structure_name')
        .select(['roi_name', 'standard_name'])
        .where('object_sha256', 'in', [EVERYWHERE, structureSetSha256])
        .orderBy('object_sha256') // the narrower scope comes last and stands
        .execute();
      return new Map(rows.map(({ roi_name, standard_name }) => [roi_name, standard_name]));
    },
    confirmName: async (roiName, standardName, structureSetSha256) => {
      await database
        .insertInto('physics_structure_name')
        .values({ roi_name: roiName, standard_name: standardName, object_sha256: structureSetSha256 })
        .onConflict((conflict) =>
          conflict
            .columns(['roi_name', 'object_sha256'])
            .doUpdateSet({ standard_name: standardName, confirmed_at: new Date() }),
        )
        .execute();
    },
    forgetName: async (roiName, structureSetSha256) => {
      await database
        .deleteFrom('physics_structure_name')
        .where('roi_name', '=', roiName)
        .where('object_sha256', 'in', [EVERYWHERE, structureSetSha256])
        .execute();
    },
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
        if (version !== undefined && prescriptionVersion(present?.confirmed) !== version)
          throw new DomainError('physics/prescription-changed-meanwhile');
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
    replaceGoalSet: async (id, sheet) => {
      const row = await database
        .updateTable('physics_goal_set')
        .set({ revision: Number(sheet.version) + 1, content: contentOf(sheet), changed_at: new Date() })
        .where('goal_set_key', '=', keyOf(id))
        .where('revision', '=', revisionOf(sheet.version))
        .returningAll()
        .executeTakeFirst();
      return row ? toGoalSet(row) : refuseOther(database, id, sheet.version);
    },
    removeGoalSet: async (id, revision) => {
      const gone = await database
        .deleteFrom('physics_goal_set')
        .where('goal_set_key', '=', keyOf(id))
        .where('revision', '=', revision)
        .returning('goal_set_key')
        .executeTakeFirst();
      if (!gone) await refuseOther(database, id, String(revision));
    },
  };
}

/** The sheet is not there in the version that was edited. */
async function refuseOther(database: Database, id: string, edited: string): Promise<never> {
  const present = await database
    .selectFrom('physics_goal_set')
    .select('revision')
    .where('goal_set_key', '=', keyOf(id))
    .executeTakeFirst();
  if (!present) throw noSheet(id);
  throw new DomainError('physics/goal-set-changed-meanwhile', { id, present: present.revision, edited });
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

/** A version that was never ours matches no revision. */
function revisionOf(version: string): number {
  const revision = Number(version);
  return Number.isSafeInteger(revision) ? revision : -1;
}

const noSheet = (key: string) => notFound('goalSheet', key);
