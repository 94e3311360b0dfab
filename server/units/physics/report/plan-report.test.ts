import { spawnSync } from 'node:child_process';
import { notice } from '@isocenter/messages';
import pdfmake from 'pdfmake';
import { describe, expect, test, vi } from 'vitest';
import type { PlanEvaluation } from '../contract.ts';
import { exampleEvaluation } from './example-evaluation.ts';
import { planReport } from './plan-report.ts';
import type { ReportContext } from './report-context.ts';

const context = (language: 'en' | 'zh', over: Partial<ReportContext> = {}): ReportContext => ({
  language,
  hospital: 'Example Hospital',
  patient: { name: 'Phantom^Anna^^', id: 'H-0012345', sex: 'F', birthDate: '1958-11-02' },
  plan: { label: 'KBP-IMRT', approvalStatus: 'UNAPPROVED' },
  generatedAt: '2026-11-01T08:31:00+08:00',
  generatedBy: 'Li Wei',
  softwareVersion: 'Isocenter 0.1.0',
  ...over,
});

/** A page object is never compressed, so the sheets can be counted without a PDF reader. */
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** Of poppler; it is not part of the product. */
const READER = 'pdftotext';
const hasReader = spawnSync(READER, ['-v']).error === undefined;
function textOf(pdf: Buffer): string {
  const { stdout } = spawnSync(READER, ['-layout', '-', '-'], { input: pdf });
  return stdout.toString('utf8').replace(/[ \t]+/g, ' ');
}

test.each(['en', 'zh'] as const)('a usual plan stands on one sheet (%s)', async (language) => {
  const pdf = await planReport(exampleEvaluation(), context(language));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(sheetsOf(pdf)).toBe(1);
});

test('without structures, goals and dose there is a sheet all the same', async () => {
  const bare = { ...exampleEvaluation(), structures: [], goals: [], goalSet: null, objects: [] };
  expect(sheetsOf(await planReport(bare, context('en')))).toBe(1);
});

describe.skipIf(!hasReader)(
  'what stands on the sheet (read back by pdftotext, skipped where poppler is absent)',
  () => {
    test('English', async () => {
      const text = textOf(await planReport(exampleEvaluation(), context('en')));
      for (const words of [
        'Example Hospital',
        'Phantom Anna',
        'H-0012345',
        '1958-11-02 (67 y)', // the birthday is tomorrow
        'KBP-IMRT',
        'not approved',
        'PTV70 70.00 Gy · PTV56 56.00 Gy, in 35 fractions',
        'stated in the plan',
        'QUANTEC + Target, version 2026.11',
        'not met LeftParotid Parotid_L Mean (Gy) < 20.00 – 24.10 ± 0.11 ± 0.30 21.69 α/β 3 ● [2] ● [1]',
        'within tolerance Larynx Mean (Gy) < 44.00 50.00 46.40 ± 0.11 ± 0.30',
        'met Brainstem Max (Gy) ≤ 54.00 64.00 53.40 ± 0.11 ± 0.30 †',
        '? PTV70 D2% (%) ≤ 107.0 [3] An upper limit in percent of 56 Gy does not hold for PTV70',
        'Brainstem Max: Permanent cranial neuropathy or necrosis <5% (64 Gy only for a point',
        'Parotid_L Mean, Parotid_R Mean: Salivary function under 25% of',
        'Not outlined (34 goals): Brain, OpticNrv_L',
        '[1] Marks et al. IJROBP 2010;76(3 Suppl):S10-S19 (QUANTEC summary)',
        'It was summed from the doses of all 9 treatment beams.',
        'a'.repeat(64),
        'CT 120 objects',
        'Isocenter 0.1.0 supports decisions and is not a certified medical device',
        'Made 2026-11-01 08:31:00+08:00 by Li Wei',
        'Page 1 of 1',
      ])
        expect.soft(text).toContain(words);
    });

    test('Chinese', async () => {
      const evaluation = exampleEvaluation({ LeftParotid: '左腮腺', SpinalCord: '脊髓' });
      const patient = { name: '欧阳䶮 Ouyang Yan', id: '住院0012', sex: 'M', birthDate: null };
      const text = textOf(await planReport(evaluation, context('zh', { patient, hospital: '示例大学附属医院' })));
      for (const words of [
        '示例大学附属医院',
        '计划评估报告',
        '欧阳䶮 Ouyang Yan',
        '住院0012',
        '未达标 左腮腺 Mean (Gy) < 20.00 – 24.10 ± 0.11 ± 0.30',
        '达标 脊髓 Max (Gy)',
        'RightParotid 右腮腺 Mean (Gy)',
        '未勾画（34 项目标）：脑、左视神经、右视神经',
        '共 35 次',
        '未注明',
        '不是经认证的医疗器械',
        '第 1 页，共 1 页',
      ])
        expect.soft(text).toContain(words);
    });

    test.each([
      ['en', 'Partly outside the dose grid, where the dose is not known: optPTV 22 %.'],
      ['zh', '部分超出剂量网格，该处剂量未知：optPTV 22 %。'],
    ] as const)(
      'what lies outside the dose grid is said of structures that no goal asks for, too (%s)',
      async (language, words) => {
        const evaluation = exampleEvaluation();
        const values = { structure: 'optPTV', percent: 22 };
        const structures = evaluation.structures.map((structure) =>
          structure.name === 'optPTV'
            ? { ...structure, notices: [notice('notice/dosimetry/outside-dose-grid', values)] }
            : structure,
        );
        expect(textOf(await planReport({ ...evaluation, structures }, context(language)))).toContain(words);
      },
    );

    test('a long name is whole, and a character that the font lacks is its code point', async () => {
      const name = '𠮷田 with a name so long that no single line of the sheet could ever hold it, not even a wide one';
      const text = textOf(
        await planReport(
          exampleEvaluation(),
          context('en', { patient: { name, id: 'H-1', sex: null, birthDate: null } }),
        ),
      );
      for (const word of ['[U+20BB7]田', 'single line', 'even a wide one', 'H-1', 'Prescription'])
        expect.soft(text).toContain(word);
    });

    test('where the large picture does not fit, a smaller one is set once more, and no further', async () => {
      const attempts = vi.spyOn(pdfmake, 'createPdf');
      const evaluation = exampleEvaluation();
      const attemptsFor = async (over: Partial<PlanEvaluation>) => {
        attempts.mockClear();
        const pdf = await planReport({ ...evaluation, ...over }, context('en'));
        return { sheets: sheetsOf(pdf), attempts: attempts.mock.calls.length };
      };
      const notices = Array.from({ length: 60 }, (_, count) => notice('notice/physics/files-ignored', { count }));
      expect(await attemptsFor({ goals: [] })).toEqual({ sheets: 1, attempts: 1 });
      expect(await attemptsFor({})).toEqual({ sheets: 1, attempts: 2 });
      expect(await attemptsFor({ notices })).toEqual({ sheets: 2, attempts: 1 });
    });

    test('more goals than one sheet holds go on to the next, which names the patient again', async () => {
      const evaluation = exampleEvaluation();
      const judged = evaluation.goals.filter(({ measured }) => measured !== null);
      const goals = Array.from({ length: 6 }, () => judged).flat();
      const pdf = await planReport({ ...evaluation, goals }, context('en'));
      expect(sheetsOf(pdf)).toBeGreaterThan(1);
      const text = textOf(pdf);
      expect(text.match(/H-0012345/g)).toHaveLength(sheetsOf(pdf));
      expect(text).toContain(`Page 2 of ${sheetsOf(pdf)}`);
    });
  },
);
