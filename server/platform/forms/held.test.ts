import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { databaseWithoutTables } from '../database/test-database.ts';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';

test('locks that stood before get the site of what they close, opened ones too, and stay as they were made', async () => {
  const { owner, close } = await databaseWithoutTables();
  try {
    await migrate(
      owner,
      PLATFORM_MIGRATIONS.filter(({ name }) => !name.startsWith('0093')),
    );
    for (const statement of [
      `select set_config('isocenter.service', 'start', false)`,
      `insert into access_site (name, kind) values ('First', 'hospital'), ('East', 'campus')`,
      `insert into access_person (name) values ('first')`,
      `insert into form (url, version, status, questionnaire) values ('urn:form', '1', 'active', '{}')`,
      `insert into filled_form (form_key, state, response, began_by, saved_by, patient_key, site_key)
        select form_key, 'draft', '{}', 'x', 'x', 7, (select max(site_key) from access_site) from form`,
      `insert into form_lock (level, filled_key, path, reason, locked_by) select 'item', filled_key, '1', 'x', 'x' from filled_form`,
      `insert into form_lock (level, patient_key, reason, locked_by, unlocked_at) values ('subject', 7, 'x', 'x', now())`,
      `insert into form_lock (level, reason, locked_by) values ('database', 'x', 'x')`,
    ])
      await sql.raw(statement).execute(owner);
    await migrate(owner, PLATFORM_MIGRATIONS);
    const { rows } = await sql`select level, name as site from form_lock left join access_site using (site_key)
      order by lock_key`.execute(owner);
    expect(rows).toEqual([
      { level: 'item', site: 'East' },
      { level: 'subject', site: 'East' },
      { level: 'database', site: null },
    ]);
    await expect(sql`update form_lock set site_key = null`.execute(owner)).rejects.toThrow('as it was made');
  } finally {
    await close();
  }
});
