import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { FourEyesRule } from './contract.ts';

export async function fourEyesRules(database: Database): Promise<readonly FourEyesRule[]> {
  const rows = await database.selectFrom('signature_rule').selectAll().orderBy('entity').orderBy('rule_key').execute();
  return rows.map(({ rule_key, entity, meaning, other_meaning }) => ({
    ...{ ruleKey: String(rule_key), entity, meaning, otherMeaning: other_meaning },
  }));
}

/** What is signed, as the record calls it. */
export async function signedKinds(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ entity: string }>`select entity from signature_kind order by entity`.execute(database);
  return rows.map(({ entity }) => entity);
}

/** Holds for what is signed from now on. @throws DomainError `platform/not-found` for what is not signed, `signatures/rule-there` */
export async function addFourEyesRule(
  database: Database,
  { entity, meaning, otherMeaning }: Omit<FourEyesRule, 'ruleKey'>,
): Promise<readonly FourEyesRule[]> {
  const { rows } = await sql`select from signature_kind where entity = ${entity}`.execute(database);
  if (rows.length === 0) throw notFound('record', entity);
  const rules = await fourEyesRules(database);
  const pair = new Set([meaning, otherMeaning]);
  if (
    pair.size < 2 ||
    rules.some((rule) => rule.entity === entity && pair.has(rule.meaning) && pair.has(rule.otherMeaning))
  )
    throw new DomainError('signatures/rule-there');
  await database.insertInto('signature_rule').values({ entity, meaning, other_meaning: otherMeaning }).execute();
  return fourEyesRules(database);
}

/** @throws DomainError `platform/not-found` */
export async function removeFourEyesRule(database: Database, ruleKey: string): Promise<void> {
  const removed = await database
    .deleteFrom('signature_rule')
    .where(sql<boolean>`rule_key::text = ${ruleKey}`)
    .returning('rule_key')
    .executeTakeFirst();
  if (!removed) throw notFound('record', ruleKey);
}
