import type { Values } from './language.ts';
import type { NoticeCode } from './notices/index.ts';

/** A warning that travels beside a result: what is odd about it, in words the user reads in either language. */
export interface Notice {
  readonly code: NoticeCode;
  readonly values: Values;
}

/** A notice of the table; `values` fill the places of its sentence. */
export function notice(code: NoticeCode, values: Values = {}): Notice {
  return { code, values };
}
