import type { Calendar, CalendarDetail, DeadlineSettings, Rule } from '../../../server/platform/deadlines/contract.ts';
import type { DigestReport } from '../../../server/platform/digest/contract.ts';
import { api } from '../api/api.ts';

const RULE = '/api/platform/deadlines/rules/{trigger}';

export function fetchDeadlineSettings(signal?: AbortSignal): Promise<DeadlineSettings> {
  return api.get('/api/platform/deadlines', { signal });
}

/** `revision`: the version that is replaced, 0 where there was none. @throws ApiError `platform/changed-meanwhile` */
export function saveRule({ trigger, ...rule }: Rule, revision: number): Promise<void> {
  return api.put(RULE, { path: { trigger }, json: rule, revision });
}

export function withdrawRule(trigger: string, revision: number): Promise<void> {
  return api.delete(RULE, { path: { trigger }, revision });
}

export function saveCalendar(calendar: Calendar, revision: number): Promise<CalendarDetail> {
  return api.put('/api/platform/deadlines/calendar', { json: calendar, revision });
}

export function fetchDigestReport(signal?: AbortSignal): Promise<DigestReport> {
  return api.get('/api/platform/digest-report', { signal });
}
