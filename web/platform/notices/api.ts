import type { DigestChoice, OwnDigest } from '../../../server/platform/digest/contract.ts';
import type { NoticeList } from '../../../server/platform/notices/contract.ts';
import { addressOf, api } from '../api/api.ts';

export function fetchNotices(signal?: AbortSignal): Promise<NoticeList> {
  return api.get('/api/platform/notices', { signal });
}

export function readNotices(noticeKeys: readonly string[]): Promise<void> {
  return api.post('/api/platform/notices/read', { json: { noticeKeys } });
}

/** `after`: the id of the last event that an earlier stream brought; null where there was none. */
export function openNoticeStream(after: string | null): EventSource {
  return new EventSource(addressOf('/api/platform/notices/stream', { query: { after: after ?? undefined } }));
}

export function fetchOwnDigest(signal?: AbortSignal): Promise<OwnDigest> {
  return api.get('/api/platform/own-digest', { signal });
}

export function chooseDigest(choice: DigestChoice, version: string): Promise<void> {
  return api.put('/api/platform/own-digest', { json: choice, revision: version });
}
