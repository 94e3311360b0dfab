import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { ToldStatement } from './contract.ts';
import { eachLanguage } from './in-both.ts';
import { printedStatement } from './printed-statement.ts';
import { ruleWords } from './rule-words.ts';
import { SHEET_FORMATS } from './sheet-formats.ts';
import { fromTemplate } from './templates.ts';

const missing = spawnSync('pdftotext', ['-v']).error ? 'no pdftotext' : '';

/** A statement of three entries a question, one of them with signs that XML must not take for its own. */
const [question] = fromTemplate({ template: 'five-year', endsOn: '2025-12-31', personKey: null }, new Map()).questions;
const LINES = [
  {
    key: '1',
    title: { zh: '剂量 α/β < 3 & "安全"', en: 'Dose α/β < 3 & "safe"' },
    about: { zh: '吴红. 红皮书, 2024. doi:10.5555/red', en: 'Wu H. Red, 2024. doi:10.5555/red' },
  },
  {
    key: '2',
    title: { zh: '第二篇', en: 'The second' },
    about: { zh: '陈静. 绿皮书, 2023', en: 'Chen J. Green, 2023' },
  },
];
const TOLD: ToldStatement = {
  ...{ statementKey: '1', revision: 2, title: { zh: '近五年统计', en: 'Five years' }, template: 'five-year' },
  ...{ endsOn: '2025-12-31', person: null, toldAt: '2026-01-15T08:00:00.000Z' },
  toldBy: { personKey: '7', name: 'Chen Jing', nameZh: '陈静' },
  questions: [
    {
      ...{
        id: 'papers',
        label: { zh: '发表论文：2021/2025', en: 'Papers: 2021/2025' },
        question: question!,
        number: 2,
        lines: LINES,
      },
      rule: eachLanguage((language) => ruleWords(question!, language, new Map())),
      leftOut: [{ why: 'retracted', count: 4 }],
    },
    {
      ...{ id: 'none', label: { zh: '无', en: 'None' }, question: question!, number: 0, lines: [], leftOut: [] },
      rule: { zh: ['规则。'], en: ['Rule.'] },
    },
  ],
};
const sha256 = contentSha256(TOLD);
const printed = (language: 'zh' | 'en') =>
  printedStatement(TOLD, { language, timeZone: 'Asia/Shanghai', sha256, isFrozen: true });

/** The files of a ZIP as text, by name. */
function unzipped(file: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, string>();
    fromBuffer(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('error', reject).on('end', () => resolve(found));
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          stream
            .on('data', (part) => parts.push(part))
            .on('end', () => {
              found.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
              zip.readEntry();
            });
        }),
      );
      zip.readEntry();
    });
  });
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};
/** What a reader sees of XML. */
const textOf = (xml: string) =>
  xml.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);

/** Names of attributes with their values, of every element of a name; @throws where a part is no well-formed XML. */
function elementsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

/** ECMA-376 part 2: each part has a type, and each relationship leads to a part. */
function expectSoundPackage(files: ReadonlyMap<string, string>): void {
  const types = files.get('[Content_Types].xml') ?? '';
  const ofEnd = new Set(elementsOf(types, 'Default').map(({ Extension }) => Extension));
  const ofName = new Set(elementsOf(types, 'Override').map(({ PartName }) => PartName));
  for (const [name, xml] of files) {
    elementsOf(xml, '');
    if (name !== '[Content_Types].xml')
      expect([name, ofEnd.has(name.split('.').at(-1)) || ofName.has(`/${name}`)]).toEqual([name, true]);
    if (!name.endsWith('.rels')) continue;
    const ids = elementsOf(xml, 'Relationship');
    expect(new Set(ids.map(({ Id }) => Id)).size).toBe(ids.length);
    const folder = `/${name.replace(/_rels\/[^/]*$/, '')}`;
    for (const { Target = '', TargetMode } of ids)
      if (TargetMode !== 'External') expect([...files.keys()]).toContain(posix.resolve(folder, Target).slice(1));
  }
}

describe.each(['zh', 'en'] as const)('a statement in %s', (language) => {
  const of = <T>(both: { readonly zh: T; readonly en: T }) => both[language];

  test('as Word: numbers, rules, lists, what was left out, who, when, hash', async () => {
    const files = await unzipped(await SHEET_FORMATS.docx.make(printed(language)));
    const body = textOf(files.get('word/document.xml') ?? '');
    for (const { title, about } of LINES) expect(body).toContain(of(title) + of(about));
    expect(body).toContain(of(TOLD.questions[0]!.rule).join(' '));
    expect(body).toContain(of({ zh: '未计入：已撤稿（4）', en: 'Left out: retracted: 4' }));
    expect(body).toContain(`1. ${of(TOLD.questions[0]!.label)}: 2`);
    const feet = [...files].flatMap(([name, xml]) => (name.startsWith('word/footer') ? [textOf(xml)] : [])).join();
    expect(feet).toContain(sha256);
    expect(feet).toContain(
      of({ zh: '陈静于 2026-01-15 16:00', en: 'Frozen 2026-01-15 16:00 (Asia/Shanghai) by Chen Jing' }),
    );
  });

  test('as Word: a sound package; the summary leads to each question, a DOI to its paper, heads of lists stand on each page', async () => {
    const files = await unzipped(await SHEET_FORMATS.docx.make(printed(language)));
    expectSoundPackage(files);
    const body = files.get('word/document.xml') ?? '';
    const marks = elementsOf(body, 'w:bookmarkStart');
    expect(marks.map((mark) => mark['w:name'])).toEqual(['question-1', 'question-2']);
    expect(new Set(marks.map((mark) => mark['w:id'])).size).toBe(2);
    const links = elementsOf(body, 'w:hyperlink');
    expect(links.flatMap((link) => link['w:anchor'] ?? [])).toEqual(['question-1', 'question-2']);
    expect(files.get('word/_rels/document.xml.rels')).toContain('https://doi.org/10.5555/red');
    // Of the summary and of the one list that has lines.
    expect(elementsOf(body, 'w:tblHeader').filter((head) => head['w:val'] !== 'off')).toHaveLength(2);
  });

  test('as Excel: a sound package; the summary leads to each list, pages are as wide as the sheet and repeat its head', async () => {
    const files = await unzipped(await SHEET_FORMATS.xlsx.make(printed(language)));
    expectSoundPackage(files);
    const names = elementsOf(files.get('xl/workbook.xml') ?? '', 'sheet').map(({ name }) => name);
    const first = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(elementsOf(first, 'hyperlink')).toEqual([
      { ref: 'B8', location: `'${names[1]}'!A1` },
      { ref: 'B9', location: `'${names[2]}'!A1` },
    ]);
    for (let sheet = 1; sheet <= 3; sheet += 1) {
      const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
      expect(elementsOf(xml, 'pageSetUpPr')).toEqual([{ fitToPage: '1' }]);
      expect(elementsOf(xml, 'pageSetup')).toEqual([
        { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
      ]);
      expect(textOf(xml)).toContain(sha256);
    }
    expect(textOf(files.get('xl/workbook.xml') ?? '')).toContain(`'${names[1]}'!$2:$2`);
  });

  test('as Excel: a sheet of the numbers, as numbers, and one a list', async () => {
    const files = await unzipped(await SHEET_FORMATS.xlsx.make(printed(language)));
    const strings = textOf(files.get('xl/sharedStrings.xml') ?? '');
    for (const { title } of LINES) expect(strings).toContain(of(title));
    expect(strings).toContain(sha256);
    const book = files.get('xl/workbook.xml') ?? '';
    expect([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      ...of({ zh: ['汇总', '1 发表论文：2021 2025', '2 无'], en: ['Summary', '1 Papers  2021 2025', '2 None'] }),
    ]);
    expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="C8"[^>]*><v>2<\/v><\/c>/);
    expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="C9"[^>]*><v>0<\/v><\/c>/);
  });

  test.skipIf(missing)(`as PDF: the same, with the hash on each sheet ${missing}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-statement-'));
    try {
      const file = join(folder, 'statement.pdf');
      await writeFile(file, await SHEET_FORMATS.pdf.make(printed(language)));
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      for (const { title } of LINES) expect(text).toContain(of(title));
      expect(text).toContain(sha256);
      expect(text).toContain(of({ zh: '第 1 页', en: 'Page 1 of' }));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
