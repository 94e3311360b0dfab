import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DoseGrid, parseDoseGrid, readInstance, uidFromSeed, writeDose } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { displayWidth } from './display-width.ts';
import { type GammaOfFilesOptions, registerGamma } from './gamma.ts';
import { gammaOfFiles } from './gamma-of-files.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
let said: string[] = [];
let complained: string[] = [];

/** A cube of 40 mm in a dose that rises by 0.5 Gy/mm along x, 50 Gy at its centre. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isocenter-gamma-'));
  const { files } = knownAnswerPatient('A', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    sliceSpacingMm: 2,
    doseSpacingMm: 4,
  }).patient;
  const bytesOf = (name: string) => files.find((file) => file.name.includes(name))!.bytes;
  const dose = await parseDoseGrid(readInstance(bytesOf('RTDOSE')));
  const variant = (name: string, change: Partial<DoseGrid>) => {
    const header = { ...dose.header, sopInstanceUid: uidFromSeed(name), ...change.header };
    return writeFile(at(`${name}.dcm`), writeDose({ ...dose, planningSystemDvhs: [], ...change, header }));
  };
  await writeFile(at('reference.dcm'), bytesOf('RTDOSE'));
  await writeFile(at('structures.dcm'), bytesOf('RTSTRUCT'));
  await variant('higher', { dose: dose.dose.map((gy) => gy + 1) });
  await variant('tenth', { dose: dose.dose.map((gy) => gy * 1.1) });
  await variant('elsewhere', { header: { ...dose.header, frameOfReferenceUid: uidFromSeed('elsewhere') } });
  await variant('of another', { header: { ...dose.header, patient: { patientId: 'B' } } });
  await variant('percent', { unit: 'relative' });
  const [columns, rows] = dose.grid.size;
  const slice = { grid: { ...dose.grid, size: [columns, rows, 1] as const }, dose: dose.dose.slice(0, columns * rows) };
  await variant('slice', slice);
  await variant('higher slice', { ...slice, dose: slice.dose.map((gy) => gy + 1) });
  await variant('far', { grid: { ...dose.grid, originMm: [900, 900, 900] } });
  await writeFile(at('without meta.dcm'), withoutMeta(await readFile(at('higher.dcm'))));
  await writeFile(at('notes.txt'), 'no dose at all');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

/** As some planning systems write: the data set alone, without preamble and group 0002, whose length stands at 140 (PS3.10 7.1). */
function withoutMeta(file: Buffer): Buffer {
  return file.subarray(144 + file.readUInt32LE(140));
}

const ASKED: GammaOfFilesOptions = {
  doseDifference: 3,
  distance: 3,
  cutoff: 10,
  normalisation: 50,
  maximumGamma: 2,
  lang: 'en',
};
async function json(evaluated: string, options: Partial<GammaOfFilesOptions> = {}) {
  const code = await gammaOfFiles(at('reference.dcm'), at(`${evaluated}.dcm`), { ...ASKED, json: true, ...options });
  return { code, ...JSON.parse(said.join('\n')) };
}

describe('isocenter gamma of two doses', () => {
  // 1 Gy more on a slope of 0.5 Gy/mm, at 1.5 Gy and 3 mm: 1 / √(1.5² + (0.5 · 3)²)
  const GAMMA = 1 / Math.hypot(1.5, 1.5);

  test('--json is one document, with the figures that follow from the slope', async () => {
    const { code, ...document } = await json('higher', { structures: at('structures.dcm') });
    expect(code).toBe(0);
    expect(Object.keys(document).slice(0, 5)).toEqual(['points', 'passed', 'passRate', 'meanGamma', 'maxGamma']);
    expect(document).toMatchObject({
      passRate: 1,
      notJudged: { outsideEvaluated: 0, withoutDose: 0 },
      method: { normalisation: 'global', normalisationGy: 50, dose: 'absolute', lowDoseCutoffPercent: 10 },
      seconds: { read: expect.any(Number), compute: expect.any(Number) },
      warnings: [],
    });
    const [cube] = document.structures;
    expect(cube.name).toBe('Shape');
    expect(cube.points).toBeGreaterThan(500);
    expect(cube.meanGamma).toBeCloseTo(GAMMA, 3);
    expect(cube.maxGamma).toBeCloseTo(GAMMA, 3);
    expect(document.histogram[4]).toMatchObject({ from: 0.4, to: 0.5, points: expect.any(Number) });
    const counted = document.histogram.reduce((sum: number, { points }: { points: number }) => sum + points, 0);
    expect(counted).toBe(document.points);
  });

  test('a dose that begins without a preamble is a dose, and no measured plane', async () => {
    const { code, meanGamma } = await json('without meta');
    expect(code).toBe(0);
    expect(meanGamma).toBeCloseTo(GAMMA, 1);
  });

  test('a relative comparison does not see a tenth more everywhere', async () => {
    expect((await json('tenth')).passRate).toBeLessThan(0.5);
    said = [];
    expect(await json('tenth', { relative: { referenceGy: 50, evaluatedGy: 55 } })).toMatchObject({
      passRate: 1,
      method: { dose: { referenceGy: 50, evaluatedGy: 55 }, evaluatedScale: 50 / 55 },
    });
    said = [];
    expect((await json('tenth', { relative: 'own-maximum' })).maxGamma).toBeLessThan(0.001);
  });

  test('--out is an RTDOSE of gamma that says how to read it', async () => {
    await json('higher', { out: at('map.dcm') });
    const { points } = JSON.parse(said.join());
    const map = await parseDoseGrid(readInstance(await readFile(at('map.dcm'))));
    expect(map).toMatchObject({ unit: 'relative', doseType: 'ERROR' });
    expect(map.header.label).toBe('Gamma 3%/3mm global >=10%; 0=below, 3=not judged');
    expect(map.dose.filter((gamma) => gamma > 0)).toHaveLength(points);
  });

  test('of another patient: said, and compared', async () => {
    const { warnings, maxGamma } = await json('of another');
    expect(warnings).toMatchObject([{ code: 'notice/physics/gamma-two-patients' }]);
    expect(maxGamma).toBeLessThan(0.001);
  });

  test('of two single planes it is said once that they are, and compared', async () => {
    const code = await gammaOfFiles(at('slice.dcm'), at('higher slice.dcm'), { ...ASKED, json: true });
    const { warnings, maxGamma } = JSON.parse(said.join());
    expect([code, warnings]).toMatchObject([0, [{ code: 'notice/dicom/dose-planar' }]]);
    expect(maxGamma).toBeCloseTo(1 / 1.5, 3); // on the grid's border the dose rises no further: 1 Gy at 1.5 Gy
  });

  test('a gamma at the cap is at least that, in the text and of each structure', async () => {
    const options = { ...ASKED, structures: at('structures.dcm') };
    expect(await gammaOfFiles(at('reference.dcm'), at('tenth.dcm'), options)).toBe(0);
    expect(said.join()).toContain('largest ≥ 2.00');
    expect(said.join()).toMatch(/Shape .* ≥ 2\.00/);
  });

  const texts = [
    { lang: 'en', words: ['Gamma pass rate 100.0 %', 'cut-off 10 %, absolute dose; 100 % = 50.00 Gy', 'Shape'] },
    { lang: 'zh', words: ['γ 通过率 100.0 %', '阈值 10 %，绝对剂量；100 % = 50.00 Gy', 'Shape'] },
  ] as const;
  test.each(texts)('on a terminal ($lang) no line is longer than a file is wide', async ({ lang, words }) => {
    const options = { ...ASKED, structures: at('structures.dcm'), lang };
    expect(await gammaOfFiles(at('reference.dcm'), at('higher.dcm'), options)).toBe(0);
    for (const word of words) expect.soft(said.join('\n')).toContain(word);
    expect(
      said
        .join('\n')
        .split('\n')
        .filter((line) => displayWidth(line) > 100),
    ).toEqual([]);
  });
});

describe('what cannot be compared ends with 1 and the reason', () => {
  const refused = [
    { what: 'another frame of reference', evaluated: 'elsewhere', code: 'physics/gamma-frame-of-reference' },
    { what: 'percent against Gy', evaluated: 'percent', code: 'physics/gamma-unlike-doses' },
    { what: 'doses apart', evaluated: 'far', code: 'physics/gamma-no-points' },
    { what: 'a file that is not there', evaluated: 'nowhere', code: 'imaging/path-unreadable' },
    { what: 'a structure set in place of a dose', evaluated: 'structures', code: 'dicom/wrong-object' },
    {
      what: 'a criterion of nothing',
      evaluated: 'higher',
      options: { distance: 0 },
      code: 'dosimetry/gamma-criterion',
    },
    { what: '--apply alone', evaluated: 'higher', options: { apply: true }, code: 'physics/gamma-not-of-plane' },
  ] as const;
  for (const { what, evaluated, code, ...given } of refused)
    test(what, async () => {
      const options = 'options' in given ? given.options : {};
      expect(await json(evaluated, options)).toMatchObject({ code: 1, error: { code } });
      expect(complained.at(-1)).toContain(`[${code}]`);
    });

  test('a map that cannot be written, before anything is computed', async () => {
    expect((await json('higher', { out: at('nowhere/map.dcm') })).error.code).toBe('physics/gamma-map-not-written');
  });

  test('a file that is no DICOM is taken for a measured plane, and refused as such', async () => {
    const code = await gammaOfFiles(at('notes.txt'), at('reference.dcm'), { ...ASKED, json: true });
    expect([code, JSON.parse(said.join()).error.code]).toEqual([1, 'measured-plane/unknown-format']);
  });
});

describe('the command line', () => {
  async function parsed(...given: string[]) {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
    registerGamma(program);
    return program.parseAsync(['gamma', at('reference.dcm'), at('higher.dcm'), ...given], { from: 'user' });
  }
  afterEach(() => {
    process.exitCode = 0;
  });
  const criteria = ['--dose-difference', '3', '--distance', '3', '--cutoff', '10'];

  test.each([{ without: '--dose-difference' }, { without: '--distance' }, { without: '--cutoff' }])(
    'has no default for $without',
    async ({ without }) => {
      const at = criteria.indexOf(without);
      await expect(parsed(...criteria.toSpliced(at, 2))).rejects.toThrow(without);
    },
  );

  test.each([
    ['--distance', 'three'],
    ['--relative', 'minimum'],
    ['--relative', '1,2'],
    ['--centre', '1,2'],
  ])('does not take %s %s', async (option, value) => {
    await expect(parsed(...criteria, option, value)).rejects.toThrow(value);
  });

  test.each([
    { given: ['--relative', '1,2,3'], dose: { atMm: [1, 2, 3] } },
    { given: ['--relative', '50:51'], dose: { referenceGy: 50, evaluatedGy: 51 } },
    { given: ['--relative', 'maximum'], dose: 'own-maximum' },
    { given: [], dose: 'absolute' },
  ])('$given compares $dose', async ({ given, dose }) => {
    await parsed(...criteria, ...given, '--json');
    expect(JSON.parse(said.join()).method.dose).toEqual(dose);
  });
});
