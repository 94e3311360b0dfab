import { type Language, say } from '@isocenter/messages';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { leftOut, type Verdict } from './verdict.ts';

/** `leading`: leader of a project, first inventor of a patent, first named of an award, post, service or accreditation. */
export const ENTRY_PLACES = ['named', 'leading'] as const;

/** Which person an entry must name. */
export const EntryWhose = z
  .object({ personKey: z.string().regex(/^\d{1,15}$/), place: z.enum(ENTRY_PLACES) })
  .meta({ id: 'StatementEntryWhose' });
export type EntryWhose = TypeOf<typeof EntryWhose>;

export const PERSON_REASONS = ['not-named', 'not-leading'] as const;

/** As an entry names its people; `isLeader` only where it says who leads: elsewhere the first does. */
export interface NamedPerson {
  readonly personKey: string | null;
  readonly isLeader?: boolean;
  readonly sharePercent?: number | null;
}

/** What counts by its rule counts for a person where it names them, in the place that is asked for. */
export function judgeWhose<Why extends string>(
  verdict: Verdict<Why>,
  people: readonly NamedPerson[],
  whose: EntryWhose | undefined,
): Verdict<Why | (typeof PERSON_REASONS)[number]> {
  if (!verdict.counts || whose === undefined) return verdict;
  const place = people.findIndex(({ personKey }) => personKey === whose.personKey);
  if (place === -1) return leftOut('not-named');
  if (whose.place === 'leading' && !isLeading(people, place)) return leftOut('not-leading');
  return verdict;
}

function isLeading(people: readonly NamedPerson[], place: number): boolean {
  return people[place]?.isLeader ?? place === 0;
}

/** What a person is in an entry: leader or participant with their share, or the place among those named. */
export function placeWords(people: readonly NamedPerson[], personKey: string, language: Language): string | null {
  const place = people.findIndex((person) => person.personKey === personKey);
  const person = people[place];
  if (!person) return null;
  if (person.isLeader === undefined)
    return say(language, 'statement.entry.place', { place: place + 1, all: people.length });
  const role = say(language, person.isLeader ? 'statement.entry.leader' : 'statement.entry.participant');
  const { sharePercent } = person;
  if (sharePercent === undefined || sharePercent === null) return role;
  return say(language, 'statement.entry.share', { role, percent: sharePercent });
}
