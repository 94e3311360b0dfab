import { z } from 'zod';
import { Notice } from '../../../platform/http/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Vec3 } from '../contract.ts';

const DifferenceAt = z
  .object({ gy: z.number(), errorGy: z.number(), atMm: Vec3.describe('A voxel centre, in patient coordinates.') })
  .meta({ id: 'DoseDifferenceAt' });

export const DifferenceFigures = z
  .object({
    points: z.int().describe('Voxel centres that count.'),
    highest: DifferenceAt.describe('The later dose most above the earlier one, or least below it.'),
    lowest: DifferenceAt.describe('The later dose most below the earlier one, or least above it.'),
    meanGy: z.number(),
    meanErrorGy: z.number(),
  })
  .meta({ id: 'DoseDifferenceFigures', description: 'Later less earlier dose [Gy].' });
export type DifferenceFigures = TypeOf<typeof DifferenceFigures>;

export const StructureDifference = z
  .object({
    roiNumber: z.int(),
    name: z.string(),
    isTarget: z.boolean(),
    figures: DifferenceFigures.nullable(),
    why: Notice.nullable().describe('Why it has no figures.'),
  })
  .meta({ id: 'StructureDoseDifference' });
export type StructureDifference = TypeOf<typeof StructureDifference>;

const Told = z.object({
  grid: z.object({ size: z.tuple([z.int(), z.int(), z.int()]), spacingMm: Vec3 }).describe('Of the later dose.'),
  isSameGrid: z.boolean().describe('The voxel centres of both doses coincide: nothing was interpolated.'),
  outsideFraction: z.number().describe('Share of the voxels of the later dose at which the earlier one is not known.'),
  whole: DifferenceFigures.describe('Of all voxels at which both doses are known, inside the patient or not.'),
  prescribedGy: z.number().describe('Highest dose prescribed to a target in the phases of the later plan.'),
  levels: z
    .array(
      z.object({
        ...{ percent: z.number(), gy: z.number() },
        ...{ higherCc: z.number(), lowerCc: z.number(), errorCc: z.number() },
      }),
    )
    .describe('Volume of the voxels that differ by more than a share of the prescribed dose.'),
  structures: z
    .array(StructureDifference)
    .describe('Of the later structure set: targets first, then by their largest difference.'),
});

export const DoseDifferenceTold = z
  .object({
    told: Told.nullable().describe('Null: it cannot be told, and the notices say why.'),
    notices: z.array(Notice),
  })
  .meta({ id: 'DoseDifferenceTold', description: 'Dose of a plan less that of the version before.' });
export type DoseDifferenceTold = TypeOf<typeof DoseDifferenceTold>;

export const DoseDifferenceOfPlans = DoseDifferenceTold.extend({
  viewer: z
    .object({
      ...{ patientKey: z.string(), caseKey: z.string(), doseKey: z.string() },
      ...{ withCaseKey: z.string(), withDoseKey: z.string() },
    })
    .nullable()
    .describe('Where the difference can be looked at; null where it cannot be told, or a dose is a sum of objects.'),
}).meta({ id: 'DoseDifferenceOfPlans' });
export type DoseDifferenceOfPlans = TypeOf<typeof DoseDifferenceOfPlans>;
