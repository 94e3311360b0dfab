import { formatEstimate, formatQuantity, type Language, MISSING, type QuantityUnit, say } from '@isocenter/messages';
import type { GoalResult, PlanEvaluation, Verdict } from '../units/physics/contract.ts';
import { textTable } from './text-table.ts';

const SIGN: { readonly [V in Verdict]: string } = {
  met: '✓',
  'within tolerance': '≈',
  'not met': '✕',
  'cannot be judged': '?',
};
const VERDICT_WORD = {
  met: 'report.met',
  'within tolerance': 'report.within-tolerance',
  'not met': 'report.not-met',
  'cannot be judged': 'report.cannot-be-judged',
} as const;

/** An evaluation for a person at a terminal: what is odd, what was prescribed, the verdicts, the structures, the method. */
export function evaluationText(evaluation: PlanEvaluation, language: Language): string {
  const word = (key: Parameters<typeof say>[1], values = {}) => say(language, key, values);
  const { notices, goalSet, goalSetReason, goals, method, objects, seconds } = evaluation;
  const judged = goals.filter(({ verdict }) => verdict !== 'cannot be judged');
  const counts = (['met', 'within tolerance', 'not met', 'cannot be judged'] as const).map((verdict) => {
    const count = goals.filter((goal) => goal.verdict === verdict).length;
    return `${SIGN[verdict]} ${word(VERDICT_WORD[verdict])} ${count}`;
  });
  return [
    ...notices.map(({ code, values }) => `! ${word(code, values)}`),
    ...(notices.length > 0 ? [''] : []),
    prescriptionLine(evaluation, language),
    `${word('cli.evaluate.goals')}: ${goalSet ? `${goalSet.name} (${goalSet.version})` : MISSING}`,
    `  ${word(goalSetReason.code, goalSetReason.values)}`,
    ...(goals.length > 0 ? ['', counts.join('   '), ''] : ['']),
    ...(judged.length > 0 ? [goalTable(judged, language), ''] : []),
    ...endpoints(judged, language),
    ...notJudged(goals, language),
    ...(evaluation.structures.length > 0 ? [structureTable(evaluation, language), ''] : []),
    ...planningSystem(evaluation, language),
    ...sources(judged),
    word('cli.evaluate.method', {
      interpolation: method.interpolation,
      endCap: method.endCap,
      software: method.software,
    }),
    ...objects.map(({ kind, sopInstanceUid, sha256 }) => `${kind.padEnd(8)} ${sopInstanceUid}  sha256 ${sha256}`),
    word('cli.evaluate.seconds', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) }),
    word('frame.notAMedicalDevice'),
  ].join('\n');
}

function prescriptionLine({ prescription }: PlanEvaluation, language: Language): string {
  const { targets, fractions, state } = prescription;
  const levels =
    targets.map(({ label, doseGy }) => `${label} ${formatQuantity(doseGy, 'Gy')} Gy`).join(', ') || MISSING;
  const times =
    fractions === null
      ? say(language, 'report.prescription-fractions-unknown')
      : say(language, 'report.prescription-fractions', { fractions });
  const how = {
    'from plan': 'report.prescription-from-plan',
    proposed: 'report.prescription-proposed',
    confirmed: 'report.prescription-confirmed',
    unknown: 'report.prescription-unknown',
  } as const;
  return `${say(language, 'report.prescription')}: ${levels} ${times} (${say(language, how[state])})`;
}

function goalTable(goals: readonly GoalResult[], language: Language): string {
  const columns = [
    { heading: '' },
    { heading: say(language, 'cli.evaluate.structure') },
    { heading: say(language, 'cli.evaluate.goal') },
    { heading: say(language, 'cli.evaluate.tolerance'), align: 'right' },
    { heading: say(language, 'cli.evaluate.measured'), align: 'right' },
    { heading: 'EQD2 (α/β) Gy', align: 'right' },
    { heading: say(language, 'cli.evaluate.verdict') },
  ] as const;
  const numbered = sourceNumbers(goals);
  const rows = goals.map((result) => {
    const { goal, verdict, measured, closeCall, eqd2, structureName, reason } = result;
    const remarks = [
      ...(closeCall ? [say(language, 'cli.evaluate.close-call')] : []),
      ...(reason ? [say(language, reason.code, reason.values)] : []),
    ];
    return [
      SIGN[verdict],
      structureName ?? goal.structure,
      `${goal.metric} ${COMPARISON[goal.comparison]} ${goal.goal}`,
      goal.tolerance === undefined ? '' : String(goal.tolerance),
      formatEstimate(measured, unitOf(goal.unit)),
      eqd2Text(eqd2),
      `${say(language, VERDICT_WORD[verdict])} [${numbered.get(goal.source)}]${remarks.map((text) => ` · ${text}`).join('')}`,
    ];
  });
  return textTable(columns, rows);
}

/** Lower and higher one where the source names two values of alpha/beta. */
function eqd2Text(eqd2: GoalResult['eqd2']): string {
  return [...(eqd2?.other ? [eqd2.other] : []), ...(eqd2 ? [eqd2] : [])]
    .map(({ gy, alphaBetaGy }) => `${formatQuantity(gy, 'Gy')} (${alphaBetaGy})`)
    .join(' – ');
}

/** What toxicity each limit of an organ is about: without it a goal not met cannot be weighed. */
function endpoints(goals: readonly GoalResult[], language: Language): string[] {
  const byEndpoint = new Map<string, string[]>();
  for (const { goal, structureName } of goals) {
    if (goal.endpoint === undefined) continue;
    const what = `${structureName ?? goal.structure} ${goal.metric}`;
    byEndpoint.set(goal.endpoint, [...(byEndpoint.get(goal.endpoint) ?? []), what]);
  }
  if (byEndpoint.size === 0) return [];
  const lines = [...byEndpoint].map(([endpoint, of]) => `  ${of.join(', ')}: ${endpoint}`);
  return [`${say(language, 'physics.goals.endpoint')}:`, ...lines, ''];
}

/** Goals without a verdict: organs that are not outlined in one line, one line for each other reason. */
function notJudged(goals: readonly GoalResult[], language: Language): string[] {
  const open = goals.filter(({ verdict }) => verdict === 'cannot be judged');
  if (open.length === 0) return [];
  const isAbsent = ({ reason }: GoalResult) => reason?.code === 'notice/physics/goal-structure-absent';
  const absent = new Set(open.filter(isAbsent).map(({ goal }) => goal.structure));
  const byReason = new Map<string, string[]>();
  for (const { reason, goal, structureName, measured, eqd2 } of open.filter((result) => !isAbsent(result))) {
    const why = reason ? say(language, reason.code, reason.values) : MISSING;
    const inEqd2 = eqd2 ? `, EQD2 ${eqd2Text(eqd2)}` : '';
    const figure = measured ? ` ${formatEstimate(measured, unitOf(goal.unit))}${inEqd2}` : '';
    byReason.set(why, [...(byReason.get(why) ?? []), `${structureName ?? goal.structure} ${goal.metric}${figure}`]);
  }
  return [
    `${say(language, 'report.cannot-be-judged')}:`,
    ...[...byReason].map(([why, what]) => `  ? ${what.join('; ')}\n      ${why}`),
    ...(absent.size > 0
      ? [`  ? ${say(language, 'cli.evaluate.not-outlined', { structures: [...absent].join(', ') })}`]
      : []),
    '',
  ];
}

function structureTable({ structures }: PlanEvaluation, language: Language): string {
  const columns = [
    { heading: say(language, 'cli.evaluate.structure') },
    { heading: 'TG-263' },
    { heading: say(language, 'cli.evaluate.volume'), align: 'right' },
    { heading: 'Mean (Gy)', align: 'right' },
    { heading: 'D95% (Gy)', align: 'right' },
    { heading: 'D2% (Gy)', align: 'right' },
    { heading: 'Max (Gy)', align: 'right' },
    { heading: say(language, 'cli.evaluate.remarks') },
  ] as const;
  const rows = structures.map((structure) => [
    structure.name,
    structure.standardName ?? '',
    formatEstimate(structure.volumeCc, 'cc'),
    formatEstimate(structure.meanGy, 'Gy'),
    formatEstimate(structure.d95Gy, 'Gy'),
    formatEstimate(structure.d2Gy, 'Gy'),
    formatEstimate(structure.maxGy, 'Gy'),
    structure.notices.map(({ code, values }) => say(language, code, values)).join(' '),
  ]);
  return textTable(columns, rows);
}

/** Where our DVH and the one stored by the planning system differ by more than our error, by number. */
function planningSystem({ structures }: PlanEvaluation, language: Language): string[] {
  const rows = structures.flatMap(({ name, planningSystem: stored }) =>
    (stored?.differences ?? [])
      .filter(({ flagged }) => flagged)
      .map(({ metric, unit, ours, theirs }) => [
        name,
        metric,
        formatEstimate(ours, unitOf(unit)),
        formatQuantity(theirs, unitOf(unit)),
        formatQuantity(ours.value - theirs, unitOf(unit)),
      ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { heading: say(language, 'cli.evaluate.structure') },
    { heading: say(language, 'cli.evaluate.metric') },
    { heading: say(language, 'cli.evaluate.measured'), align: 'right' },
    { heading: say(language, 'cli.evaluate.planning-system'), align: 'right' },
    { heading: say(language, 'cli.evaluate.difference'), align: 'right' },
  ] as const;
  return [textTable(columns, rows), ''];
}

function sources(goals: readonly GoalResult[]): string[] {
  const numbered = sourceNumbers(goals);
  const marks = new Map(goals.map(({ goal }) => [goal.source, goal.verified]));
  const alphaBeta = new Set(goals.flatMap(({ eqd2 }) => eqd2?.source ?? []));
  const lines = [
    ...[...numbered].map(([source, number]) => `[${number}] ${source} (${marks.get(source)})`),
    ...[...alphaBeta].map((source) => `α/β ${source}`),
  ];
  return lines.length > 0 ? [...lines, ''] : [];
}

function sourceNumbers(goals: readonly GoalResult[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(goals.map(({ goal }) => goal.source))];
  return new Map(distinct.map((source, i) => [source, i + 1]));
}

const COMPARISON = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

function unitOf(unit: string): QuantityUnit {
  return unit === 'Gy' || unit === '%' || unit === 'cc' ? unit : '1';
}
