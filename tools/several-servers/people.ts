import { openDepartment } from '../../server/department.ts';
import { createAdministrator, firstStartSecret } from '../../server/platform/access/first-start.ts';
import { giveRole } from '../../server/platform/access/role-periods.ts';
import { rolesNow } from '../../server/platform/access/session-view.ts';
import { makeToken } from '../../server/platform/access/tokens.ts';
import { acting } from '../../server/platform/database/acting.ts';

/** Tokens by which the load asks: one person, as physicist and as administrator. */
export interface LoadTokens {
  readonly physicist: string;
  readonly administrator: string;
}

/** Brings the schema up to date and gives the fresh department its first person. */
export async function firstPerson(dataFolder: string): Promise<LoadTokens> {
  const department = await openDepartment(dataFolder, () => undefined);
  const { database } = department.access;
  try {
    const token = await firstStartSecret(database);
    if (token === undefined) throw new Error('the department has accounts already');
    const person = { name: 'Load', nameZh: null, login: 'load', password: 'not a secret at all' };
    const personKey = await createAdministrator(
      database,
      { token, ...person, siteName: 'Hospital', siteNameZh: null },
      'load',
    );
    return await acting({ kind: 'service', service: 'start', origin: 'load' }, async () => {
      await giveRole(database, personKey, { role: 'physicist', siteKey: '1', from: null, until: null });
      const roles = await rolesNow(database, Number(personKey));
      const tokenAs = async (role: string) => {
        const roleKey = roles.find((one) => one.role === role)?.roleKey ?? '';
        return (await makeToken(database, { personKey, roleKey, label: role, days: 1 })).token;
      };
      return { physicist: await tokenAs('physicist'), administrator: await tokenAs('administrator') };
    });
  } finally {
    await department.close();
  }
}
