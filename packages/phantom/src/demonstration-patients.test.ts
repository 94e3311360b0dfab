import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleImageVolume, parseDoseGrid, parsePlan, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { afterAll, describe, expect, test } from 'vitest';
import type { AnalyticPatient } from './analytic-patient.ts';
import { demonstrationPatients } from './demonstration-patients.ts';
import * as targets from './head-and-neck/targets.ts';
import { grown } from './solid.ts';

const patients = new Map([...demonstrationPatients()].map((patient) => [patient.patientId, patient]));
const pelvis = patients.get('DEMO-PELVIS')!;
const headNeck = patients.get('DEMO-HN')!;
const both = [...patients];

const structure = (patient: AnalyticPatient, name: string) =>
  patient.structureSet.structures.find((candidate) => candidate.name === name)!;

/** Area by the shoelace formula [mm2]. */
function area(points: Float64Array): number {
  let twice = 0;
  for (let i = 0; i < points.length; i += 3) {
    const next = (i + 3) % points.length;
    twice += points[i]! * points[next + 1]! - points[next]! * points[i + 1]!;
  }
  return Math.abs(twice) / 2;
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** Sum of the contours' areas times the slice distance [cc]. */
function contouredCc(patient: AnalyticPatient, name: string): number {
  const areas = structure(patient, name).contours.map(({ pointsMm }) => area(pointsMm));
  return (areas.reduce((sum, mm2) => sum + mm2, 0) * patient.image.grid.spacingMm[2]) / 1000;
}

// Ellipsoids: 4/3 pi a b c.
const VOLUMES = [
  { patient: pelvis, name: 'Prostate', cc: (4 / 3) * Math.PI * 24 * 19 * 21e-3 },
  { patient: pelvis, name: 'Femur_Head_L', cc: (4 / 3) * Math.PI * 24 ** 3 * 1e-3 },
  { patient: pelvis, name: '右股骨头', cc: (4 / 3) * Math.PI * 24 ** 3 * 1e-3 },
  { patient: pelvis, name: 'PenileBulb', cc: (4 / 3) * Math.PI * 9 * 11 * 9e-3 },
  { patient: headNeck, name: 'GTVnx', cc: (4 / 3) * Math.PI * 17 * 10 * 14e-3 },
  { patient: headNeck, name: 'GTVnd', cc: (4 / 3) * Math.PI * 7.5 * 8.5 * 12e-3 },
  { patient: headNeck, name: 'Eye_L', cc: (4 / 3) * Math.PI * 12 ** 3 * 1e-3 },
];
test.each(VOLUMES)('$name has its analytic volume within 2 %', ({ patient, name, cc }) => {
  expect(Math.abs(contouredCc(patient, name) / cc - 1)).toBeLessThan(0.02);
});

test('a wall is two nested loops on a plane', () => {
  const loops = structure(pelvis, 'Bladder_Wall').contours;
  const middle = loops[Math.floor(loops.length / 2)]!.pointsMm[2]!;
  const [outer, inner] = loops.filter(({ pointsMm }) => pointsMm[2] === middle).map(({ pointsMm }) => area(pointsMm));
  expect(inner).toBeGreaterThan(0);
  expect(inner).toBeLessThan(outer!);
});

test('the high-dose volume that is cut out of the elective one lies inside it on every slice', () => {
  const outside = structure(headNeck, 'PTV_5940').contours.map(({ pointsMm }) => pointsMm[2]!);
  for (const z of new Set(outside))
    for (const hole of grown(targets.highDosePtv, 3).sections(z)) {
      const outline = hole.outline(2);
      const sections = targets.electivePtv.sections(z);
      for (let i = 0; i < outline.length; i += 2)
        expect(Math.min(...sections.map((section) => section.distanceMm(outline[i]!, outline[i + 1]!)))).toBeLessThan(
          0,
        );
    }
});

describe.each(both)('%s', (patientId, patient) => {
  test('one study, one frame of reference, every object its own UID', () => {
    const headers = [patient.image, patient.structureSet, patient.plan, patient.dose].map(({ header }) => header);
    expect(new Set(headers.map((header) => header.studyInstanceUid)).size).toBe(1);
    expect(new Set(headers.map((header) => header.frameOfReferenceUid)).size).toBe(1);
    expect(new Set(headers.map((header) => header.seriesInstanceUid)).size).toBe(4);
    const uids = patient.files.map(({ bytes }) => readInstance(bytes).header.sopInstanceUid);
    expect(new Set(uids).size).toBe(patient.files.length);
  });

  test('dose names plan, plan names structure set, structure set names each slice, contours name their own', () => {
    const { image, structureSet, plan, dose } = patient;
    expect(dose.planUid).toBe(plan.header.sopInstanceUid);
    expect(plan.structureSetUid).toBe(structureSet.header.sopInstanceUid);
    expect(structureSet.referencedSeriesUids).toEqual([image.header.seriesInstanceUid]);
    for (const { contours } of structureSet.structures)
      for (const { pointsMm, referencedSopInstanceUid } of contours) {
        const k = (pointsMm[2]! - image.grid.originMm[2]) / image.grid.spacingMm[2];
        expect(referencedSopInstanceUid).toBe(image.sliceUids[Math.round(k)]);
        expect(k).toBeCloseTo(Math.round(k), 6);
      }
    const targets = plan.doseReferences.map(({ referencedRoiNumber }) => referencedRoiNumber);
    expect(targets.every((roi) => structureSet.structures.some(({ roiNumber }) => roiNumber === roi))).toBe(true);
  });

  test('every structure is drawn, the dose grid lies off the CT grid', () => {
    for (const { contours } of patient.structureSet.structures) expect(contours.length).toBeGreaterThan(0);
    const offset = (patient.dose.grid.originMm[0] - patient.image.grid.originMm[0]) / patient.image.grid.spacingMm[0];
    expect(Math.abs(offset - Math.round(offset))).toBeGreaterThan(0.1);
  });

  test('the dose is that of a plan: covered target, hot spot near 107 %, nothing in the air', () => {
    const { dose, plan } = patient;
    const prescribedGy = Math.max(...plan.doseReferences.map((target) => target.targetPrescriptionDoseGy ?? 0));
    const highest = dose.dose.reduce((most, gy) => Math.max(most, gy), 0);
    expect(highest / prescribedGy).toBeGreaterThan(1.05);
    expect(highest / prescribedGy).toBeLessThan(1.11);
    // The corner of the grid lies in the air.
    expect(dose.dose[0]).toBe(0);
    const perFraction = plan.fractionGroups[0]!.beams.reduce((sum, beam) => sum + (beam.doseGy ?? 0), 0);
    expect(perFraction * plan.fractionGroups[0]!.fractionsPlanned!).toBeCloseTo(prescribedGy, 2);
  });

  test('leaves stay inside the machine, pairs do not cross, weights rise to the end', () => {
    for (const beam of patient.plan.beams) {
      const weights = beam.controlPoints.map((point) => point.cumulativeMetersetWeight!);
      expect(weights.every((weight, n) => n === 0 || weight >= weights[n - 1]!)).toBe(true);
      expect([weights[0], weights.at(-1)]).toEqual([0, beam.finalCumulativeMetersetWeight]);
      for (const { limiters } of beam.controlPoints) {
        const leaves = limiters.find(({ type }) => type === 'MLCX')!.positionsMm;
        const pairs = leaves.length / 2;
        expect(pairs).toBe(beam.leafBoundariesMm['MLCX']!.length - 1);
        for (let pair = 0; pair < pairs; pair++) {
          expect(leaves[pair]!).toBeLessThan(leaves[pairs + pair]!);
          expect(Math.abs(leaves[pair]!)).toBeLessThan(200);
        }
      }
    }
  });

  test('our reader has nothing to remark on and sees the same objects', async () => {
    const instances = patient.files.map(({ bytes }) => readInstance(bytes));
    const [structures, plan, dose] = instances.slice(-3);
    const image = await assembleImageVolume(instances.slice(0, -3));
    expect(sameNumbers(image.values, patient.image.values)).toBe(true);
    const read = [image, parseStructureSet(structures!), parsePlan(plan!), await parseDoseGrid(dose!)];
    expect(read.flatMap(({ notices }) => notices)).toEqual([]);
    const drawn = parseStructureSet(structures!).structures.flatMap(({ contours }) => contours);
    const made = patient.structureSet.structures.flatMap(({ contours }) => contours);
    expect(drawn.length).toBe(made.length);
    expect(drawn.every(({ pointsMm }, n) => sameNumbers(pointsMm, made[n]!.pointsMm))).toBe(true);
    expect(parsePlan(plan!).fractionGroups).toEqual(patient.plan.fractionGroups);
  });

  test('is marked as a demonstration, in both scripts', () => {
    expect(patient.image.header.patient.patientId).toBe(patientId);
    expect(patient.image.header.patient.name?.alphabetic).toMatch(/^Demo\^/);
    expect(patient.image.header.patient.name?.ideographic).toMatch(/^演示\^/);
  });
});

test('both together stay below 60 MB', () => {
  const bytes = both.flatMap(([, { files }]) => files.map((file) => file.bytes.length));
  expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(60e6);
});

const dciodvfy = spawnSync('dciodvfy', ['-version']).error === undefined;
describe.skipIf(!dciodvfy)('dciodvfy of dicom3tools (skipped where it is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phantom-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(both)('finds no error in %s', (_, { files }) => {
    // Of the slices, which differ in pixels and position only, every twentieth.
    const complaints = files
      .filter(({ name }, n) => n % 20 === 0 || !name.includes('CT-'))
      .flatMap(({ name, bytes }) => {
        const path = join(folder, 'object.dcm');
        writeFileSync(path, bytes);
        const { stderr, signal } = spawnSync('dciodvfy', ['-new', path], { encoding: 'utf8' });
        return stderr.split('\n').filter((line) => line.startsWith('Error') || signal).map((line) => `${name}: ${line}`); // biome-ignore format: one line
      });
    expect(complaints).toEqual([]);
  });
});
