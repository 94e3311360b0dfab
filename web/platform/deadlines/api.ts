import type { WorkCalendar } from '@isocenter/deadlines';
import type { CalendarDetail, DeadlineSettings, Rule } from '../../../server/platform/deadlines/contract.ts';
import type { DigestReport } from '../../../server/platform/digest/contract.ts';
import { requestJson, requestNothing } from '../api/request.ts';

const ROOT = '/api/platform/deadlines';

export function fetchDeadlineSettings(signal?: AbortSignal): Promise<DeadlineSettings> {
  return requestJson(ROOT, { signal });
}

/** `revision`: the version that is replaced, 0 where there was none. @throws ApiError `platform/changed-meanwhile` */
export function saveRule({ trigger, ...rule }: Rule, revision: number): Promise<void> {
  return requestNothing(`${ROOT}/rules/${trigger}`, { method: 'PUT', json: rule, revision });
}

export function withdrawRule(trigger: string, revision: number): Promise<void> {
  return requestNothing(`${ROOT}/rules/${trigger}`, { method: 'DELETE', revision });
}

export function saveCalendar(calendar: WorkCalendar, revision: number): Promise<CalendarDetail> {
  return requestJson(`${ROOT}/calendar`, { method: 'PUT', json: calendar, revision });
}

export function fetchDigestReport(signal?: AbortSignal): Promise<DigestReport> {
  return requestJson('/api/platform/digest-report', { signal });
}
