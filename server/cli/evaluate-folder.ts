import type { TreatmentCase } from '@isocenter/dicom-rt';
import type { Language } from '@isocenter/messages';
import type { PlanEvaluation } from '../units/physics/contract.ts';
import {
  type CaseFolder,
  evaluatePlan,
  prescriptionByHand,
  prescriptionOfPlan,
  readCaseFolder,
  reportContextOf,
} from '../units/physics/offline.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { evaluationText } from './evaluation-text.ts';
import { findFiles } from './find-files.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { notWritten } from './not-written.ts';
import { nothingMeasured } from './nothing-measured.ts';
import { printError, withError } from './print-error.ts';
import { printRefused } from './print-refused.ts';
import { widthOfTerminal } from './width-of-terminal.ts';
import { checkWritable, writeWholeFile } from './write-whole-file.ts';

interface Evaluated {
  readonly treatment: TreatmentCase;
  readonly evaluation: PlanEvaluation;
  readonly refused: CaseFolder['refused'];
}

/** @returns the exit code */
export async function evaluateFolder(path: string, options: EvaluateOptions): Promise<number> {
  const language: Language = options.lang ?? languageOfTerminal();
  try {
    if (options.pdf !== undefined) await checkWritable(options.pdf).catch(notWritten(options.pdf));
    const { treatment, evaluation, refused } = await evaluationOf(path, options);
    printRefused(refused, language);
    if (options.pdf !== undefined) await writeReport(options.pdf, { treatment, evaluation, language });
    const failure = nothingMeasured({ ...evaluation, refused }, { language, volumesAlone: false });
    console.log(
      options.json
        ? JSON.stringify(withError(evaluation, failure, language))
        : evaluationText(evaluation, language, widthOfTerminal(process.stdout)),
    );
    return failure ? printError(failure, language) : 0;
  } catch (error) {
    return printError(error, language, options);
  }
}

async function evaluationOf(path: string, options: EvaluateOptions): Promise<Evaluated> {
  const started = performance.now();
  const { files, closed } = await findFiles([path]);
  const { treatment, objects, notices, refused } = await readCaseFolder(path, files, closed);
  const { plan, structureSet } = treatment;
  const structures = structureSet?.structures ?? [];
  const read = performance.now();
  const stated = prescriptionOfPlan(plan, structures).prescription;
  const verdict = evaluatePlan(treatment, {
    ...(options.goals !== undefined && { goalSetId: options.goals }),
    prescription: prescriptionByHand(
      { doses: options.prescription, fractions: options.fractions ?? null },
      stated,
      structures,
    ),
  });
  const computed = performance.now();
  const evaluation = {
    ...verdict,
    notices: [...verdict.notices, ...notices],
    objects,
    seconds: { read: seconds(read - started), compute: seconds(computed - read) },
  };
  return { treatment, evaluation, refused };
}

/** @throws DomainError `physics/report-not-written` */
async function writeReport(
  file: string,
  { treatment, evaluation, language }: Omit<Evaluated, 'refused'> & { readonly language: Language },
) {
  const { planReport } = await import('../units/physics/report/plan-report.ts');
  const { plan, structureSet, doses } = treatment;
  const patient = (plan ?? structureSet ?? doses[0])?.header.patient ?? {};
  const context = reportContextOf(
    {
      patient,
      plan: {
        label: plan?.label ?? null,
        name: plan?.name ?? null,
        date: plan?.date ?? null,
        approvalStatus: plan?.approvalStatus ?? null,
      },
    },
    { language, at: new Date(), softwareVersion: evaluation.method.software },
  );
  const pdf = await planReport(evaluation, context);
  await writeWholeFile(file, pdf).catch(notWritten(file));
}

const seconds = (milliseconds: number) => Number((milliseconds / 1000).toFixed(3));
