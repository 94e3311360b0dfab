import { DomainError } from '@isocenter/messages';

/** What the disk said on opening a file or folder (no right, a link to nowhere or in a circle, a broken medium), in words that name it. */
export function pathUnreadable(path: string, cause: unknown): DomainError {
  return new DomainError('imaging/path-unreadable', { path, why: reasonOf(cause) }, { cause });
}

/** The system's code, such as `EACCES`, where there is one; its sentence repeats the path. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : cause.message;
}
