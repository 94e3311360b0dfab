import { acting } from '../../../../platform/database/acting.ts';
import type { Database } from '../../../../platform/database/database.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../../../platform/demonstration/demonstration-part.ts';
import { readDepartment, sayDepartment } from '../department-store.ts';
import { readPerson, sayPerson } from '../person-store.ts';
import { DEMONSTRATION_DEPARTMENT, DEMONSTRATION_PROFILES } from './demonstration-profiles.ts';

/** What the department of the demonstration says of itself, and those of its people who show themselves; twice is once. */
export const publicSiteDemonstration = (database: Database): DemonstrationPart => ({
  name: 'public site',
  make: async (given, progress) => {
    await acting(given.person('researcher').actor, async () => {
      const { revision } = await readDepartment(database);
      if (revision === 0)
        await sayDepartment(database, { revision, content: DEMONSTRATION_DEPARTMENT, now: given.now });
    });
    for (const profile of DEMONSTRATION_PROFILES) await sayOwn(database, given, profile);
    progress(1, 1);
  },
});

/** Each says so of themselves: nobody else can. */
async function sayOwn(
  database: Database,
  { person }: DemonstrationGiven,
  { role, content }: (typeof DEMONSTRATION_PROFILES)[number],
): Promise<void> {
  const { actor } = person(role);
  await acting(actor, async () => {
    const { personKey } = actor;
    const { revision } = await readPerson(database, personKey);
    if (revision === 0) await sayPerson(database, { personKey, revision, content, isShown: true });
  });
}
