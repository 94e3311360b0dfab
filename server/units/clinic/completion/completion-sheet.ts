import { dayIn, timeIn } from '@isocenter/deadlines';
import { formatQuantity, type Language, MISSING } from '@isocenter/messages';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { VERSION } from '../../../platform/version.ts';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../../physics/index.ts';
import {
  type CompletionTongue,
  conditionLines,
  courseLines,
  deliveryNote,
  energyText,
  howText,
  type Line,
  spanText,
  timeLines,
  toxicityRow,
} from './completion-lines.ts';
import type { Completion } from './contract.ts';

interface Made {
  readonly language: Language;
  readonly timeZone: string;
  readonly madeAt: Date;
}

type Sheet = { readonly completion: Completion; readonly ink: Ink; readonly tongue: CompletionTongue };

const HASH_DIGITS = 16;

/** The summary as PDF, A4: whose it is on each sheet, numbered; across each sheet that it is a draft, where no signature covers it. */
export async function completionSheet(completion: Completion, { language, timeZone, madeAt }: Made): Promise<Buffer> {
  const ink = inkFor(language, await reportFontCoverage());
  const tongue = { say: ink.say, language, timeZone };
  const sheet = { completion, ink, tongue };
  const made = ink.say('completion.sheet.made', {
    ...{ at: `${dayIn(timeZone, madeAt)} ${timeIn(timeZone, madeAt)}`, zone: timeZone },
    sha256: completion.sha256.slice(0, HASH_DIGITS),
  });
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [36, 82, 36, 48],
    info: { title: ink.say('completion.title'), creationDate: madeAt },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8.5, lineHeight: 1.1 },
    ...(completion.isSigned
      ? {}
      : {
          watermark: {
            ...{ text: ink.say('completion.sheet.draft'), font: FONT_FAMILY, fontSize: 64, bold: true },
            ...{ color: '#b3151f', opacity: 0.14 },
          },
        }),
    header: () => header(sheet),
    footer: (page, pages) => ({
      ...{ margin: [36, 8, 36, 0], fontSize: 6.5 },
      stack: [
        {
          columns: [
            ink.say('report.no-device', { software: `Isocenter ${VERSION}` }),
            { text: ink.say('report.page', { page, pages }), alignment: 'right', width: 70 },
          ],
        },
        made,
      ],
    }),
    content: [
      ...titled('completion.course', [lines(courseLines(completion.record, tongue), ink)], ink),
      ...titled('completion.dose', doses(sheet), ink),
      ...titled('completion.time', [lines(timeLines(completion.record, tongue), ink)], ink),
      ...titled('completion.toxicity', toxicity(sheet), ink),
      ...titled('completion.condition', [lines(conditionLines(completion.record, tongue), ink)], ink),
      ...titled('completion.words', [words(sheet)], ink),
      ...titled('signatures.title', signatures(sheet), ink),
    ],
  });
}

function header({ completion, ink }: Sheet): Content {
  const { name, nameZh, birthDate, sex, identifiers } = completion.record.patient;
  const numbers = identifiers.map(({ value, assigner }) => `${value} (${assigner})`).join(', ') || MISSING;
  const sexes = { M: 'report.sex-male', F: 'report.sex-female', O: 'report.sex-other' } as const;
  const born = `${ink.say('report.birth-date')} ${birthDate ?? MISSING}`;
  return {
    margin: [36, 22, 36, 0],
    stack: [
      {
        columns: [
          { text: ink.say('report.hospital-unnamed'), bold: true, fontSize: 11 },
          { text: ink.say('completion.title'), bold: true, fontSize: 13, alignment: 'right' },
        ],
      },
      {
        columns: [
          { text: ink.print([nameZh, name].filter(Boolean).join(' ')), bold: true, fontSize: 11 },
          {
            text: [ink.print(numbers), born, ink.say(sex === null ? 'report.not-stated' : sexes[sex])].join('  ·  '),
            alignment: 'right',
          },
        ],
      },
      {
        text: ink.say(completion.isSigned ? 'completion.signed' : 'completion.sheet.draft'),
        bold: true,
        color: completion.isSigned ? '#1b6e34' : '#b3151f',
      },
    ],
  };
}

function doses({ completion: { record }, ink, tongue }: Sheet): Content[] {
  const { say, print } = ink;
  const heads = ['phase', 'how', 'energy', 'fractions', 'days', 'target', 'planned', 'delivered', 'note'] as const;
  const rows = record.phases.flatMap((phase) =>
    phase.targets.map(({ label, plannedGy, deliveredGy }) => [
      print(`${phase.phases?.join(' + ') ?? say('completion.dose.phase.none')} · ${phase.label}`),
      ...[print(howText(phase, tongue)), energyText(phase), `${phase.given}/${phase.planned}`],
      ...[spanText(phase.firstDay, phase.lastDay, tongue), print(label)],
      ...[formatQuantity(plannedGy, 'Gy'), formatQuantity(deliveredGy, 'Gy'), deliveryNote(phase, tongue)],
    ]),
  );
  const totals = record.targets.map(({ label, prescribedGy, deliveredGy, notKnown }) => [
    ...[print(label), formatQuantity(prescribedGy, 'Gy'), formatQuantity(deliveredGy, 'Gy')],
    deliveryNote({ notKnown, notAsPlanned: 0 }, tongue),
  ]);
  return [
    table(
      heads.map((head) => say(`completion.dose.${head}`)),
      rows,
      [88, 58, 36, 42, 56, '*', 38, 40, 58],
    ),
    { text: say('completion.dose.total'), bold: true },
    table(
      (['target', 'prescribed', 'delivered', 'note'] as const).map((head) => say(`completion.dose.${head}`)),
      totals,
      ['*', 90, 90, 200],
    ),
    ...(record.shareBy
      ? [{ text: say('treatment.dose.method', { by: say(`treatment.by.${record.shareBy}`) }), fontSize: 7 }]
      : []),
  ];
}

function toxicity({ completion: { record }, ink, tongue }: Sheet): Content[] {
  if (record.worst.length === 0) return [ink.say('completion.toxicity.none')];
  const heads = [
    ...(['term', 'grade', 'at'] as const).map((head) => ink.say(`completion.toxicity.${head}`)),
    ink.say('review.attribution'),
  ];
  const rows = record.worst.map((event) => toxicityRow(event, tongue).map(ink.print));
  return [table(heads, rows, ['*', 60, 90, 110]), { text: ink.say('completion.toxicity.rule'), fontSize: 7 }];
}

function words({ completion: { words: written }, ink }: Sheet): Content {
  const told = (['tolerance', 'response', 'plan'] as const).map(
    (name): Line => [ink.say(`completion.${name}`), written[name] || ink.say('completion.words.none')],
  );
  return lines(told, ink);
}

function signatures({ completion, ink, tongue: { language, timeZone } }: Sheet): Content[] {
  if (!completion.isSigned) return [{ text: ink.say('completion.sheet.unsigned'), bold: true }];
  return completion.signatures
    .filter(({ lapsed, covers }) => lapsed === null && covers)
    .map(({ name, nameZh, role, meaning, signedAt, contentSha256 }) => {
      const at = new Date(signedAt);
      return ink.say('completion.sheet.signed', {
        ...{ name: (language === 'zh' ? nameZh : null) ?? name, role: ink.say(`role.${role}`), meaning },
        ...{ at: `${dayIn(timeZone, at)} ${timeIn(timeZone, at)}`, sha256: contentSha256 },
      });
    });
}

/** A section is kept on one sheet, where it fits on one. */
function titled(title: Parameters<Ink['say']>[0], content: Content[], ink: Ink): Content[] {
  const head = { text: ink.say(title), fontSize: 10.5, bold: true, color: '#123e63' };
  return [{ unbreakable: true, margin: [0, 8, 0, 0], stack: [head, ...content] }];
}

function lines(told: readonly Line[], ink: Ink): Content {
  return {
    table: {
      widths: [130, '*'],
      body: told.map(([label, value]) => [{ text: label, color: '#5a6673' }, { text: ink.print(value) }]),
    },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
  };
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], widths: (number | '*')[]): Content {
  const head: TableCell[] = heads.map((text) => ({ text, bold: true, fillColor: '#eef1f4' }));
  return {
    margin: [0, 2, 0, 4],
    fontSize: 7.5,
    table: { headerRows: 1, widths, body: [head, ...rows.map((row) => [...row])] },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  };
}
