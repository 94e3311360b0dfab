import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { DemonstrationAccount, Role } from './contract.ts';
import { hashOfNewPassword } from './passwords.ts';
import { insertPerson } from './people.ts';
import { rolePeriods } from './role-periods.ts';
import { addSite, listSites } from './sites.ts';

/** The people of the demonstration department, one a role; the second site has one of its own. Their names are invented. */
const PEOPLE: readonly {
  readonly role: Role;
  readonly name: string;
  readonly nameZh: string;
  readonly site: 0 | 1;
}[] = [
  { role: 'oncologist', name: 'Chen Jing', nameZh: '陈静', site: 0 },
  { role: 'physicist', name: 'Wang Min', nameZh: '王敏', site: 0 },
  { role: 'dosimetrist', name: 'Liu Yang', nameZh: '刘洋', site: 0 },
  { role: 'therapist', name: 'Zhao Lei', nameZh: '赵磊', site: 0 },
  { role: 'nurse', name: 'Sun Li', nameZh: '孙丽', site: 0 },
  { role: 'resident', name: 'Zhou Tao', nameZh: '周涛', site: 0 },
  { role: 'teacher', name: 'Wu Qiang', nameZh: '吴强', site: 0 },
  { role: 'coordinator', name: 'Zheng Yan', nameZh: '郑妍', site: 0 },
  { role: 'investigator', name: 'Feng Bin', nameZh: '冯斌', site: 0 },
  { role: 'monitor', name: 'Han Xue', nameZh: '韩雪', site: 0 },
  { role: 'researcher', name: 'Shen Hao', nameZh: '沈浩', site: 0 },
  { role: 'head', name: 'Guo Ping', nameZh: '郭平', site: 0 },
  { role: 'administrator', name: 'Tang Wei', nameZh: '唐伟', site: 0 },
  { role: 'oncologist', name: 'Ma Lan', nameZh: '马兰', site: 1 },
  { role: 'scheduler', name: 'Xu Na', nameZh: '许娜', site: 0 },
  { role: 'engineer', name: 'Qin Gang', nameZh: '秦刚', site: 0 },
  { role: 'quality-lead', name: 'Luo Yun', nameZh: '罗云', site: 0 },
];

const SECOND_SITE = { name: 'East Campus', nameZh: '东院区', kind: 'campus' } as const;

/** By it the people of the demonstration sign: the dialog shows it. It opens no session, there they come in by being chosen. */
export const DEMONSTRATION_PASSWORD = 'nothing here is real';

/** Makes the people of the demonstration where nobody has an account yet. */
export async function makeDemonstrationAccounts(database: Database): Promise<void> {
  const passwordHash = await hashOfNewPassword(DEMONSTRATION_PASSWORD, 'demo');
  await acting({ kind: 'service', service: 'start', origin: 'demonstration' }, () =>
    database.transaction().execute(async (transaction) => {
      const existing = await transaction.selectFrom('access_account').select('person_key').limit(1).executeTakeFirst();
      if (existing) return;
      const [first] = await listSites(transaction);
      const second = await addSite(transaction, SECOND_SITE);
      for (const { site, role, ...person } of PEOPLE) {
        const siteKey = site === 0 && first ? first.siteKey : second.siteKey;
        const login = person.name.toLowerCase().replace(' ', '.');
        await insertPerson(transaction, { ...person, role, siteKey, login }, { passwordHash, isDemonstration: true });
      }
    }),
  );
}

/** Whom one can be in a demonstration; in an ordinary department nobody. */
export async function demonstrationAccounts(database: Database): Promise<readonly DemonstrationAccount[]> {
  const people = await database
    .selectFrom('access_account')
    .innerJoin('access_person', 'access_person.person_key', 'access_account.person_key')
    .select(['access_person.person_key', 'name', 'name_zh'])
    .where('is_demonstration', '=', true)
    .where('locked_at', 'is', null)
    .orderBy('access_person.person_key')
    .execute();
  const periods = await rolePeriods(
    database,
    people.map(({ person_key }) => person_key),
    new Date(),
  );
  return people.flatMap(({ person_key, name, name_zh }) => {
    const held = periods.find(({ personKey, state }) => personKey === String(person_key) && state === 'now');
    return held ? [{ personKey: String(person_key), name, nameZh: name_zh, role: held.role, site: held.site }] : [];
  });
}
