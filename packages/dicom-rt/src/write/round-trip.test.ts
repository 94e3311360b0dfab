import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleImageVolume } from '../assemble-image-volume.ts';
import type { DoseGrid } from '../dose-grid.ts';
import { parseDoseGrid } from '../parse-dose-grid.ts';
import { parsePlan } from '../parse-plan.ts';
import { parseStructureSet } from '../parse-structure-set.ts';
import { parseTreatmentRecord } from '../parse-treatment-record.ts';
import type { Plan } from '../plan.ts';
import { readInstance } from '../read-instance.ts';
import type { StructureSet } from '../structure-set.ts';
import {
  EXAMPLE_BRACHY_PLAN,
  EXAMPLE_DOSE,
  EXAMPLE_IMAGE,
  EXAMPLE_ION_PLAN,
  EXAMPLE_PLAN,
  EXAMPLE_RECORD,
  EXAMPLE_SOURCE,
  EXAMPLE_STRUCTURE_SET,
} from './example-case.ts';
import { writeCtSlices } from './write-ct-slices.ts';
import { writeDose } from './write-dose.ts';
import { writePlan } from './write-plan.ts';
import { writeStructureSet } from './write-structure-set.ts';
import { writeTreatmentRecord } from './write-treatment-record.ts';

/** What was read, without the remarks on it. */
const without = <T extends { notices: unknown }>({ notices: _, ...rest }: T) => rest;
const planBack = (plan: Plan) => without(parsePlan(readInstance(writePlan(plan))));
const doseBack = async (dose: DoseGrid, bitsAllocated: 16 | 32) =>
  without(await parseDoseGrid(readInstance(writeDose(dose, { bitsAllocated }))));
const structuresBack = (set: StructureSet) =>
  without(parseStructureSet(readInstance(writeStructureSet(set, { image: EXAMPLE_IMAGE }))));

describe('what was written is read back', () => {
  test('CT, voxel by voxel', async () => {
    const back = await assembleImageVolume(writeCtSlices(EXAMPLE_IMAGE).map(readInstance));
    expect(back.values).toEqual(EXAMPLE_IMAGE.values);
    expect(back.sliceUids).toEqual(EXAMPLE_IMAGE.sliceUids);
    expect(back.grid.size).toEqual(EXAMPLE_IMAGE.grid.size);
    for (const [axis, mm] of back.grid.originMm.entries())
      expect(mm).toBeCloseTo(EXAMPLE_IMAGE.grid.originMm[axis]!, 9);
    for (const [axis, mm] of back.grid.spacingMm.entries())
      expect(mm).toBeCloseTo(EXAMPLE_IMAGE.grid.spacingMm[axis]!, 9);
    for (const [n, axis] of back.grid.axes.entries())
      for (const [m, share] of axis.entries()) expect(share).toBeCloseTo(EXAMPLE_IMAGE.grid.axes[n]![m]!, 9);
    expect(back.patientPosition).toBe('HFS');
    expect(back.header).toEqual({
      ...EXAMPLE_IMAGE.header,
      sopInstanceUid: EXAMPLE_IMAGE.sliceUids[0],
      instanceNumber: 1,
    });
  });

  test('structure set', () => {
    const expected = without(EXAMPLE_STRUCTURE_SET);
    const second = expected.structures[0]!.contours[1]!;
    const back = structuresBack(EXAMPLE_STRUCTURE_SET);
    // 1/3 has no end as a decimal: 16 characters are kept.
    expect(back.structures[0]!.contours[1]!.pointsMm[6]).toBe(0.33333333333333);
    second.pointsMm[6] = 0.33333333333333;
    expect(back).toEqual(expected);
  });

  test('plan', () => expect(planBack(EXAMPLE_PLAN)).toEqual(without(EXAMPLE_PLAN)));

  test('treatment record', () => {
    const bytes = writeTreatmentRecord(EXAMPLE_RECORD, { plan: EXAMPLE_PLAN });
    const { frameOfReferenceUid: _, ...header } = EXAMPLE_RECORD.header; // a record is of no frame
    expect(without(parseTreatmentRecord(readInstance(bytes)))).toEqual({ ...without(EXAMPLE_RECORD), header });
  });

  test('brachytherapy plan', () => {
    const bytes = writePlan(EXAMPLE_BRACHY_PLAN, { brachy: EXAMPLE_SOURCE });
    expect(without(parsePlan(readInstance(bytes)))).toEqual(without(EXAMPLE_BRACHY_PLAN));
  });

  test('ion plan', () => {
    const bytes = writePlan(EXAMPLE_ION_PLAN, { ion: { scanSpotTuneId: '4.0', paintings: 1 } });
    expect(without(parsePlan(readInstance(bytes)))).toEqual(without(EXAMPLE_ION_PLAN));
  });

  test.each([16, 32] as const)('dose in %i bit, to half a step', async (bits) => {
    const back = await doseBack(EXAMPLE_DOSE, bits);
    const { dose, quantum, grid, ...rest } = without(EXAMPLE_DOSE);
    expect(back).toMatchObject(rest);
    expect(back.quantum).toBeCloseTo(bits === 32 ? quantum : 29.5 / 65535, 9);
    expect(back.grid.size).toEqual(grid.size);
    for (const [at, gy] of dose.entries())
      expect(Math.abs(back.dose[at]! - gy)).toBeLessThanOrEqual(back.quantum / 2 + 1e-6);
  });

  test('a dose whose planes go down', async () => {
    const down: DoseGrid = {
      ...EXAMPLE_DOSE,
      grid: {
        ...EXAMPLE_DOSE.grid,
        axes: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, -1],
        ],
      },
    };
    const back = await doseBack(down, 32);
    const highest = back.grid.axes[2][2] > 0 ? 2 : 0;
    expect(back.grid.originMm[2] + highest * 3 * back.grid.axes[2][2]).toBeCloseTo(-40.0625, 9);
    expect(back.dose[highest * 20]).toBeCloseTo(EXAMPLE_DOSE.dose[0]!, 5);
  });
});

const millimetres = fc.double({ min: -2000, max: 2000, noNaN: true });
/** A name as people type it: any script, no ends of blanks, nothing that DICOM refuses. */
const roiName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 16 })
  .map((text) => text.replace(/[\\\p{C}]/gu, '').trim())
  .filter((text) => text.length > 0 && [...text].length <= 64);

describe('laws', () => {
  test('any contour in any script comes back, each coordinate to 1e-10 mm', () => {
    const contour = fc.array(fc.tuple(millimetres, millimetres, millimetres), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(roiName, fc.array(contour, { maxLength: 4 }), (name, contours) => {
        const [template] = EXAMPLE_STRUCTURE_SET.structures;
        const written = contours.map((points) => Float64Array.from(points.flat()));
        const back = structuresBack({
          ...EXAMPLE_STRUCTURE_SET,
          structures: [
            { ...template!, name, contours: written.map((pointsMm) => ({ geometricType: 'CLOSED_PLANAR', pointsMm })) },
          ],
        });
        expect(back.structures[0]!.name).toBe(name);
        expect(back.structures[0]!.contours).toHaveLength(contours.length);
        for (const [n, { pointsMm }] of back.structures[0]!.contours.entries())
          for (const [at, mm] of pointsMm.entries()) expect(Math.abs(mm - written[n]![at]!)).toBeLessThan(1e-10);
      }),
      { numRuns: 60 },
    );
  });

  test('any dose comes back within half a step of storage', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.float({ min: 0, max: 200, noNaN: true }), { minLength: 60, maxLength: 60 }),
        fc.constantFrom(16 as const, 32 as const),
        fc.constantFrom(0, 1e-6, 1e-3, 0.01),
        async (values, bits, quantum) => {
          const dose = Float32Array.from(values);
          const back = await doseBack({ ...EXAMPLE_DOSE, dose, quantum, planningSystemDvhs: [] }, bits);
          for (const [at, gy] of dose.entries())
            expect(Math.abs(back.dose[at]! - gy)).toBeLessThanOrEqual(back.quantum / 2 + 2e-5);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('control points keep what changes and what stays', () => {
    const angle = fc.integer({ min: 0, max: 3599 }).map((tenths) => tenths / 10);
    const leaf = fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10);
    const point = fc.record({
      gantry: angle,
      collimator: angle,
      couch: angle,
      leaves: fc.array(leaf, { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        const [arc] = EXAMPLE_PLAN.beams;
        const plan: Plan = {
          ...EXAMPLE_PLAN,
          beams: [
            {
              ...arc!,
              controlPoints: points.map(({ gantry, collimator, couch, leaves }, index) => ({
                ...arc!.controlPoints[0]!,
                index,
                cumulativeMetersetWeight: index / 8,
                gantryAngleDeg: gantry,
                collimatorAngleDeg: collimator,
                couchAngleDeg: couch,
                limiters: [{ type: 'MLCX', positionsMm: Float64Array.from(leaves) }],
              })),
            },
          ],
        };
        expect(planBack(plan).beams).toEqual(plan.beams);
      }),
      { numRuns: 60 },
    );
  });
});
