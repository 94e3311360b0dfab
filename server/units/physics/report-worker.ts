import { parseDoseGrid, parsePlan, readInstance } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { judgeMeasured } from './patient-qa/judge-measured.ts';
import type { PhysicsAnswer, PlaneReportTask, PrintTask } from './physics-task.ts';
import { planReport } from './report/plan-report.ts';
import { planeGammaReport } from './report/plane-gamma-report.ts';
import { reportContextOf } from './report-context-of.ts';

/** Prints a report in a thread of `physics`; the typesetter is loaded with the first one. */
export default async function reportWorker(task: PrintTask) {
  const answer = await printed(task);
  return move({ [valueSymbol]: answer, [transferableSymbol]: 'pdf' in answer ? [answer.pdf.buffer] : [] });
}

async function printed(task: PrintTask): Promise<Extract<PhysicsAnswer, { pdf: Uint8Array } | { kind: 'refusal' }>> {
  if (task.kind === 'report')
    return { kind: task.kind, pdf: Uint8Array.from(await planReport(task.evaluation, task.context)) };
  try {
    return { kind: task.kind, pdf: Uint8Array.from(await measuredPlaneReport(task)) };
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refusal', code: error.code, values: error.values };
    throw error;
  }
}

/** @throws DomainError `physics/qa-differs` where the comparison says today something else than what was kept */
async function measuredPlaneReport({ measured, kept, planLabel, accepted, language, at }: PlaneReportTask) {
  const plan = parsePlan(readInstance(measured.plan.bytes));
  const dose = await parseDoseGrid(readInstance(measured.dose.bytes));
  const judged = await judgeMeasured({ plan, dose, doseSha256: measured.dose.sha256 }, measured);
  const { points, passed, judgement } = judged.document;
  if (points !== kept.points || passed !== kept.passed || judgement.verdict !== kept.verdict)
    throw new DomainError('physics/qa-differs', {
      ...{ passed, points, keptPassed: kept.passed, keptPoints: kept.points },
    });
  const context = reportContextOf(
    {
      patient: plan.header.patient,
      plan: {
        ...{ label: planLabel, name: plan.name ?? null, date: plan.date ?? null },
        approvalStatus: plan.approvalStatus ?? null,
      },
    },
    { language, at: new Date(at), softwareVersion: measured.software },
  );
  return planeGammaReport(judged, context, accepted);
}
