import type {
  ReportAnswers,
  ReportEntrance,
  ReportOpened,
} from '../../../../server/units/clinic/patient-report/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function openReport(entrance: ReportEntrance): Promise<ReportOpened> {
  return api.post('/api/clinic/patient-report/open', { json: entrance });
}

export function sendReport(
  report: ReportEntrance & { readonly language: 'en' | 'zh'; readonly answers: ReportAnswers },
): Promise<void> {
  return api.post('/api/clinic/patient-report/answers', { json: report });
}
