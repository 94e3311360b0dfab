import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInstance } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CompareFilesOptions, registerCompare } from './compare.ts';
import { compareFiles } from './compare-files.ts';
import { displayWidth } from './display-width.ts';

let folder: string;
const at = (name: string) => path.join(folder, `${name}.dcm`);
let said: string[] = [];
let complained: string[] = [];

/** Cubes of 40 and 44 mm about one centre, drawn every 2 mm; their flat ends lie half a plane beyond the outermost contours. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isocenter-compare-'));
  const structures = (edgeMm: number) =>
    knownAnswerPatient('A', {
      shape: { kind: 'box', sizeMm: [edgeMm, edgeMm, edgeMm] },
      dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
      sliceSpacingMm: 2,
      doseSpacingMm: 4,
    }).patient.files.find(({ name }) => name.includes('RTSTRUCT'))!.bytes;
  await writeFile(at('a'), structures(40));
  await writeFile(at('b'), structures(44));
  await writeFile(at('elsewhere'), await inOtherFrame(at('b')));
  await writeFile(at('notes'), 'no structures at all');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

/** The same bytes with another last digit of the Frame of Reference UID. */
async function inOtherFrame(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const { frameOfReferenceUid = '' } = readInstance(bytes).header;
  const other = `${frameOfReferenceUid.slice(0, -1)}${frameOfReferenceUid.endsWith('1') ? 2 : 1}`;
  return Buffer.from(bytes.toString('latin1').replaceAll(frameOfReferenceUid, other), 'latin1');
}

const NAME = 'Shape';
const ASKED: CompareFilesOptions = { structure: [], endCap: 'slab', lang: 'en' };
async function json(b: string, options: Partial<CompareFilesOptions> = {}) {
  const code = await compareFiles(at('a'), at(b), { ...ASKED, json: true, ...options });
  return { code, ...JSON.parse(said.join('\n')) };
}

describe('isocenter compare, of cubes of 40 and 44 mm', () => {
  test('tells overlap, distances and added path', async () => {
    const { code, structures, method } = await json('b', { toleranceMm: 1 });
    expect(code).toBe(0);
    const [found] = structures;
    // By hand: 64 and 85.184 cc, one inside the other; 20 planes of A with 160 mm of outline, all 2 mm from that of B.
    expect(found.volumeCc.a).toBeCloseTo(64, 4);
    expect(found.volumeCc.b).toBeCloseTo(85.184, 4);
    expect(found.dice).toBeCloseTo(128 / 149.184, 6);
    expect(found.jaccard).toBeCloseTo(64 / 85.184, 6);
    expect(found.addedPathLengthMm).toBeCloseTo(3200, 3);
    expect(found.surfaceDice).toBe(0);
    expect(found.meanSurfaceDistanceMm).toBeCloseTo(2, 1);
    expect(found.hausdorffMm).toBeGreaterThan(2.9);
    expect(found.hausdorffMm).toBeLessThan(2 * Math.sqrt(3) + 0.01);
    expect(found.slices).toHaveLength(22);
    expect(method).toMatchObject({ endCap: 'slab', toleranceMm: 1 });
  });

  test('without --end-cap, ends on the outermost planes, as dvh and evaluate do', async () => {
    const { endCap: _, ...asked } = ASKED;
    expect(await compareFiles(at('a'), at('b'), { ...asked, json: true })).toBe(0);
    const { structures, method } = JSON.parse(said.join('\n'));
    // By hand: half a plane less at either end, 40² · 38 and 44² · 42 mm³.
    expect(structures[0].volumeCc.a).toBeCloseTo(60.8, 4);
    expect(structures[0].volumeCc.b).toBeCloseTo(81.312, 4);
    expect(method.endCap).toBe('trapezoid');
  });

  test('without a tolerance neither surface Dice nor added path is there, and the reason is', async () => {
    const { structures } = await json('b');
    const [found] = structures;
    expect(found).not.toHaveProperty('surfaceDice');
    expect(found).not.toHaveProperty('addedPathLengthMm');
    expect(found.notMeasured.map(({ measure }: { measure: string }) => measure)).toEqual([
      'surfaceDice',
      'addedPathLengthMm',
    ]);
    expect(found.notMeasured[0].message).toContain('tolerance');
  });

  test('refuses other frames of reference, an unknown name and a file that is none', async () => {
    expect(await json('elsewhere')).toMatchObject({ code: 1, error: { code: 'comparison/frame-of-reference' } });
    said = [];
    const unknown = { structure: [{ a: 'Spleen', b: 'Spleen' }] };
    expect(await json('b', unknown)).toMatchObject({ code: 1, error: { code: 'physics/structure-unknown' } });
    said = [];
    expect((await json('notes')).code).toBe(1);
    expect(complained.join('\n')).toContain('comparison/frame-of-reference');
  });

  test.each(['en', 'zh'] as const)('prints a table in %s, a dash where nothing was measured', async (lang) => {
    expect(await compareFiles(at('a'), at('b'), { ...ASKED, lang })).toBe(0);
    const text = said.join('\n');
    expect(text).toContain(lang === 'en' ? 'Surface Dice (%)' : '表面 Dice (%)');
    expect(text).toContain('64.00');
    expect(text).toMatch(/–/);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThan(140);
  });
});

test('a pair of names is read from the command line; a tolerance must be above 0', async () => {
  const parse = async (...args: readonly string[]) => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
    registerCompare(program);
    program.commands[0]!.exitOverride().configureOutput({ writeErr: () => {} });
    await program.parseAsync(['node', 'isocenter', 'compare', at('a'), at('b'), '--json', ...args]);
  };
  await parse('--structure', `${NAME}=${NAME}`, '--tolerance-mm', '3');
  const { structures } = JSON.parse(said.join('\n'));
  expect(structures).toHaveLength(1);
  expect(structures[0]).toMatchObject({ name: NAME, surfaceDice: expect.any(Number) });
  await expect(parse('--tolerance-mm', '0')).rejects.toThrow(/above 0/);
});
