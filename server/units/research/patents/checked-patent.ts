import { DomainError } from '@isocenter/messages';
import {
  chineseDocumentNumber,
  chinesePatentNumber,
  patentStanding,
  pctNumber,
  type ReadDocumentNumber,
} from '@isocenter/patents';
import { NO_PCT_EVENTS, type PatentContent } from './contract.ts';

/** Events of which the document has a number that is read by the day. */
const PRINTED = { published: 'publication', granted: 'grant' } as const;

/**
 * A patent whose numbers are written as the office writes them, and whose events can follow one another.
 * @throws DomainError `research/patent-number`, `research/patent-check-digit`, `research/patent-number-type`, `research/patent-number-year`,
 *   `research/pct-event`, `research/pct-fee`, `research/document-number`, `research/patent-event-order`, `research/not-yet`, `research/fee-twice`
 */
export function checkedPatent(content: PatentContent, today: string): PatentContent {
  const days = [...content.events.map(({ on }) => on), ...content.fees.map(({ paidOn }) => paidOn)];
  const late = [...days, ...content.income.map(({ on }) => on)].find((on) => on > today);
  if (late !== undefined) throw new DomainError('research/not-yet', { on: late });
  if (content.office === 'WO') requireInternational(content);
  const told = patentStanding(content.events, { type: content.type, day: today });
  if ('refused' in told)
    throw new DomainError('research/patent-event-order', {
      event: told.refused.kind,
      on: told.refused.on,
      state: told.after,
    });
  const years = content.fees.map(({ year }) => year);
  const twice = years.find((year, place) => years.indexOf(year) !== place);
  if (twice !== undefined) throw new DomainError('research/fee-twice', { year: twice });
  return { ...content, number: numberOf(content), events: content.events.map((event) => withDocument(event, content)) };
}

function requireInternational({ events, fees }: PatentContent): void {
  const none: readonly string[] = NO_PCT_EVENTS;
  const refused = events.find(({ kind }) => none.includes(kind));
  if (refused) throw new DomainError('research/pct-event', { event: refused.kind, on: refused.on });
  const [fee] = fees;
  if (fee) throw new DomainError('research/pct-fee', { year: fee.year });
}

function numberOf({ office, type, number, events }: PatentContent): string | null {
  if (number === null || number === '') return null;
  if (office === 'other') return number;
  const filed = events.find(({ kind }) => kind === 'filed')?.on.slice(0, 4);
  if (office === 'WO') {
    const read = pctNumber(number);
    if (read?.is !== 'application') throw new DomainError('research/patent-number', { found: number });
    return read.text;
  }
  const read = chinesePatentNumber(number);
  if ('refused' in read) {
    if (read.refused === 'check-digit')
      throw new DomainError('research/patent-check-digit', {
        number,
        expected: read.expected,
        found: read.found || '–',
      });
    throw new DomainError('research/patent-number', { found: number });
  }
  if (read.number.type !== type)
    throw new DomainError('research/patent-number-type', { number, found: read.number.type, expected: type });
  // One that is divided, or entered China later, has the number of a later year; none that of an earlier.
  if (filed !== undefined && read.number.year < Number(filed))
    throw new DomainError('research/patent-number-year', { number, year: read.number.year, filed });
  return read.number.text;
}

type PatentEvent = PatentContent['events'][number];

function withDocument(event: PatentEvent, { office, type }: PatentContent): PatentEvent {
  const { kind, document, on } = event;
  if (document === '' || (kind !== 'published' && kind !== 'granted') || office === 'other') return event;
  if (office === 'WO') {
    const read = pctNumber(document);
    if (read?.is !== 'publication') throw refusedDocument(event, 'form');
    return { ...event, document: read.text };
  }
  const read = chineseDocumentNumber(document, on);
  if ('refused' in read) throw refusedDocument(event, read.refused, read);
  if (read.document.type !== type) throw refusedDocument(event, 'type');
  if (read.document.is !== PRINTED[kind]) throw refusedDocument(event, 'kind');
  return { ...event, document: read.document.text };
}

function refusedDocument(
  { document, on }: PatentEvent,
  why: 'form' | 'type' | 'kind' | 'digits',
  read?: ReadDocumentNumber,
): DomainError {
  const expected = read && 'expected' in read ? read.expected : '–';
  return new DomainError('research/document-number', { document, on, why, expected });
}
