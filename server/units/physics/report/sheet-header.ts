import type { MessageKey } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import type { Ink } from './ink.ts';
import { COLOURS } from './ink.ts';
import type { ReportContext } from './report-context.ts';

const MARGIN_PT = 36;
const SHEET_PT = 523;
const NAME = { size: 11, widthPt: 235 } as const;
const HOSPITAL = { size: 11, widthPt: 380 } as const;
const PLAN = { size: 8.5, widthPt: 300 } as const;
const LINE = 1.45;
/** Height of everything that never wraps. */
const FIXED_PT = 98;

/** Stands on each sheet: hospital, title, and the patient with two identifiers. A long name takes a second line; nothing is cut. */
export function sheetHeader(context: ReportContext, ink: Ink, title: MessageKey): Content {
  const { patient } = context;
  const field = (label: string, value: string, size: number, width: number | string): Column => ({
    width,
    stack: [
      { text: label, fontSize: 6, color: COLOURS.quiet },
      { text: value, fontSize: size, bold: size > 9 },
    ],
  });
  return {
    margin: [MARGIN_PT, 22, MARGIN_PT, 0],
    stack: [
      {
        columns: [
          {
            text: hospitalOf(context, ink),
            width: HOSPITAL.widthPt,
            bold: true,
            fontSize: HOSPITAL.size,
            color: COLOURS.accent,
          },
          {
            text: ink.say(title),
            width: '*',
            bold: true,
            fontSize: 13,
            alignment: 'right',
            color: COLOURS.accent,
          },
        ],
      },
      rule(COLOURS.accent, 1),
      {
        margin: [0, 3, 0, 0],
        columnGap: 8,
        columns: [
          field(ink.say('report.patient'), nameOf(context, ink), NAME.size, NAME.widthPt),
          field(ink.say('report.patient-id'), stated(patient.id, ink), NAME.size, '*'),
          field(ink.say('report.birth-date'), birth(context, ink), 8.5, 88),
          field(ink.say('report.sex'), sexOf(patient.sex, ink), 8.5, 44),
        ],
      },
      {
        text: [
          { text: `${ink.say('report.plan')}  `, color: COLOURS.quiet },
          { text: planOf(context, ink), bold: true },
          { text: `    ${ink.say('report.approval')}  `, color: COLOURS.quiet },
          { text: approvalOf(context.plan.approvalStatus, ink) },
          ...dateOf(context, ink),
        ],
        fontSize: PLAN.size,
      },
      rule(COLOURS.line, 0.5),
    ],
  };
}

/** Where the sheet's own content begins [pt]. */
export function headerHeightPt(context: ReportContext, ink: Ink): number {
  const further = (text: string, { size, widthPt }: { readonly size: number; readonly widthPt: number }) =>
    Math.max(0, Math.ceil(roughWidthPt(text, size) / widthPt) - 1) * size * LINE;
  const identity = Math.max(
    further(nameOf(context, ink), NAME),
    further(stated(context.patient.id, ink), { size: NAME.size, widthPt: SHEET_PT - NAME.widthPt - 88 - 44 - 24 }),
  );
  return FIXED_PT + further(hospitalOf(context, ink), HOSPITAL) + identity + further(planOf(context, ink), PLAN);
}

type Column = Content & { width: number | string };

/** Rather too wide than too narrow: a Chinese character is as wide as high, a bold capital about two thirds. */
function roughWidthPt(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.66) * size, 0);
}

const stated = (text: string | null | undefined, ink: Ink) => (text ? ink.print(text) : ink.say('report.not-stated'));
const nameOf = ({ patient }: ReportContext, ink: Ink) => stated(patient.name?.replace(/\^+/g, ' ').trim(), ink);
const hospitalOf = ({ hospital }: ReportContext, ink: Ink) => ink.print(hospital ?? ink.say('report.hospital-unnamed'));

function planOf({ plan: { label, name } }: ReportContext, ink: Ink): string {
  const both = label && name && label !== name ? `${label} (${name})` : (label ?? name);
  return stated(both, ink);
}

function dateOf({ plan: { date } }: ReportContext, ink: Ink): { text: string; color?: string }[] {
  if (!date) return [];
  return [{ text: `    ${ink.say('report.plan-date')}  `, color: COLOURS.quiet }, { text: ink.print(date) }];
}

export function rule(colour: string, width: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 2, x2: 523, y2: 2, lineWidth: width, lineColor: colour }],
    margin: [0, 0, 0, 1],
  };
}

function birth({ patient, generatedAt }: ReportContext, ink: Ink): string {
  if (!patient.birthDate) return ink.say('report.not-stated');
  const years = ageAt(patient.birthDate, generatedAt);
  const age = years === null ? '' : ` (${ink.say('report.age', { years })})`;
  return `${ink.print(patient.birthDate)}${age}`;
}

/** Completed years between two dates that begin `yyyy-mm-dd`; null if one does not, or lies the wrong way round. */
function ageAt(birthDate: string, instant: string): number | null {
  const [born, now] = [birthDate, instant].map((text) => /^(\d{4})-(\d{2}-\d{2})/.exec(text));
  if (!born?.[1] || !born[2] || !now?.[1] || !now[2]) return null;
  const years = Number(now[1]) - Number(born[1]) - (now[2] < born[2] ? 1 : 0);
  return years >= 0 ? years : null;
}

function sexOf(sex: string | null, ink: Ink): string {
  switch (sex) {
    case 'M':
      return ink.say('report.sex-male');
    case 'F':
      return ink.say('report.sex-female');
    case 'O':
      return ink.say('report.sex-other');
    default:
      return ink.say('report.not-stated');
  }
}

function approvalOf(status: string | null | undefined, ink: Ink): string {
  switch (status) {
    case 'APPROVED':
      return ink.say('report.approval-approved');
    case 'UNAPPROVED':
      return ink.say('report.approval-unapproved');
    case 'REJECTED':
      return ink.say('report.approval-rejected');
    default:
      return ink.say('report.not-stated');
  }
}
