import { formatQuantity, type Language, say } from '@isocenter/messages';
import Papa from 'papaparse';
import type { PlanEvaluation } from './contract.ts';

const COLUMNS = [
  'structure',
  'roiName',
  'metric',
  'comparison',
  'goal',
  'tolerance',
  'unit',
  'result',
  'error',
  'endCapEffect',
  'verdict',
  'closeCall',
  'eqd2Gy',
  'alphaBetaGy',
  'alphaBetaSource',
  'alphaBetaVerified',
  'otherEqd2Gy',
  'otherAlphaBetaGy',
  'endpoint',
  'set',
  'version',
  'source',
  'verified',
  'reason',
] as const;

/** The verdicts as comma-separated values; figures with their full precision, reasons in `language`. */
export function evaluationCsv({ goals }: PlanEvaluation, language: Language): string {
  const rows = goals.map(({ goal, set, structureName, verdict, measured, closeCall, eqd2, reason }) => [
    goal.structure,
    structureName ?? '',
    goal.metric,
    goal.comparison,
    goal.goal,
    goal.tolerance ?? '',
    goal.unit,
    measured?.value ?? '',
    measured?.error ?? '',
    measured?.endCapEffect ?? '',
    verdict,
    closeCall,
    eqd2 ? formatQuantity(eqd2.gy, 'Gy') : '',
    eqd2?.alphaBetaGy ?? '',
    eqd2?.source ?? '',
    eqd2?.verified ?? '',
    eqd2?.other ? formatQuantity(eqd2.other.gy, 'Gy') : '',
    eqd2?.other?.alphaBetaGy ?? '',
    goal.endpoint ?? '',
    set.name,
    set.version,
    goal.source,
    goal.verified,
    reason ? say(language, reason.code, reason.values) : '',
  ]);
  // A spreadsheet on a Chinese Windows takes UTF-8 for what it is only behind a byte order mark.
  return `\ufeff${Papa.unparse([[...COLUMNS], ...rows], { escapeFormulae: true })}\r\n`;
}
