import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import dcmjs from 'dcmjs';
import { describe, expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { parseStructureSet } from './parse-structure-set.ts';
import { readInstance } from './read-instance.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

interface Naturalized {
  readonly [keyword: string]: unknown;
}

/** The same file as dcmjs reads it, its sequences as lists of items. */
function asDcmjsReadsIt(bytes: Uint8Array): Naturalized {
  const { dict } = dcmjs.data.DicomMessage.readFile(bytes.slice().buffer, { ignoreErrors: true });
  return dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict);
}

function values(item: Naturalized, keyword: string): readonly unknown[] {
  const value = item[keyword];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function items(item: Naturalized, keyword: string): readonly Naturalized[] {
  return values(item, keyword).filter((value): value is Naturalized => typeof value === 'object' && value !== null);
}

function numbers(item: Naturalized, keyword: string): readonly number[] {
  return values(item, keyword).map(Number);
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(DATA, path)));

describe.skipIf(!existsSync(DATA))('dcmjs reads the same (skipped where ../shared is absent)', () => {
  for (const path of [
    'hn-three-phase-pinnacle/RS.dcm',
    'rando-prostate-eclipse/RS.dcm',
    'proton-ramp-raystation/RS.dcm',
  ])
    test(`every point of ${path}`, () => {
      const bytes = bytesOf(path);
      const theirs = asDcmjsReadsIt(bytes);
      const { structures } = parseStructureSet(readInstance(bytes));
      expect(structures.map(({ name }) => name)).toEqual(
        items(theirs, 'StructureSetROISequence').map((roi) => roi['ROIName']),
      );
      let points = 0;
      for (const roi of items(theirs, 'ROIContourSequence')) {
        const ours = structures.find(({ roiNumber }) => roiNumber === Number(roi['ReferencedROINumber']))!;
        const contours = items(roi, 'ContourSequence');
        expect(ours.contours.length).toBe(contours.length);
        for (const [index, contour] of contours.entries()) {
          const data = numbers(contour, 'ContourData');
          points += data.length / 3;
          expect([...ours.contours[index]!.pointsMm]).toEqual(data);
        }
      }
      expect(points).toBeGreaterThan(100);
    });

  for (const path of ['hn-three-phase-pinnacle/RP.dcm', 'rando-prostate-eclipse/RP.dcm'])
    test(`beams and control points of ${path}`, () => {
      const bytes = bytesOf(path);
      const { beams } = parsePlan(readInstance(bytes));
      const theirs = items(asDcmjsReadsIt(bytes), 'BeamSequence');
      expect(beams.map(({ number }) => number)).toEqual(theirs.map((beam) => Number(beam['BeamNumber'])));
      for (const [index, beam] of theirs.entries()) {
        const points = items(beam, 'ControlPointSequence');
        const ours = beams[index]!.controlPoints;
        expect(ours.map(({ cumulativeMetersetWeight }) => cumulativeMetersetWeight)).toEqual(
          points.map((point) => Number(point['CumulativeMetersetWeight'])),
        );
        for (const [at, point] of points.entries()) {
          if (point['GantryAngle'] !== undefined) expect(ours[at]!.gantryAngleDeg).toBe(Number(point['GantryAngle']));
          for (const device of items(point, 'BeamLimitingDevicePositionSequence')) {
            const limiter = ours[at]!.limiters.find(({ type }) => type === device['RTBeamLimitingDeviceType']);
            expect([...limiter!.positionsMm]).toEqual(numbers(device, 'LeafJawPositions'));
          }
        }
      }
    });
});
