import { DomainError } from '@isocenter/messages';
import { issuedOf } from '../issued.ts';
import type { Issued } from '../work.ts';

/** The date printed in a record; undefined where there is none. @throws DomainError if what is printed has no year */
export function issuedIn(printed: string | undefined): Issued | undefined {
  if (printed === undefined || printed.trim() === '') return undefined;
  const issued = issuedOf(printed);
  if (issued === undefined) throw new DomainError('bibliography/date', { found: printed.trim() });
  return issued;
}
