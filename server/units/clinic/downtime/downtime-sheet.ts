import { dayIn, timeIn } from '@isocenter/deadlines';
import { formatQuantity, type Language, MISSING } from '@isocenter/messages';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../../physics/index.ts';
import type { Delivered } from '../treatment/read-treatment.ts';
import { wasGiven } from '../treatment/was-given.ts';
import type { DowntimeCourse, DowntimeDay, DowntimeLine, DowntimeLists } from './downtime-lists.ts';

/** Lines by hand under each plan: today's, tomorrow's, and one more. */
const BY_HAND = 3;

/** Steps of the care path have a name in each language. */
type SheetInk = Ink & { readonly language: Language };

/** The lists as PDF, A4: the days first, then each course that is treated, with room to write. */
export async function downtimeSheet(lists: DowntimeLists, language: Language): Promise<Buffer> {
  const ink: SheetInk = { ...inkFor(language, await reportFontCoverage()), language };
  const at = `${dayIn(lists.timeZone, lists.madeAt)} ${timeIn(lists.timeZone, lists.madeAt)}`;
  const made = ink.say('downtime.made', { at, zone: lists.timeZone });
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [28, 30, 28, 34],
    info: { title: ink.say('downtime.title'), creationDate: lists.madeAt },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8, lineHeight: 1.05 },
    footer: (page, pages) => ({
      margin: [28, 8, 28, 0],
      fontSize: 6.5,
      columns: [made, { text: ink.say('downtime.page', { page, pages }), alignment: 'right', width: 60 }],
    }),
    content: [
      { text: ink.say('downtime.title'), fontSize: 14, bold: true },
      { text: made, margin: [0, 0, 0, 6] },
      ...lists.days.flatMap((day) => dayTable(day, ink)),
      ...lists.courses.map((course) => courseBlock(course, { ink, lists })),
      { text: ink.say('downtime.afterwards'), margin: [0, 10, 0, 0], fontSize: 7 },
    ],
  });
}

function dayTable({ day, lines }: DowntimeDay, ink: SheetInk): Content[] {
  if (lines.length === 0) return [{ text: ink.say('downtime.day.none', { day }), margin: [0, 4, 0, 4] }];
  const heads = ['time', 'where', 'patient', 'number', 'born', 'what', 'fraction', 'note'] as const;
  const rows = lines.map(({ time, where, patient, kind, fraction, note, notNow, given }) => [
    ...[time ?? MISSING, ink.print(where), nameOf(patient, ink), numberOf(patient, ink), patient.birthDate ?? MISSING],
    ...[
      ink.say(`downtime.kind.${kind}`),
      fraction ?? MISSING,
      [notNow && warning(notNow, ink), ...given.map((each) => ink.say('downtime.given', each)), ink.print(note)]
        .filter(Boolean)
        .join(' · '),
    ],
  ]);
  return [
    { text: ink.say('downtime.day', { day, count: lines.length }), fontSize: 11, bold: true, margin: [0, 6, 0, 2] },
    table(
      heads.map((head) => ink.say(`downtime.${head}`)),
      rows,
      [30, 70, '*', 62, 50, 48, 36, 70],
    ),
  ];
}

/** One course, on one sheet as far as it fits: who, which fields, what was given, and lines to write on. */
function courseBlock(
  { patient, title, paused, plans, fractions, doses, notNow }: DowntimeCourse,
  { ink, lists }: { readonly ink: SheetInk; readonly lists: DowntimeLists },
): Content {
  const whose = [nameOf(patient, ink), numberOf(patient, ink), patient.birthDate ?? MISSING, ink.print(title)];
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      { text: whose.join('  ·  '), fontSize: 11, bold: true },
      ...(paused ? [{ text: ink.say('downtime.paused'), bold: true, fontSize: 10 }] : []),
      ...plans
        .filter(({ inError }) => !inError)
        .flatMap(({ treatedPlanKey, plan }) => {
          const given = fractions.filter((each) => wasGiven(each) && each.content.treatedPlanKey === treatedPlanKey);
          const last = given.at(-1)?.content.startedAt;
          const why = notNow.get(treatedPlanKey);
          return [
            {
              margin: [0, 4, 0, 1] as [number, number, number, number],
              text: ink.say('downtime.plan', {
                ...{
                  label: ink.print(plan.label),
                  machine: ink.print(plan.machine ?? ink.say('downtime.machine.none')),
                },
                ...{ given: given.length, planned: plan.fractions },
              }),
            },
            ...(why ? [{ text: warning(why, ink), bold: true, fontSize: 10 }] : []),
            ...(plan.setup ? [ink.say('downtime.setup', { setup: ink.print(plan.setup) })] : []),
            shiftText(plan.shift, ink),
            last === undefined
              ? ink.say('downtime.last.none')
              : ink.say('downtime.last', {
                  at: `${dayIn(lists.timeZone, new Date(last))} ${timeIn(lists.timeZone, new Date(last))}`,
                }),
            fieldTable(plan.fields, ink),
            doseTable(
              doses.filter((dose) => dose.treatedPlanKey === treatedPlanKey),
              ink,
            ),
          ];
        }),
      { text: ink.say('downtime.hand'), bold: true },
      handTable(ink),
    ],
  };
}

function warning(why: NonNullable<DowntimeLine['notNow']>, ink: SheetInk): string {
  if (why === 'not due') return ink.say('downtime.notDue');
  if (why === 'given') return ink.say('downtime.notAgain');
  return ink.say('downtime.notReady', { step: why[ink.language] });
}

type Plan = Delivered['plans'][number]['plan'];

function shiftText(shift: Plan['shift'], ink: Ink): string {
  if (!shift) return ink.say('downtime.shift.none');
  const { verticalMm, longitudinalMm, lateralMm } = shift;
  const mm = (value: number) => formatQuantity(value, 'mm');
  return ink.say('downtime.shift', {
    ...{ vertical: mm(verticalMm), longitudinal: mm(longitudinalMm), lateral: mm(lateralMm) },
  });
}

function fieldTable(fields: Plan['fields'], ink: Ink): Content {
  const degrees = (value: number | null) => (value === null ? MISSING : value.toFixed(1));
  return table(
    (['field', 'energy', 'gantry', 'collimator', 'couch', 'mu'] as const).map((head) => ink.say(`downtime.${head}`)),
    fields.map(({ number, name, energyMv, gantryDeg, collimatorDeg, couchDeg, plannedMu }) => [
      `${number} ${ink.print(name ?? '')}`,
      energyMv === null ? MISSING : String(energyMv),
      gantryDeg.map((angle) => angle.toFixed(1)).join(' → ') || MISSING,
      ...[degrees(collimatorDeg), degrees(couchDeg), plannedMu === null ? MISSING : formatQuantity(plannedMu, 'MU')],
    ]),
    ['*', 60, 90, 70, 60, 60],
  );
}

function doseTable(doses: Delivered['doses'], ink: Ink): Content {
  return table(
    (['target', 'delivered', 'planned', 'note'] as const).map((head) => ink.say(`downtime.${head}`)),
    doses.map(({ label, deliveredGy, plannedGy, notKnown }) => [
      ...[ink.print(label), formatQuantity(deliveredGy, 'Gy'), formatQuantity(plannedGy, 'Gy')],
      notKnown > 0 ? ink.say('downtime.notKnown', { count: notKnown }) : '',
    ]),
    ['*', 100, 80, 180],
  );
}

function handTable(ink: Ink): Content {
  const heads = (['date', 'begun', 'ended', 'identified', 'imaging', 'mu', 'who'] as const).map((head) =>
    ink.say(`downtime.hand.${head}`),
  );
  const empty = Array.from({ length: BY_HAND }, () => heads.map(() => ' \n '));
  return table(heads, empty, [50, 40, 40, 90, 110, '*', 60]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], widths: (number | '*')[]): Content {
  const head: TableCell[] = heads.map((text) => ({ text, bold: true, fillColor: '#eef1f4' }));
  return {
    margin: [0, 2, 0, 4],
    table: { headerRows: 1, widths, body: [head, ...rows.map((row) => [...row])] },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  };
}

type Patient = DowntimeCourse['patient'];
const nameOf = ({ name, nameZh }: Patient, ink: Ink) => ink.print([nameZh, name].filter(Boolean).join(' '));
const numberOf = ({ identifiers }: Patient, ink: Ink) => ink.print(identifiers[0]?.value ?? MISSING);
