import type { SignedIn } from '../access/caller.ts';
import type { Role } from '../access/contract.ts';
import { reachOf } from '../access/policy.ts';
import { rolePeriods } from '../access/role-periods.ts';
import type { Database } from '../database/database.ts';

/** Somebody of the demonstration at work, as if they had signed in. */
export interface DemonstrationPerson extends SignedIn {
  readonly siteKey: string;
}

const ORIGIN = 'demonstration';

/** The people of the demonstration in the roles they hold, in the order in which they were added. */
export async function demonstrationPeople(database: Database): Promise<readonly DemonstrationPerson[]> {
  const rows = await database
    .selectFrom('access_account')
    .innerJoin('access_person', 'access_person.person_key', 'access_account.person_key')
    .select(['access_account.person_key', 'login', 'name'])
    .where('is_demonstration', '=', true)
    .orderBy('access_account.person_key')
    .execute();
  const keys = rows.map(({ person_key }) => person_key);
  const held = await rolePeriods(database, keys, new Date());
  return rows.flatMap(({ person_key, login, name }) =>
    held
      .filter(({ personKey, state }) => personKey === String(person_key) && state === 'now')
      .map(({ personKey, role, roleKey, site: { siteKey } }) => ({
        actor: { kind: 'person', personKey, name, role, siteKey, sessionKey: ORIGIN, origin: ORIGIN } as const,
        ...{ login, roleKey, siteKey, csrf: null, mustChange: false },
        may: (action) => reachOf(role, action) !== undefined,
      })),
  );
}

/** @throws Error if nobody has the role there */
export function personOf(people: readonly DemonstrationPerson[]) {
  const sites = [...new Set(people.map(({ siteKey }) => siteKey))].sort((a, b) => Number(a) - Number(b));
  return (role: Role, site: 'first' | 'second' = 'first'): DemonstrationPerson => {
    const siteKey = sites[site === 'first' ? 0 : 1];
    const found = people.find(({ actor, siteKey: at }) => actor.role === role && at === siteKey);
    if (!found) throw new Error(`nobody of the demonstration is ${role} at the ${site} site`);
    return found;
  };
}
