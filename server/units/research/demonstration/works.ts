import type { Work } from '@isocenter/bibliography';
import { fixtureWorks } from '@isocenter/bibliography/testing';
import type { SeededRandom } from '@isocenter/phantom';
import { sql } from 'kysely';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../../platform/demonstration/demonstration-part.ts';
import { actingPerson, departmentDay } from '../../clinic/index.ts';
import { loadJournalList } from '../journals/load-journal-list.ts';
import { sayForms, sayProfile } from '../outputs/researcher-store.ts';
import { takeIn } from '../outputs/take-in.ts';
import { demonstrationJournals } from './demonstration-journals.ts';
import { fundedWorks, linkWorks, projectsWithWorks } from './works-of-projects.ts';

/** Papers of each year. */
const OF_A_YEAR = 40;
const YEARS = 6;
const AUTHORS = ['oncologist', 'physicist', 'researcher', 'head', 'teacher'] as const;

/** Imaginary papers of the people of the demonstration, in imaginary journals; all of them or none, so that twice is once. */
export const worksDemonstration = (database: Database): DemonstrationPart => ({
  name: 'works',
  make: async (given, progress) => {
    const researcher = given.person('researcher');
    await acting(researcher.actor, async () => {
      const { rows } = await sql`select from research_work limit 1`.execute(database);
      if (rows.length > 0) return;
      const today = await departmentDay(database, given.now);
      const thisYear = Number(today.slice(0, 4));
      const funded = fundedWorks(
        demonstrationWorks({ random: given.random, people: peopleOf(given), thisYear }),
        await projectsWithWorks(database, thisYear),
      );
      const works = funded.map(({ work }) => work);
      await database.transaction().execute(async (transaction) => {
        await takeIn(
          transaction,
          works.map((work, index) => ({ work, place: `#${index + 1}` })),
          { format: 'csl-json', importKey: null },
        );
      });
      for (const list of demonstrationJournals(works)) await loadJournalList(database, list);
      await sayWhose(database, given);
      await linkWorks(database, funded, given.now);
    });
    progress(1, 1);
  },
});

interface Author {
  readonly personKey: string;
  readonly family: string;
  readonly given: string;
}

function peopleOf({ person }: DemonstrationGiven): readonly Author[] {
  return AUTHORS.map((role) => {
    const { actor } = person(role);
    const [family = actor.name, ...given] = actor.name.split(' ');
    return { personKey: actor.personKey, family, given: given.join(' ') };
  });
}

interface Made {
  readonly random: SeededRandom;
  readonly people: readonly Author[];
  readonly thisYear: number;
}

/** Each has somebody of the department among its authors; the last year is not over. */
function demonstrationWorks({ random, people, thisYear }: Made): readonly Work[] {
  return fixtureWorks('the department', OF_A_YEAR * YEARS).map((work, at) => {
    const year = thisYear - (at % YEARS);
    const author = random.pick(people);
    const isFirst = random.next() < 0.6;
    const ours = { family: author.family, given: author.given, isCorresponding: !isFirst, affiliations: [DEPARTMENT] };
    const others = work.authors.map((other) => ({
      ...other,
      isCorresponding: isFirst && other === work.authors.at(-1),
    }));
    return {
      ...work,
      issued: { year, month: year === thisYear ? 1 : random.whole(1, 12) },
      doi: `10.5555/department.${year}.${String(at).padStart(4, '0')}`,
      pmid: String(98_000_001 + at),
      authors: isFirst ? [ours, ...others] : [...others, ours],
      isRetracted: at === RETRACTED,
    };
  });
}

const RETRACTED = 40;
const DEPARTMENT = 'Department of Radiation Oncology, Demonstration Hospital';

/** Each says how papers print the name, and that the works proposed by it are theirs, but for the last of each: that one waits. */
async function sayWhose(database: Database, given: DemonstrationGiven): Promise<void> {
  for (const { personKey, family, given: own } of peopleOf(given)) {
    await sayProfile(database, { personKey, revision: 0, orcid: null, family, given: own });
    await sayForms(database, { personKey, forms: [`${family} ${own}`], isConfirmed: true, now: given.now });
    await sql`insert into research_authorship (work_key, name_key, position, person_key, is_theirs, said_by)
      select work_key, name_key, position, person_key, true, ${actingPerson()} from research_whose
      where person_key = ${Number(personKey)} and how = 'proposed'
      order by work_key desc offset 1`.execute(database);
  }
}
