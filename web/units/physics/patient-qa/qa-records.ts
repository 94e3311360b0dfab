import type { PatientQa } from '../../../../server/units/physics/patient-qa/contract.ts';
import type { Say } from '../../../platform/language/use-words.ts';
import { criteriaText, percentText } from './qa-words.ts';

/** The list for a spreadsheet, one result a line; without names: keys lead back to the patient. */
export function qaRecords(rows: readonly PatientQa[], t: Say): string[][] {
  const header = [
    t('patient-qa.measuredOn'),
    t('patient-qa.plan'),
    ...[t('patient-qa.machine'), t('patient-qa.technique'), t('patient-qa.region'), t('patient-qa.device')],
    ...[t('patient-qa.criteria'), t('patient-qa.passRate'), t('patient-qa.points'), t('patient-qa.verdict')],
    ...[t('patient-qa.accepted'), t('patient-qa.accept.reason'), t('patient-qa.exclude.reason')],
    ...['SHA-256 RTPLAN', 'SHA-256 RTDOSE', 'SHA-256'],
  ];
  return [header, ...rows.map((row) => recordOf(row, t))];
}

function recordOf({ content, accepted, excluded }: PatientQa, t: Say): string[] {
  const { measuredOn, planLabel, machine, technique, region, device, criteria, passRate, points, verdict } = content;
  const hashOf = (kind: string) => content.objects.find((object) => object.kind === kind)?.sha256 ?? '';
  return [
    ...[measuredOn, planLabel ?? '', machine, technique, region, device, criteriaText(criteria, t)],
    ...[passRate === null ? '' : percentText(passRate), String(points), t(`patient-qa.verdict.${verdict}`)],
    ...[accepted?.by.name ?? '', accepted?.reason ?? '', excluded?.reason ?? ''],
    ...[hashOf('RTPLAN'), hashOf('RTDOSE'), content.measuredFile.sha256],
  ];
}
