import type { LinkEntrance } from '../../../../server/platform/patient-links/contract.ts';
import type { ReportAnswers, ReportOpened } from '../../../../server/units/clinic/patient-report/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function openReport(entrance: LinkEntrance): Promise<ReportOpened> {
  return api.post('/api/clinic/patient-report/open', { json: entrance });
}

export function sendReport(
  report: LinkEntrance & { readonly language: 'en' | 'zh'; readonly answers: ReportAnswers },
): Promise<void> {
  return api.post('/api/clinic/patient-report/answers', { json: report });
}
