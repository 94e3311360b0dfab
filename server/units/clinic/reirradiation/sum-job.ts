import { eqd2, physicalGy } from '@isocenter/radiobiology';
import { z } from 'zod';
import type { JobRun } from '../../../platform/jobs/job-kind.ts';
import { VERSION } from '../../../platform/version.ts';
import type { PatientDetail } from '../patients/contract.ts';
import { patientDetail } from '../patients/patient-store.ts';
import type { AskedSum, SumResult } from './contract.ts';
import { countedPlans, type PlanInSum } from './counted-plans.ts';
import { plansToSum } from './plans-to-sum.ts';
import type { ReirradiationParts, SumJob } from './reirradiation-parts.ts';
import { keepResult, readSum } from './sum-store.ts';
import { type KnownSum, summedStructures } from './summed-structures.ts';

type Vec3 = readonly [number, number, number];
const HERE: Vec3 = [0, 0, 0];
const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Sums the EQD2 of several plans; run twice it comes to the same. */
export function sumJob(parts: ReirradiationParts): SumJob {
  return {
    kind: 'job/eqd2-sum',
    requires: 'eqd2-sum.make',
    input: z.object({ sumKey: z.string() }),
    retries: 1,
    run: async ({ sumKey }, run) => {
      const { database } = parts;
      const { patientKey, asked } = await readSum(database, sumKey);
      const patient = await patientDetail(database, patientKey);
      const plans = countedPlans(asked, (await plansToSum(parts, patient)).plans);
      await keepResult(database, sumKey, await resultOf(parts, { asked, patient, plans }, run));
      const path = `/registry/${patient.patientKey}/reirradiation`;
      return { said: [{ key: 'reirradiation.done', values: { plans: plans.length } }], warns: false, path };
    },
  };
}

interface Summing {
  readonly asked: AskedSum;
  readonly patient: PatientDetail;
  readonly plans: readonly PlanInSum[];
}

async function resultOf(parts: ReirradiationParts, summing: Summing, run: JobRun): Promise<SumResult> {
  const { asked, patient, plans } = summing;
  const { physics } = parts;
  const shifts = shiftsOf(asked);
  const total = plans.length + shifts.length;
  const { structures } = asked;
  const measured = [];
  for (const [done, plan] of plans.entries()) {
    run.signal.throwIfAborted();
    run.progress(done, total);
    const { objects } = await physics.understood(plan.asked.caseKey);
    measured.push({ ...plan, objects, eqd2: await physics.planEqd2(plan.asked, { structures, plans: plans.length }) });
  }
  const voxel = await byVoxel(parts, summing, {
    run: (done) => {
      run.signal.throwIfAborted();
      run.progress(plans.length + done, total);
    },
    shifts,
  });
  return {
    plans: measured.map(({ told, objects, eqd2: { frameOfReferenceUid, reason, notices } }) => ({
      ...{ ...told, frameOfReferenceUid, reason, objects: [...objects] },
      notices: [...told.notices, ...notices],
    })),
    told: toldOf(patient, asked.toldAlphaBetaGy),
    structures: summedStructures(
      asked,
      measured.map(({ asked: { caseKey }, eqd2: ofPlan }) => ({ caseKey, eqd2: ofPlan })),
      voxel.sums,
    ),
    voxel: voxel.told,
    software: `Isocenter ${VERSION}`,
  };
}

/** As the images lie; then, where somebody said how well they agree, that far along each axis, both ways. */
function shiftsOf({ structuresOf, registrationMm, plans }: AskedSum): readonly Vec3[] {
  if (structuresOf === null || plans.length < 2) return [];
  if (registrationMm === null || registrationMm === 0) return [HERE];
  const along = (mm: number) => AXES.map(([x, y, z]): Vec3 => [mm * x, mm * y, mm * z]);
  return [HERE, ...along(registrationMm), ...along(-registrationMm)];
}

async function byVoxel(
  { physics }: ReirradiationParts,
  { asked, plans }: Summing,
  { run, shifts }: { readonly run: (done: number) => void; readonly shifts: readonly Vec3[] },
): Promise<{ readonly told: SumResult['voxel']; readonly sums: readonly KnownSum[] }> {
  const { structures, structuresOf, registrationMm } = asked;
  const first = plans.find(({ told }) => told.caseKey === structuresOf);
  if (structuresOf === null || !first || shifts.length === 0) return { told: { state: 'not asked' }, sums: [] };
  const inOrder = [first.asked, ...plans.filter((plan) => plan !== first).map((plan) => plan.asked)] as const;
  const sums: KnownSum[] = [];
  for (const [done, shiftMm] of shifts.entries()) {
    run(done);
    const sum = await physics.eqd2Sum(inOrder, { structures, shiftMm });
    if (!sum.isKnown) return { told: { state: 'refused', reason: sum.reason }, sums: [] };
    sums.push(sum);
  }
  const [asTheyLie] = sums;
  return {
    told: {
      ...{ state: 'summed', structuresOf, registrationMm, shifts: shifts.length },
      gridSpacingMm: [...(asTheyLie?.gridSpacingMm ?? [])],
      outsideFraction: asTheyLie?.outsideFraction ?? 0,
      registrationUids: [...(asTheyLie?.registrationUids ?? [])],
    },
    sums,
  };
}

/** Irradiation that is only told of is in no structure; its prescription as EQD2, where an α/β was chosen for it. */
function toldOf({ irradiations }: PatientDetail, alphaBetaGy: number | null): SumResult['told'] {
  return irradiations
    .filter(({ inError }) => !inError)
    .map(({ content: { site, doseGy, fractions } }) => ({
      ...{ site, doseGy, fractions },
      eqd2Gy:
        doseGy === null || fractions === null || alphaBetaGy === null
          ? null
          : eqd2({ totalGy: physicalGy(doseGy), fractions, alphaBetaGy }),
    }));
}
