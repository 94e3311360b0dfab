import type { Language } from '@isocenter/messages';
import type { PlanEvaluation } from '../units/physics/contract.ts';
import { evaluatePlan, prescriptionByHand, prescriptionOfPlan, readCaseFolder } from '../units/physics/index.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { evaluationText } from './evaluation-text.ts';
import { findFiles } from './find-files.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';

/** @returns the exit code */
export async function evaluateFolder(path: string, options: EvaluateOptions): Promise<number> {
  const language: Language = options.lang ?? languageOfTerminal();
  try {
    const evaluation = await evaluationOf(path, options);
    console.log(options.json ? JSON.stringify(evaluation) : evaluationText(evaluation, language));
    return 0;
  } catch (error) {
    return printError(error, language);
  }
}

async function evaluationOf(path: string, options: EvaluateOptions): Promise<PlanEvaluation> {
  const started = performance.now();
  const { treatment, objects, notices } = await readCaseFolder(path, await findFiles([path]));
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
  return {
    ...verdict,
    notices: [...verdict.notices, ...notices],
    objects,
    seconds: { read: seconds(read - started), compute: seconds(computed - read) },
  };
}

const seconds = (milliseconds: number) => Number((milliseconds / 1000).toFixed(3));
