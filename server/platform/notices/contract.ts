import type { TaskCode, Values } from '@isocenter/messages';

/**
 * `task`: there is a new one. `handed over`: from somebody else. `begun`: a deadline runs for another. `reminder`: a deadline is over.
 * `report`: something happened that others look into.
 */
export type NoticeKind = 'task' | 'handed over' | 'begun' | 'reminder' | 'report';

/** What a person was told, or whoever has the person's role at the site. It says nothing of a patient. */
export interface NoticeRow {
  readonly noticeKey: string;
  readonly kind: NoticeKind;
  /** The task it speaks of, in the words of the task. */
  readonly code: TaskCode;
  readonly values: Values;
  /** The page that it is about. */
  readonly path: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly isRead: boolean;
}

/** The latest notices, the last one first; `unread`: of these. */
export interface NoticeList {
  readonly notices: readonly NoticeRow[];
  readonly unread: number;
}
