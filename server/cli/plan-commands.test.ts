import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInstance } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { displayWidth } from './display-width.ts';
import { dvhOfFolder } from './dvh-of-folder.ts';
import { evaluateFolder } from './evaluate-folder.ts';

/**
 * A cube of 40 mm; the dose rises along x from 40 Gy on its right side to 60 Gy on its left. Contours lie 1 mm inside its flat ends,
 * where the product ends a structure: 40 x 40 x 38 mm = 60.8 cc.
 */
const known = {
  shape: { kind: 'box', sizeMm: [40, 40, 40] },
  dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
  sliceSpacingMm: 2,
  doseSpacingMm: 4,
} as const;

let folder: string;
let said: string[] = [];
let complained: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isocenter-plan-'));
  for (const patientId of ['A', 'B']) await writePatient(path.join(folder, patientId), patientId);
  await writePatient(path.join(folder, 'two'), 'A');
  await writePatient(path.join(folder, 'two'), 'B');
  await writeFile(path.join(folder, 'A', 'notes.txt'), 'not DICOM');
  await mkdir(path.join(folder, 'empty'));
  await writePatient(path.join(folder, 'undosed'), 'A', (name) => !name.includes('RTDOSE'));
  await writePatient(path.join(folder, 'dose alone'), 'A', (name) => name.includes('RTDOSE'));
  await writePatient(path.join(folder, 'truncated'), 'A');
  await writePatient(path.join(folder, 'elsewhere'), 'A');
  await moveToOtherFrame(path.join(folder, 'elsewhere', 'A', 'RTDOSE.dcm'));
  const dose = path.join(folder, 'truncated', 'A', 'RTDOSE.dcm');
  await writeFile(dose, (await readFile(dose)).subarray(0, 2000));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

/** The same bytes with another last digit of the Frame of Reference UID. */
async function moveToOtherFrame(file: string): Promise<void> {
  const bytes = await readFile(file);
  const { frameOfReferenceUid = '' } = readInstance(bytes).header;
  const other = `${frameOfReferenceUid.slice(0, -1)}${frameOfReferenceUid.endsWith('1') ? 2 : 1}`;
  await writeFile(file, Buffer.from(bytes.toString('latin1').replaceAll(frameOfReferenceUid, other), 'latin1'));
}

async function writePatient(into: string, patientId: string, wanted = (_name: string) => true): Promise<void> {
  for (const { name, bytes } of knownAnswerPatient(patientId, known).patient.files) {
    if (!wanted(name)) continue;
    const file = path.join(into, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

describe('a dose in another frame of reference than the structures', () => {
  const other = () => path.join(folder, 'elsewhere');
  test('is not measured by isocenter dvh', async () => {
    expect(await dvhOfFolder(other(), { structure: [], json: true, lang: 'en' })).toBe(1);
    const { structures, warnings } = JSON.parse(said.join('\n'));
    expect(structures[0]).toMatchObject({ meanGy: null });
    expect(structures[0].volumeCc).toBeCloseTo(60.8, 1);
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('notice/physics/dose-elsewhere');
  });
  test('nor by isocenter evaluate', async () => {
    expect(await evaluateFolder(other(), { prescription: [], json: true, lang: 'en' })).toBe(1);
    expect(JSON.parse(said.join('\n')).structures[0]).toMatchObject({ meanGy: null });
  });
});

describe('isocenter dvh', () => {
  // The planes lie 2 mm apart, the outermost 1 mm inside the flat ends.
  const ends = [
    { endCap: 'slab', volumeCc: 64 },
    { endCap: 'trapezoid', volumeCc: 60.8 },
  ] as const;
  for (const { endCap, volumeCc } of ends)
    for (const where of ['A', 'undosed'])
      test(`ends structures as asked, ${endCap}: ${volumeCc} cc (${where})`, async () => {
        const asked = { structure: ['shape'], endCap, between: 'interpolated', json: true, lang: 'en' } as const;
        expect(await dvhOfFolder(path.join(folder, where), asked)).toBe(0);
        const { structures } = JSON.parse(said.join('\n'));
        expect(structures[0].volumeCc).toBeCloseTo(volumeCc, 1);
        if (where === 'A') expect(structures[0].method).toMatchObject({ endCap, between: 'interpolated' });
      });

  test('--json is one document, with the figures that follow from the cube', async () => {
    expect(await dvhOfFolder(path.join(folder, 'A'), { structure: [], json: true, lang: 'en' })).toBe(0);
    const document = JSON.parse(said.join('\n'));
    expect(Object.keys(document)).toEqual(['structures', 'method', 'warnings', 'seconds']);
    const [cube] = document.structures;
    const exact = { volumeCc: 60.8, minGy: 40, meanGy: 50, maxGy: 60, d98Gy: 40.4, d95Gy: 41, d50Gy: 50, d2Gy: 59.6 };
    for (const [figure, value] of Object.entries(exact)) {
      expect(Math.abs(cube[figure] - value), figure).toBeLessThan(0.05);
      expect(cube.error[figure], figure).toBeGreaterThanOrEqual(0);
    }
    expect(cube).toMatchObject({ name: 'Shape', outsideDoseGridFraction: 0 });
    expect(cube.d0_03ccGy).toBeGreaterThan(59.9);
    expect(document.seconds).toEqual({ read: expect.any(Number), compute: expect.any(Number) });
    expect(document.warnings).toContainEqual(expect.objectContaining({ code: 'notice/physics/files-ignored' }));
  });

  test('--csv has a line for each structure', async () => {
    await dvhOfFolder(path.join(folder, 'A'), { structure: ['shape'], csv: true, lang: 'en' });
    const [heading, cube] = said.join('\n').split('\n');
    expect(heading).toMatch(/^roiNumber,name,volumeCc,volumeCcError,volumeCcEndCapEffect,minGy,/);
    expect(cube).toMatch(/^\d+,Shape,60\.8/);
  });

  const refused = [
    { what: 'a structure that is not there', structure: ['Heart'], in: 'A', code: 'physics/structure-unknown' },
    { what: 'a folder of two plans', structure: [], in: 'two', code: 'physics/several-plans' },
    { what: 'a folder without objects', structure: [], in: 'empty', code: 'physics/folder-without-objects' },
    { what: 'a folder that is not there', structure: [], in: 'nowhere', code: 'imaging/path-missing' },
  ];
  for (const { what, structure, in: where, code } of refused)
    test(`${what} ends with 1 and the reason`, async () => {
      expect(await dvhOfFolder(path.join(folder, where), { structure, json: true, lang: 'en' })).toBe(1);
      expect(complained).toEqual([expect.stringContaining(code)]);
      expect(said.map((line) => JSON.parse(line))).toMatchObject([{ error: { code } }]);
    });

  test('the text has no line longer than a file is wide', async () => {
    expect(await dvhOfFolder(path.join(folder, 'A'), { structure: [], lang: 'zh' })).toBe(0);
    const lines = said.join('\n').split('\n');
    expect(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
    expect(said.join('\n')).toMatch(/Shape +60\.80 ± /);
  });

  test('volumes without any dose are a measurement', async () => {
    expect(await dvhOfFolder(path.join(folder, 'undosed'), { structure: [], json: true, lang: 'en' })).toBe(0);
    expect(JSON.parse(said.join()).structures[0]).toMatchObject({ name: 'Shape', meanGy: null });
  });
});

describe('where no structure has a dose, a command ends with 1 and one document that says why', () => {
  const commands = {
    dvh: (where: string) => dvhOfFolder(where, { structure: [], json: true, lang: 'en' }),
    evaluate: (where: string) => evaluateFolder(where, { prescription: [], json: true, lang: 'en' }),
  } as const;
  const cases = [
    { command: 'dvh', in: 'truncated', why: /RTDOSE.*dcm: dicom\// },
    { command: 'dvh', in: 'dose alone', why: /There are no structures/ },
    { command: 'evaluate', in: 'truncated', why: /There is no dose.*RTDOSE.*dcm: dicom\// },
    { command: 'evaluate', in: 'dose alone', why: /There are no structures/ },
    { command: 'evaluate', in: 'undosed', why: /There is no dose/ },
  ] as const;
  for (const { command, in: where, why } of cases)
    test(`${command}: ${where}`, async () => {
      expect(await commands[command](path.join(folder, where))).toBe(1);
      expect(said).toHaveLength(1);
      const { structures, error } = JSON.parse(said.join());
      expect(structures).toBeInstanceOf(Array);
      expect(error).toEqual({ code: 'physics/nothing-measured', message: expect.stringMatching(why) });
      expect(complained.at(-1)).toMatch(why);
    });
});

describe('isocenter evaluate', () => {
  test('--json is the evaluation; a prescription given by hand is confirmed', async () => {
    const options = { prescription: ['Shape=52'], fractions: 26, goals: 'target-any', json: true, lang: 'en' } as const;
    expect(await evaluateFolder(path.join(folder, 'A'), options)).toBe(0);
    const { prescription, goalSet, objects, goals } = JSON.parse(said.join('\n'));
    expect(prescription).toMatchObject({
      state: 'confirmed',
      fractions: 26,
      targets: [{ label: 'Shape', doseGy: 52 }],
    });
    expect(goalSet.id).toBe('target-any');
    expect(objects.map(({ kind }: { kind: string }) => kind)).toEqual(['RTPLAN', 'RTSTRUCT', 'RTDOSE']);
    expect(goals[0]).toMatchObject({ verdict: 'cannot be judged', measured: null });
  });

  test('speaks Chinese, and writes the report', async () => {
    const pdf = path.join(folder, 'report.pdf');
    expect(await evaluateFolder(path.join(folder, 'A'), { prescription: [], pdf, lang: 'zh' })).toBe(0);
    expect(said.join('\n')).toContain('处方：Shape 50.00 Gy');
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  const unwritable = [
    { what: 'in a folder that is not there', pdf: ['nowhere', 'report.pdf'], why: 'ENOENT' },
    { what: 'in the place of a folder', pdf: ['empty'], why: 'EISDIR' },
    { what: 'below a file', pdf: ['A', 'notes.txt', 'report.pdf'], why: 'ENOTDIR' },
  ];
  for (const { what, pdf, why } of unwritable)
    test(`a report ${what} is refused before anything is judged`, async () => {
      const options = { prescription: [], pdf: path.join(folder, ...pdf), lang: 'en' } as const;
      expect(await evaluateFolder(path.join(folder, 'A'), options)).toBe(1);
      expect([said, complained]).toEqual([[], [expect.stringContaining(`(${why})`)]]);
    });

  test('two plans in a folder are named, and none is judged', async () => {
    expect(await evaluateFolder(path.join(folder, 'two'), { prescription: [], lang: 'zh' })).toBe(1);
    expect(complained.join()).toContain('2 个计划');
  });
});
