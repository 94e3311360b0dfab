import type { PatientIdentity } from '@isocenter/dicom-rt';
import type { Language } from '@isocenter/messages';
import { instantWithOffset } from './instant.ts';
import type { ReportContext } from './report/report-context.ts';

/** The head of a report: whose plan, which plan, when. Nobody is known by name before there are accounts. */
export function reportContextOf(
  objects: { readonly patient: PatientIdentity; readonly plan: ReportContext['plan'] },
  printing: { readonly language: Language; readonly at: Date; readonly softwareVersion: string },
): ReportContext {
  const { name, patientId, sex, birthDate } = objects.patient;
  const names = [name?.ideographic, name?.alphabetic].filter((part) => part !== undefined && part !== '');
  return {
    language: printing.language,
    patient: {
      name: names.join(' ') || null,
      id: patientId ?? null,
      sex: sex ?? null,
      birthDate: birthDate ?? null,
    },
    plan: objects.plan,
    generatedAt: instantWithOffset(printing.at),
    generatedBy: null,
    softwareVersion: printing.softwareVersion,
  };
}
