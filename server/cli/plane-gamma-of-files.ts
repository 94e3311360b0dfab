import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError, type Language, type Notice, say } from '@isocenter/messages';
import { pathUnreadable } from '../platform/path-unreadable.ts';
import { VERSION } from '../platform/version.ts';
import {
  type ComparedPlane,
  comparePlaneFiles,
  type PlaneGammaOptions,
  reportContextOf,
} from '../units/physics/offline.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { notWritten } from './not-written.ts';
import { planeGammaText } from './plane-gamma-text.ts';
import { printError, withError } from './print-error.ts';
import { widthOfTerminal } from './width-of-terminal.ts';
import { checkWritable, writeWholeFile } from './write-whole-file.ts';

export interface PlaneGammaPrinting {
  /** RT Plan at whose isocentre the array lay. */
  readonly plan?: string;
  /** Where the report goes, if one was asked for. */
  readonly report?: string;
  readonly json?: true;
  readonly lang?: Language;
}

/**
 * Compares a measured plane with a planned dose, prints the result and writes the report.
 * @returns the exit code
 */
export async function planeGammaOfFiles(
  paths: readonly [first: string, second: string],
  options: Omit<PlaneGammaOptions, 'software'>,
  printing: PlaneGammaPrinting,
): Promise<number> {
  const language = printing.lang ?? languageOfTerminal();
  try {
    if (printing.report !== undefined) await checkWritable(printing.report).catch(notWritten(printing.report));
    const started = performance.now();
    const files = [await given(paths[0]), await given(paths[1])] as const;
    const plan = printing.plan === undefined ? {} : { plan: await given(printing.plan) };
    const read = performance.now();
    const judged = await comparePlaneFiles(files, { ...options, ...plan, software: `Isocenter ${VERSION}` });
    const computed = performance.now();
    if (printing.report !== undefined) await writeReport(printing.report, { judged, language });
    const seconds = { read: (read - started) / 1000, compute: (computed - read) / 1000 };
    const failure = judged.document.points === 0 ? new DomainError('physics/gamma-no-points') : undefined;
    if (printing.json) console.log(JSON.stringify(withError(jsonOf(judged, { language, seconds }), failure, language)));
    else console.log(planeGammaText(judged.document, language, widthOfTerminal(process.stdout)));
    return failure ? printError(failure, language) : 0;
  } catch (error) {
    return printError(error, language, printing);
  }
}

async function given(file: string) {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw pathUnreadable(file, error);
  });
  return { name: path.basename(file), bytes: Uint8Array.from(bytes) };
}

function jsonOf(
  { document }: ComparedPlane,
  {
    language,
    seconds,
  }: { readonly language: Language; readonly seconds: { readonly read: number; readonly compute: number } },
) {
  const { notices, ...rest } = document;
  const told = (one: Notice) => ({ ...one, message: say(language, one.code, one.values) });
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    ...rest,
    seconds: { read: rounded(seconds.read), compute: rounded(seconds.compute) },
    warnings: notices.map(told),
  };
}

/** @throws DomainError `physics/report-not-written` */
async function writeReport(file: string, of: { readonly judged: ComparedPlane; readonly language: Language }) {
  const { planeGammaReport } = await import('../units/physics/report/plane-gamma-report.ts');
  const { patient, plan } = of.judged;
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
    { language: of.language, at: new Date(), softwareVersion: `Isocenter ${VERSION}` },
  );
  await writeWholeFile(file, await planeGammaReport(of.judged, context)).catch(notWritten(file));
}
