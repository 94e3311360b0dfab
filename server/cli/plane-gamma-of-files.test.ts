import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { field, octavius, rtDose, rtPlan } from '../units/physics/plane-gamma/testing/plane-files.ts';
import { planeGammaOfFiles } from './plane-gamma-of-files.ts';

/** Of poppler; it is not part of the product. */
const READER = 'pdftotext';
const hasReader = spawnSync(READER, ['-v']).error === undefined;
const textOf = (report: string) =>
  spawnSync(READER, ['-layout', report, '-'])
    .stdout.toString('utf8')
    .replace(/[ \t]+/g, ' ');

let folder: string;
const at = (name: string) => path.join(folder, name);
let said: string[] = [];
let complained: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isocenter-plane-'));
  await writeFile(at('plane.dcm'), rtDose(field, '1.2.3.4'));
  await writeFile(at('volume.dcm'), rtDose(field, '1.2.3.5', 5));
  await writeFile(
    at('portal.dcm'),
    rtDose((x, y) => 1.01 * field(x, y), '1.2.3.6'),
  );
  await writeFile(at('array.mcc'), octavius(field));
  await writeFile(
    at('shifted.mcc'),
    octavius((x, y) => field(x + 1.5, y - 0.8)),
  );
  await writeFile(
    at('low.mcc'),
    octavius((x, y) => 0.9 * field(x, y)),
  );
  await writeFile(
    at('charge.mcc'),
    octavius((x, y) => 31 * field(x, y), 'A.U.'),
  );
  await writeFile(
    at('percent.dcm'),
    rtDose((x, y) => field(x, y) / 2, '1.2.3.8', 1, 'relative'),
  );
  await writeFile(at('notes.txt'), 'no plane at all');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

const TG218 = {
  doseDifferencePercent: 3,
  distanceToAgreementMm: 2,
  lowDoseCutoffPercent: 10,
  normalisation: 'global',
} as const;
type Options = Parameters<typeof planeGammaOfFiles>[1];
type Printing = Parameters<typeof planeGammaOfFiles>[2];
async function compared(
  files: readonly [string, string],
  over: Partial<Options> = {},
  printing: Printing = { json: true, lang: 'en' },
) {
  const options: Options = { criteria: TG218, comparison: 'absolute', centreMm: null, registration: null, ...over };
  const code = await planeGammaOfFiles([at(files[0]), at(files[1])], options, printing);
  return { code, json: printing.json && said[0] ? JSON.parse(said[0]) : null };
}

describe('an array file against a planned plane', () => {
  test('the array is the reference, whichever file comes first; both hashes stand in the document', async () => {
    const { code, json } = await compared(['plane.dcm', 'array.mcc']);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      reference: 'measured',
      evaluated: 'planned',
      measured: { name: 'array.mcc', array: 'OCTAVIUS_729', detectors: 729, measuredAt: '2021-07-28T15:49:09' },
      planned: { name: 'plane.dcm', format: 'DICOM', sopInstanceUid: '1.2.3.4', dimensions: 2 },
      passRate: 1,
      notJudged: 0,
      judgement: { verdict: 'met', deviations: [] },
      registration: null,
    });
    const sha256 = createHash('sha256')
      .update(await readFile(at('array.mcc')))
      .digest('hex');
    expect(json.measured.sha256).toBe(sha256);
    expect(json.points + json.belowCutoff).toBe(729);
    expect(json.maxGamma).toBeLessThan(0.2); // what linear interpolation between voxels of 2 mm misses of the edges
    said = [];
    expect((await compared(['array.mcc', 'plane.dcm'])).json.passRate).toBe(1);
  });

  test('10 % less dose fails: gamma is 3.3 and more where the field is flat, and the action limit is missed', async () => {
    const { json } = await compared(['low.mcc', 'plane.dcm']);
    expect(json.judgement.verdict).toBe('not met');
    expect(json.passRate).toBeLessThan(0.3);
    expect(json.maxGamma).toBe(2); // the cap
  });

  test('other criteria than those of TG-218: a pass rate, no verdict', async () => {
    const criteria = { ...TG218, distanceToAgreementMm: 3, normalisation: 'local' as const };
    const { json } = await compared(['array.mcc', 'plane.dcm'], { criteria });
    expect(json.judgement).toMatchObject({
      verdict: 'cannot be judged',
      reason: 'limits-do-not-apply',
      deviations: ['distanceToAgreementMm', 'normalisation'],
    });
    expect(json.passRate).toBe(1);
  });

  test('readings are compared relatively only', async () => {
    expect((await compared(['charge.mcc', 'plane.dcm'])).code).toBe(1);
    expect(complained.join()).toContain('[measured-plane/relative-only]');
    said = [];
    const { json } = await compared(['charge.mcc', 'plane.dcm'], { comparison: 'relative' });
    expect(json.method.plannedScale).toBeCloseTo(31, 1);
    expect(json).toMatchObject({ passRate: 1, judgement: { reason: 'limits-do-not-apply', deviations: ['dose'] } });
  });
});

test('a plan that is not in Gy is compared relatively only', async () => {
  expect((await compared(['array.mcc', 'percent.dcm'])).code).toBe(1);
  expect(complained.join()).toContain('[measured-plane/plan-relative]');
  said = [];
  const { json } = await compared(['array.mcc', 'percent.dcm'], { comparison: 'relative' });
  expect(json.method.plannedScale).toBeCloseTo(2, 2);
  expect(json.passRate).toBe(1);
});

describe('registration', () => {
  const search = { searchRangeMm: 5, rotationRangeDeg: 0 };
  test('a shift is found to 0.02 mm and told; the array stays where it was', async () => {
    const { json } = await compared(['shifted.mcc', 'plane.dcm'], { registration: { search, apply: false } });
    const { result, applied } = json.registration;
    expect(result.shiftMm.x).toBeCloseTo(1.5, 1);
    expect(Math.abs(result.shiftMm.x - 1.5)).toBeLessThan(0.02);
    expect(Math.abs(result.shiftMm.y + 0.8)).toBeLessThan(0.02);
    expect(applied).toBe(false);
    expect(json.maxGamma).toBeGreaterThan(0.5);
    expect(json.warnings.map(({ code }: { code: string }) => code)).toContain(
      'notice/measured-plane/shift-found-not-applied',
    );
  });

  test('moved by it where that was asked for', async () => {
    const { json } = await compared(['shifted.mcc', 'plane.dcm'], { registration: { search, apply: true } });
    expect(json.registration.applied).toBe(true);
    expect(json.maxGamma).toBeLessThan(0.2);
    expect(json.warnings.map(({ code }: { code: string }) => code)).toContain('notice/measured-plane/moved');
  });

  test('what cannot be told is said, and nothing is moved', async () => {
    const flat = octavius(() => 2);
    await writeFile(at('flat.mcc'), flat);
    await writeFile(
      at('flat.dcm'),
      rtDose(() => 2, '1.2.3.7'),
    );
    const { json } = await compared(['flat.mcc', 'flat.dcm'], { registration: { search, apply: true } });
    expect(json.registration).toEqual({
      result: { found: false, reason: 'flat', points: expect.any(Number) },
      applied: false,
    });
    expect(json.warnings.map(({ code }: { code: string }) => code)).toContain(
      'notice/measured-plane/not-registered-flat',
    );
  });
});

test('a volume needs to know where the array lay; then it is searched in three dimensions', async () => {
  expect((await compared(['array.mcc', 'volume.dcm'])).code).toBe(1);
  expect(complained.join()).toContain('[measured-plane/centre-unknown]');
  said = [];
  const { json } = await compared(['array.mcc', 'volume.dcm'], { centreMm: [0, 1, 0] });
  expect(json).toMatchObject({ planned: { dimensions: 3 }, centreMm: [0, 1, 0], passRate: 1 });
});

const ASSUMED = 'notice/measured-plane/position-assumed';
test.each([
  { planned: 'volume.dcm', patientPosition: 'HFS', isSaid: true },
  { planned: 'plane.dcm', patientPosition: null, isSaid: false },
])('without a plan, how the patient lies is assumed for $planned: $isSaid, and said', async (asked) => {
  const { json } = await compared(['array.mcc', asked.planned], { centreMm: [0, 1, 0] });
  expect(json.patientPosition).toBe(asked.patientPosition);
  expect(json.warnings.some(({ code }: { code: string }) => code === ASSUMED)).toBe(asked.isSaid);
});

describe('with the RT Plan', () => {
  const withPlan = async (plan: Uint8Array) => {
    await writeFile(at('plan.dcm'), plan);
    return compared(['array.mcc', 'volume.dcm'], {}, { json: true, lang: 'en', plan: at('plan.dcm') });
  };

  test('the array lies at its isocentre', async () => {
    const { json } = await withPlan(
      rtPlan([
        [0, 1, 0],
        [0, 1, 0],
      ]),
    );
    expect(json).toMatchObject({
      centreMm: [0, 1, 0],
      ...{ plan: { sopInstanceUid: '1.2.3.9', patientPosition: 'HFS' }, patientPosition: 'HFS' },
      passRate: 1,
    });
    expect(json.warnings.map(({ code }: { code: string }) => code)).not.toContain(ASSUMED);
  });

  test('in a planned plane it tells nothing how the patient lies, and is not asked for', async () => {
    await writeFile(at('plan.dcm'), rtPlan([[0, 1, 0]], null));
    const { json } = await compared(['array.mcc', 'plane.dcm'], {}, { json: true, lang: 'en', plan: at('plan.dcm') });
    expect(json).toMatchObject({ plan: { patientPosition: null }, patientPosition: null, passRate: 1 });
  });

  test('a patient feet first turns the array round', async () => {
    const { json } = await withPlan(rtPlan([[0, 1, 0]], 'FFS'));
    expect(json.plan.patientPosition).toBe('FFS');
    expect(json.passRate).toBeLessThan(0.9); // the field is not symmetric
  });

  test.each([
    [
      'several-isocentres',
      rtPlan([
        [0, 1, 0],
        [0, 1, 30],
      ]),
    ],
    ['position-not-flat', rtPlan([[0, 1, 0]], 'HFDR')],
    ['position-unknown', rtPlan([[0, 1, 0]], null)],
  ])('%s is refused', async (code, plan) => {
    expect((await withPlan(plan)).json.error.code).toBe(`measured-plane/${code}`);
  });

  test.skipIf(!hasReader)('its label and patient stand on the sheet (read back by pdftotext)', async () => {
    await writeFile(at('plan.dcm'), rtPlan([[0, 1, 0]]));
    const report = at('with-plan.pdf');
    await compared(['array.mcc', 'volume.dcm'], {}, { lang: 'en', plan: at('plan.dcm'), report });
    expect(textOf(report)).toMatch(/Phantom Anna.*QA-7[\s\S]*Plan QA-PLAN/);
  });
});

test('an array that lies beside the plan has nothing to be judged by: exit code 1, and the document says so', async () => {
  const { code, json } = await compared(['array.mcc', 'volume.dcm'], { centreMm: [0, 400, 0] });
  expect([code, json.error.code, json.points]).toEqual([1, 'physics/gamma-no-points', 0]);
  expect(json.passRate).toBeNull();
  expect(json.judgement).toMatchObject({ verdict: 'cannot be judged', reason: 'no-points' });
  expect(json.notJudged).toBeGreaterThan(100);
});

test('two DICOM planes: the first is the measured one', async () => {
  const { json } = await compared(['portal.dcm', 'plane.dcm']);
  expect(json).toMatchObject({
    measured: { name: 'portal.dcm', format: 'DICOM', unit: 'Gy', detectors: 121 * 121 },
    judgement: { verdict: 'met' },
  });
  expect(json.maxGamma).toBeGreaterThan(0.3); // 1 % of the dose against 3 % of its maximum
  expect(json.maxGamma).toBeLessThan(0.35);
});

test('what is no plane is refused with its code, also in JSON', async () => {
  const { code, json } = await compared(['notes.txt', 'plane.dcm']);
  expect([code, json.error.code]).toEqual([1, 'measured-plane/unknown-format']);
  expect(json.error.message).toContain('notes.txt');
});

test.each([
  [
    'en',
    [
      '✓ met   Gamma pass rate 100.0 %',
      '3 % / 2 mm, global, cut-off 10 %, absolute dose',
      'OCTAVIUS_729, 729 detectors',
      'doi:10.1002/mp.12810',
    ],
  ],
  [
    'zh',
    [
      '✓ 达标   γ 通过率 100.0 %',
      '3 % / 2 mm，全局归一，阈值 10 %，绝对剂量',
      '729 个探测器',
      '≥ 95.0 %（容差限）达标',
    ],
  ],
] as const)('on a terminal (%s)', async (lang, words) => {
  await compared(['array.mcc', 'plane.dcm'], {}, { lang });
  for (const word of words) expect.soft(said.join('\n')).toContain(word);
});

describe('the report', () => {
  const registration = { search: { searchRangeMm: 5, rotationRangeDeg: 1 }, apply: false };
  test.each(['en', 'zh'] as const)('one sheet (%s)', async (lang) => {
    const report = at(`report-${lang}.pdf`);
    expect((await compared(['shifted.mcc', 'plane.dcm'], { registration }, { lang, report })).code).toBe(0);
    const pdf = (await readFile(report)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  test.skipIf(!hasReader)('says what was compared, how, and with which files (read back by pdftotext)', async () => {
    const report = at('words.pdf');
    await compared(['shifted.mcc', 'plane.dcm'], { registration }, { lang: 'en', report });
    const text = textOf(report);
    for (const words of [
      'Plan verification',
      'Phantom Anna',
      'QA-7',
      'Gamma pass rate',
      'met from 95.0 % (tolerance limit), not met below 90.0 % (action limit) ● [1]',
      '3 % / 2 mm, global, cut-off 10 %, absolute dose',
      'OCTAVIUS_729 729 detectors, 5 × 5 mm, 2021-07-28 15:49:09, PTW mcc, Gy',
      'not applied',
      'Profile along x at y = 0.0 mm',
      'doi:10.1002/mp.12810',
      'measured doses are the reference',
      createHash('sha256')
        .update(await readFile(at('shifted.mcc')))
        .digest('hex'),
      'shifted.mcc',
      '1.2.3.4',
    ])
      expect.soft(text).toContain(words);
    expect(text).toMatch(/x 1\.(49|50|51) ± .* y −0\.(79|80|81) ± /);
  });

  test('that cannot be written is refused before anything is computed', async () => {
    const report = at('nowhere/report.pdf');
    expect((await compared(['array.mcc', 'plane.dcm'], {}, { lang: 'en', report })).code).toBe(1);
    expect(complained.join()).toContain('[physics/report-not-written]');
  });
});
