import { adverseEventById } from '@isocenter/knowledge';
import { DomainError } from '@isocenter/messages';
import type { EventGrade } from './contract.ts';

/** @throws DomainError `platform/request-invalid` for a term that is none of the table, or a grade that CTCAE does not have for it */
export function refuseUnknownTerms(events: readonly EventGrade[]): void {
  for (const { term, grade } of events) {
    const known = adverseEventById(term);
    const has: Readonly<Record<number, string | undefined>> = { 0: '', ...known?.grades };
    if (!known || has[grade] === undefined) throw new DomainError('platform/request-invalid', { fields: 'events' });
  }
}
