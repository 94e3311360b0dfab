import { sql } from 'kysely';
import { acting } from '../../platform/database/acting.ts';
import type { Database } from '../../platform/database/database.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../platform/demonstration/demonstration-part.ts';
import type { Imaging } from './open-imaging.ts';

/** The last of so many patients come from the second site. */
const OF_SECOND_SITE = 6;

/** Studies with images, structures, plan and dose, imported as any other: the two detailed patients, then the cohort. */
export function imagingDemonstration({ database, demonstration }: Imaging): DemonstrationPart {
  return {
    name: 'imaging',
    make: async ({ seed, patients, detailed, person, signal }, progress) => {
      const total = patients.length + (detailed ? DETAILED.length : 0);
      const known = await knownWhole(database);
      let done = 0;
      const load = async (some: DemonstrationGiven['patients'], site: 'first' | 'second', withDetailed: boolean) => {
        const cohort = some.filter(({ patientId }) => !known.has(patientId));
        const before = done + some.length - cohort.length;
        done += some.length + (withDetailed ? DETAILED.length : 0);
        if (cohort.length === 0 && !withDetailed) return;
        await acting(person('oncologist', site).actor, () =>
          demonstration.make(
            { detailed: withDetailed, cohort, seed },
            { signal, onPatient: (made) => progress(before + made, total) },
          ),
        );
      };
      const second = Math.min(OF_SECOND_SITE, Math.floor(patients.length / 4));
      await load(
        patients.slice(0, patients.length - second),
        'first',
        detailed && !DETAILED.every((id) => known.has(id)),
      );
      await load(patients.slice(patients.length - second), 'second', false);
      progress(total, total);
    },
  };
}

const DETAILED = ['DEMO-PELVIS', 'DEMO-HN'];

/** Patients whose dose is here: it is the last file of each. */
async function knownWhole(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ patient_id: string }>`select patient_id from imaging_patient
    where patient_id like 'DEMO-%' and doses > 0`.execute(database);
  return new Set(rows.map(({ patient_id }) => patient_id));
}

/** Under which the archive knows a patient of the demonstration, for whoever acts. */
export async function patientKeyOf(database: Database, patientId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('imaging_patient')
    .select('patient_key')
    .where('patient_id', '=', patientId)
    .orderBy('patient_key')
    .limit(1)
    .executeTakeFirst();
  return row && String(row.patient_key);
}
