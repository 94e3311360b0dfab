import { acting } from '../../platform/database/acting.ts';
import type { DemonstrationPart } from '../../platform/demonstration/demonstration-part.ts';
import type { Archive } from '../imaging/index.ts';
import type { Physics } from './open-physics.ts';

/** Prescriptions that a physician confirmed, for two patients in three; the others' stand in the plan only. */
export function physicsDemonstration({ physics, archive }: { physics: Physics; archive: Archive }): DemonstrationPart {
  return {
    name: 'physics',
    make: async ({ patients, person, patientKeyOf, random, signal }, progress) => {
      const oncologist = person('oncologist').actor;
      for (const [index, { patientId, course }] of patients.entries()) {
        signal.throwIfAborted();
        const isConfirmed = random.next() < 2 / 3;
        await acting(oncologist, async () => {
          const patientKey = await patientKeyOf(patientId);
          if (!isConfirmed || patientKey === undefined) return; // of the other site
          const [planned] = (await archive.casesOfPatient(patientKey)).filter(({ plan }) => plan !== null);
          if (!planned?.plan || (await physics.store.prescriptionOf(planned.plan.sha256))) return;
          const targets = [{ label: 'PTV', roiNumber: PTV_NUMBER, doseGy: course.doseGy }];
          await physics.confirmPrescription(planned.caseKey, { targets, fractions: course.fractions });
        });
        progress(index + 1, patients.length);
      }
    },
  };
}

/** As the cohort's structure sets number it, after the body. */
const PTV_NUMBER = 2;
