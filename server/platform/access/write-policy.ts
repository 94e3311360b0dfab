import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { POLICY, SERVICE_POLICY } from './policy.ts';

/** Any constant: two servers that start at once take turns. */
const POLICY_LOCK = 715_200_267;

/** Tells the database the policy table of this program: the same that guards the routes. As the owner, at the start. */
export async function writePolicy(owner: Database): Promise<void> {
  const ofRoles = Object.entries(POLICY).flatMap(([action, allowed]) =>
    Object.entries(allowed).map(([actor, reach]) => ({ actor, action, reach })),
  );
  const ofServices = Object.entries(SERVICE_POLICY).flatMap(([service, actions]) =>
    actions.map((action) => ({ actor: `service ${service}`, action, reach: 'all' as const })),
  );
  const rows = JSON.stringify([...ofRoles, ...ofServices]);
  await owner.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${POLICY_LOCK})`.execute(transaction);
    await sql`delete from access_policy p where not exists (
      select from jsonb_to_recordset(${rows}::jsonb) as r(actor text, action text, reach text)
      where (r.actor, r.action, r.reach) = (p.actor, p.action, p.reach))`.execute(transaction);
    await sql`insert into access_policy (actor, action, reach)
      select * from jsonb_to_recordset(${rows}::jsonb) as r(actor text, action text, reach text)
      on conflict do nothing`.execute(transaction);
  });
}
