import type { Department } from '../server/department.ts';
import { createAdministrator, firstStartSecret } from '../server/platform/access/first-start.ts';
import { giveRole } from '../server/platform/access/role-periods.ts';
import { rolesNow } from '../server/platform/access/session-view.ts';
import { listSites } from '../server/platform/access/sites.ts';
import { makeToken } from '../server/platform/access/tokens.ts';
import { acting } from '../server/platform/database/acting.ts';

/** A fresh department gets a physicist. @returns the token by which the bench asks as this person, as another system would */
export async function tokenOfPhysicist({ access: { database } }: Department): Promise<string> {
  const link = await firstStartSecret(database);
  if (link === undefined) throw new Error('the department has accounts already');
  const person = { name: 'Bench', nameZh: null, login: 'bench', password: 'not a secret at all' };
  const site = { siteName: 'Bench', siteNameZh: null };
  const personKey = await createAdministrator(database, { token: link, ...person, ...site }, 'bench');
  return acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    const [first] = await listSites(database);
    await giveRole(database, personKey, { role: 'physicist', siteKey: first?.siteKey ?? '', from: null, until: null });
    const physicist = (await rolesNow(database, Number(personKey))).find(({ role }) => role === 'physicist');
    const asked = { personKey, roleKey: physicist?.roleKey ?? '', label: 'bench', days: 1 };
    return (await makeToken(database, asked)).token;
  });
}
