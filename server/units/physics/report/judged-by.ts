import { formatQuantity, type MessageKey } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import type { PlanEvaluation, Prescription, Verdict } from '../contract.ts';
import { isNotOutlined } from './goal-table.ts';
import { COLOURS, type Ink } from './ink.ts';
import { VERDICTS, verdictSign } from './verdict-sign.ts';

const STATES: Readonly<Record<Prescription['state'], MessageKey>> = {
  'from plan': 'report.prescription-from-plan',
  proposed: 'report.prescription-proposed',
  confirmed: 'report.prescription-confirmed',
  unknown: 'report.prescription-unknown',
};

/** What the plan is judged by: prescription with its source, goal set with the reason for it, and the count of verdicts. */
export function judgedBy(evaluation: PlanEvaluation, ink: Ink): Content[] {
  const { prescription, goalSet } = evaluation;
  const unsure = prescription.state === 'proposed' || prescription.state === 'unknown';
  const goals = goalSet
    ? `${ink.print(goalSet.name)}, ${ink.say('report.goal-set-version', { version: goalSet.version })}`
    : ink.say('report.goal-set-none');
  return [
    row(ink.say('report.prescription'), [
      { text: `${doses(prescription, ink)}  `, bold: true },
      { text: ink.say(STATES[prescription.state]), color: unsure ? COLOURS.missed : COLOURS.quiet, bold: unsure },
      { text: sourcesOf(prescription, ink), color: COLOURS.quiet, fontSize: 6.5 },
    ]),
    row(ink.say('report.goal-set'), [
      { text: `${goals}  `, bold: true },
      { text: ink.notice(evaluation.goalSetReason), color: COLOURS.quiet, fontSize: 6.5 },
    ]),
    ...(evaluation.goals.length > 0 ? [verdictCounts(evaluation, ink)] : []),
  ];
}

function row(label: string, text: { text: string; bold?: boolean; color?: string; fontSize?: number }[]): Content {
  return {
    columns: [
      { text: label, width: 62, color: COLOURS.quiet, fontSize: 7 },
      { text, width: '*', fontSize: 8 },
    ],
    margin: [0, 1, 0, 1],
  };
}

function doses({ targets, fractions }: Prescription, ink: Ink): string {
  const levels = targets
    .map(({ label, doseGy }) => `${ink.print(label)} ${formatQuantity(doseGy, 'Gy')} Gy`)
    .join(' · ');
  const split =
    fractions === null
      ? ink.say('report.prescription-fractions-unknown')
      : ink.say('report.prescription-fractions', { fractions });
  return targets.length === 0 ? split : `${levels}, ${split}`;
}

function sourcesOf({ targets, fractionsSource }: Prescription, ink: Ink): string {
  const all = [...new Set([...targets.map(({ source }) => source), ...(fractionsSource ? [fractionsSource] : [])])];
  const sources = all.filter((source) => !all.some((longer) => longer !== source && longer.includes(source)));
  return sources.length === 0 ? '' : `  (${sources.map((source) => ink.print(source)).join('; ')})`;
}

const IN_ORDER: readonly Verdict[] = ['not met', 'within tolerance', 'cannot be judged', 'met'];

function verdictCounts({ goals }: PlanEvaluation, ink: Ink): Content {
  return {
    margin: [0, 4, 0, 4],
    columnGap: 6,
    columns: IN_ORDER.map((verdict) => {
      const { word, colour } = VERDICTS[verdict];
      const ofVerdict = goals.filter((goal) => goal.verdict === verdict);
      const count = ofVerdict.length;
      const absent = ofVerdict.filter(isNotOutlined).length;
      const more = absent > 0 ? `  (${ink.say('report.of-them-not-outlined', { count: absent })})` : '';
      return {
        width: verdict === 'cannot be judged' ? '*' : 112,
        table: {
          widths: [12, 'auto', '*'],
          body: [
            [
              { svg: verdictSign(verdict), width: 12, margin: [2, 2.5, 0, 0] },
              { text: String(count), bold: true, fontSize: 12, color: colour },
              {
                text: [ink.say(word), { text: more, fontSize: 6 }],
                fontSize: 8,
                color: colour,
                margin: [0, 3.5, 0, 0],
              },
            ],
          ],
        },
        layout: {
          hLineWidth: () => 0.6,
          vLineWidth: (index: number) => (index === 0 || index === 3 ? 0.6 : 0),
          hLineColor: () => (count > 0 ? colour : COLOURS.line),
          vLineColor: () => (count > 0 ? colour : COLOURS.line),
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
      };
    }),
  };
}
