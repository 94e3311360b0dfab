import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { PhysicsAnswer, ReportTask } from './physics-task.ts';
import { planReport } from './report/plan-report.ts';

/** Prints a report in a thread of `physics`; the typesetter is loaded with the first one. */
export default async function reportWorker({ evaluation, context }: ReportTask) {
  const pdf = Uint8Array.from(await planReport(evaluation, context));
  const answer: PhysicsAnswer = { kind: 'report', pdf };
  return move({ [valueSymbol]: answer, [transferableSymbol]: [pdf.buffer] });
}
