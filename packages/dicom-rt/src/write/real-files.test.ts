import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDoseGrid } from '../parse-dose-grid.ts';
import { parsePlan } from '../parse-plan.ts';
import { parseStructureSet } from '../parse-structure-set.ts';
import { readInstance } from '../read-instance.ts';
import { EXAMPLE_SOURCE } from './example-case.ts';
import { writeDose } from './write-dose.ts';
import { writePlan } from './write-plan.ts';
import { writeStructureSet } from './write-structure-set.ts';

const data = resolve(import.meta.dirname, '../../../../../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'dicom-rt-real-'));
afterAll(() => rmSync(folder, { recursive: true }));
const dciodvfy = spawnSync('dciodvfy', ['-version']).error === undefined;

const read = (path: string) => readInstance(readFileSync(join(data, path)));
const without = <T extends { notices: unknown; header: unknown }>({ notices: _, header: __, ...rest }: T) => rest;

/** Numbers to nine decimals: some systems write more characters than a decimal string may have. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part)));

function expectConformant(bytes: Uint8Array): void {
  if (!dciodvfy) return;
  const path = join(folder, 'object.dcm');
  writeFileSync(path, bytes);
  const { stderr, signal } = spawnSync('dciodvfy', ['-new', path], { encoding: 'utf8' });
  expect({ signal, errors: stderr.split('\n').filter((line) => line.startsWith('Error')) }).toEqual({
    signal: null,
    errors: [],
  });
}

describe.skipIf(!existsSync(data))(
  'objects of planning systems, written again (skipped where ../shared/data is absent)',
  () => {
    const plans = [
      'breast-imrt-dvh/RP.dcm',
      'rando-prostate-eclipse/RP.dcm',
      'hn-three-phase-pinnacle/RP.dcm',
      'monaco-misc/RP_vmat.dcm',
      'proton-ramp-raystation/RP.dcm',
      'proton-eclipse-plans/RN_sobp.dcm',
      'brachy-hdr-prostate-dvh/RP.dcm',
    ];
    test.each(plans)('plan %s', (path) => {
      const plan = parsePlan(read(path));
      const bytes = writePlan(plan, { ion: { scanSpotTuneId: '4.0', paintings: 1 }, brachy: EXAMPLE_SOURCE });
      expect(rounded(without(parsePlan(readInstance(bytes))))).toEqual(rounded(without(plan)));
      expectConformant(bytes);
    });

    test('a plan whose study UID is none is refused', () => {
      const plan = parsePlan(read('brachy-hdr-water/RP.dcm'));
      expect(() => writePlan(plan, { brachy: EXAMPLE_SOURCE })).toThrow(/StudyInstanceUID/);
    });

    const structureSets = [
      'breast-imrt-dvh/RS.dcm',
      'rando-prostate-eclipse/RS.dcm',
      'monaco-misc/RS_box_overlap.dcm',
      'dvh-cone-structure/RS_cone.dcm',
    ];
    test.each(structureSets)('structure set %s', (path) => {
      const set = parseStructureSet(read(path));
      // The images they name are not all at hand, so the references to them stay behind.
      const structures = set.structures.map((structure) => ({
        ...structure,
        contours: structure.contours.map(({ referencedSopInstanceUid: _, ...contour }) => contour),
      }));
      const bytes = writeStructureSet({ ...set, structures });
      expect(parseStructureSet(readInstance(bytes)).structures).toEqual(structures);
      expectConformant(bytes);
    });

    test.each(['breast-imrt-dvh/RD.dcm', 'rando-prostate-eclipse/RD.dcm'])('dose %s', async (path) => {
      const dose = await parseDoseGrid(read(path));
      const back = await parseDoseGrid(readInstance(writeDose(dose)));
      expect(back.quantum).toBe(dose.quantum);
      expect(Buffer.compare(Buffer.from(back.dose.buffer), Buffer.from(dose.dose.buffer))).toBe(0);
      expect(back.planningSystemDvhs.length).toBe(dose.planningSystemDvhs.length);
      expectConformant(writeDose(dose, { bitsAllocated: 16 }));
    });
  },
);
