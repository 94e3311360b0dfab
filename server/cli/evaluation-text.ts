import { formatQuantity, type Language, MISSING } from '@isocenter/messages';
import type { PlanEvaluation } from '../units/physics/contract.ts';
import { endpoints } from '../units/physics/report/endpoints.ts';
import { type Ink, inkFor } from '../units/physics/report/ink.ts';
import { methodText } from '../units/physics/report/method-text.ts';
import { SourceList } from '../units/physics/report/source-list.ts';
import { goalText, SIGN, VERDICT_WORD } from './goal-text.ts';
import { planningSystemText } from './planning-system-text.ts';
import { structureText } from './structure-text.ts';
import { wrapText } from './wrap-text.ts';

/**
 * An evaluation for a person at a terminal: what is odd, what was prescribed, the verdicts, the structures, the method.
 * @param width places of a line; only tables of long names may need more
 */
export function evaluationText(evaluation: PlanEvaluation, language: Language, width: number): string {
  const ink = inkFor(language, () => true);
  const { notices, goalSet, goalSetReason, goals, objects, seconds } = evaluation;
  const sources = new SourceList();
  const colon = ink.say('report.colon');
  const counts = (['met', 'within tolerance', 'not met', 'cannot be judged'] as const).map((verdict) => {
    const count = goals.filter((goal) => goal.verdict === verdict).length;
    return `${SIGN[verdict]} ${ink.say(VERDICT_WORD[verdict])} ${count}`;
  });
  const verdicts = goalText(goals, { ink, sources, width });
  const guarded = endpoints(
    goals.filter(({ measured }) => measured !== null),
    ink,
  );
  const paragraphs = [
    notices.map((notice) => wrapText(`! ${ink.notice(notice)}`, width, '  ')),
    [
      wrapText(prescriptionLine(evaluation, ink), width, '  '),
      `${ink.say('cli.evaluate.goals')}${colon}${goalSet ? `${goalSet.name} (${goalSet.version})` : MISSING}`,
      wrapText(`  ${ink.notice(goalSetReason)}`, width, '  '),
    ],
    goals.length > 0 ? [counts.join('   ')] : [],
    ...verdicts,
    structureText(evaluation.structures, ink, width),
    planningSystemText(evaluation.structures, ink, width),
    sources.entries.length > 0
      ? [wrapText(ink.say('report.marks'), width), ...sources.entries.map((line) => wrapText(line, width, '    '))]
      : [],
    guarded.length > 0
      ? [`${ink.say('report.endpoints')}${colon.trimEnd()}`, ...guarded.map((l) => wrapText(`  ${l}`, width, '    '))]
      : [],
    [
      wrapText(`${ink.say('report.method')}${colon}${methodText(evaluation, ink)}`, width, '  '),
      ...objects.map(({ kind, sopInstanceUid, sha256 }) => {
        const line = `${kind.padEnd(8)} ${sopInstanceUid}`;
        return line.length + sha256.length + 9 <= width ? `${line}  sha256 ${sha256}` : `${line}\n  sha256 ${sha256}`;
      }),
      ink.say('cli.evaluate.seconds', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) }),
      wrapText(ink.say('frame.notAMedicalDevice'), width),
    ],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function prescriptionLine({ prescription }: PlanEvaluation, ink: Ink): string {
  const { targets, fractions, state } = prescription;
  const levels = targets.map(({ label, doseGy }) => `${nameOf(label)}${formatQuantity(doseGy, 'Gy')} Gy`);
  const times =
    fractions === null
      ? ink.say('report.prescription-fractions-unknown')
      : ink.say('report.prescription-fractions', { fractions });
  const how = {
    'from plan': 'report.prescription-from-plan',
    proposed: 'report.prescription-proposed',
    confirmed: 'report.prescription-confirmed',
    unknown: 'report.prescription-unknown',
  } as const;
  const doses = levels.join(ink.say('report.comma')) || MISSING;
  return `${ink.say('report.prescription')}${ink.say('report.colon')}${doses} ${times} (${ink.say(how[state])})`;
}

/** A dose typed without a name is labelled by itself: it is not said twice. */
const nameOf = (label: string) => (/^[\d.]+ Gy$/.test(label) ? '' : `${label} `);
