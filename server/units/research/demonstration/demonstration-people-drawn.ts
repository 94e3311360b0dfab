import type { SeededRandom } from '@isocenter/phantom';
import type { EntryPerson } from '../entries/contract.ts';
import { DEMONSTRATION_NAMES } from './demonstration-words.ts';

const OF_THE_DEPARTMENT = 12;

/** Draws people of entries: some with an account, some without, some of other departments. */
export interface PeopleDrawn {
  of(count: number): readonly EntryPerson[];
}

/** @param accounts of people of the demonstration, by the name that is printed */
export function peopleDrawn(random: SeededRandom, accounts: ReadonlyMap<string, string>): PeopleDrawn {
  return {
    of: (count) => {
      const drawn = new Set<string>();
      // The first is of the department: it is its register.
      drawn.add(random.pick(DEMONSTRATION_NAMES.slice(0, OF_THE_DEPARTMENT)));
      while (drawn.size < count) drawn.add(random.pick(DEMONSTRATION_NAMES));
      return [...drawn].map((name, place) => ({
        ...{ id: `d${place}`, name, personKey: accounts.get(name) ?? null },
        isOurs: DEMONSTRATION_NAMES.indexOf(name) < OF_THE_DEPARTMENT,
      }));
    },
  };
}
