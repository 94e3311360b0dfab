import type { DigestChoice, OwnDigest } from '../../../server/platform/digest/contract.ts';
import type { NoticeList } from '../../../server/platform/notices/contract.ts';
import { requestJson, requestNothing } from '../api/request.ts';

const ROOT = '/api/platform/notices';

export function fetchNotices(signal?: AbortSignal): Promise<NoticeList> {
  return requestJson(ROOT, { signal });
}

export function readNotices(noticeKeys: readonly string[]): Promise<void> {
  return requestNothing(`${ROOT}/read`, { method: 'POST', json: { noticeKeys } });
}

/** `after`: the id of the last event that an earlier stream brought; null where there was none. */
export function openNoticeStream(after: string | null): EventSource {
  return new EventSource(after === null ? `${ROOT}/stream` : `${ROOT}/stream?after=${encodeURIComponent(after)}`);
}

const OWN_DIGEST = '/api/platform/own-digest';

export function fetchOwnDigest(signal?: AbortSignal): Promise<OwnDigest> {
  return requestJson(OWN_DIGEST, { signal });
}

export function chooseDigest(choice: DigestChoice, version: string): Promise<void> {
  return requestNothing(OWN_DIGEST, { method: 'PUT', json: choice, revision: version });
}
