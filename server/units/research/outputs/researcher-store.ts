import { identified, nameFormsOf, nameKey, orcidOf, pinyinNameOf } from '@isocenter/bibliography';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { PersonWork, Researcher, SaidForms, SaidProfile } from './contract.ts';
import { requireOwn } from './require-own.ts';
import { rowsOf } from './work-list.ts';

/** Everybody of the department, as authors; those with something to decide first. */
export async function researchers(database: Database, personKey?: string): Promise<Researcher[]> {
  const { rows } = await sql<Row>`
    with counted as (
      select person_key, count(distinct work_key) filter (where how in ('said', 'orcid'))::integer as theirs,
        count(distinct work_key) filter (where how = 'proposed')::integer as proposed
      from research_whose join research_work using (work_key) where state = 'stands' group by 1)
    select p.person_key, p.name, p.name_zh, r.orcid, r.family, r.given, coalesce(r.revision, 0) as revision,
      array(select form from research_name_form f where f.person_key = p.person_key and is_confirmed order by form) as forms,
      coalesce(c.theirs, 0) as theirs, coalesce(c.proposed, 0) as proposed
    from access_person p left join research_profile r using (person_key) left join counted c using (person_key)
    where ${personKey === undefined ? sql`true` : sql`p.person_key = ${keyNumber(personKey)}`}
    order by coalesce(c.proposed, 0) desc, coalesce(c.theirs, 0) desc, p.name`.execute(database);
  return rows.map(researcherOf);
}

/** @throws DomainError `platform/not-found` */
export async function researcher(database: Database, personKey: string): Promise<Researcher> {
  const [found] = await researchers(database, personKey);
  if (!found) throw notFound('person', personKey);
  return found;
}

interface Row {
  readonly person_key: number;
  readonly name: string;
  readonly name_zh: string | null;
  readonly orcid: string | null;
  readonly family: string | null;
  readonly given: string | null;
  readonly revision: number;
  readonly forms: string[];
  readonly theirs: number;
  readonly proposed: number;
}

function researcherOf(row: Row): Researcher {
  const { person_key, name, name_zh, orcid, family, given, revision, forms, theirs, proposed } = row;
  const confirmed = new Set(forms.map(nameKey));
  const possible = new Map<string, string>();
  for (const form of possibleForms(row)) if (!possible.has(nameKey(form))) possible.set(nameKey(form), form);
  return {
    person: { personKey: String(person_key), name, nameZh: name_zh },
    ...{ revision, orcid, family, given, forms, theirs, proposed },
    proposedForms: [...possible].filter(([formKey]) => !confirmed.has(formKey)).map(([, form]) => form),
  };
}

/** Of the name as papers print it; where nobody said that, of the name in Chinese as pinyin reads it. */
function possibleForms({ name_zh, family, given }: Row): readonly string[] {
  const nameZh = name_zh ?? undefined;
  const latin = family !== null && given !== null ? { family, given } : nameZh && pinyinNameOf(nameZh);
  if (!latin) return [];
  return nameFormsOf({ ...latin, ...(nameZh === undefined ? {} : { nameZh }) });
}

/** @throws DomainError `bibliography/orcid`, `research/orcid-taken`, `access/refused`, `platform/changed-meanwhile`, `platform/not-found` */
export async function sayProfile(
  database: Database,
  { personKey, revision, ...said }: SaidProfile & { readonly personKey: string; readonly revision: number },
): Promise<void> {
  const present = await researcher(database, personKey);
  await requireOwn(database, personKey);
  requireSame(present.revision, revision);
  const orcid = said.orcid === null ? null : identified(orcidOf(said.orcid));
  const taken = await database
    .selectFrom('research_profile')
    .select('person_key')
    .where('orcid', '=', orcid)
    .where('person_key', '!=', keyNumber(personKey))
    .executeTakeFirst();
  if (taken) throw new DomainError('research/orcid-taken', { orcid: orcid ?? '' });
  const columns = { orcid, family: said.family, given: said.given };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('research_profile')
    .values({ person_key: keyNumber(personKey), ...columns })
    .onConflict((conflict) =>
      conflict
        .column('person_key')
        .doUpdateSet({ ...columns, revision: revision + 1 })
        .where('research_profile.revision', '=', revision),
    )
    .executeTakeFirstOrThrow();
  requireSame(Number(numInsertedOrUpdatedRows ?? 0n), 1);
}

/** Says how papers print somebody's name, or takes it back. @throws DomainError `access/refused`, `platform/not-found` */
export async function sayForms(
  database: Database,
  { personKey, forms, isConfirmed, now }: SaidForms & { readonly personKey: string; readonly now: Date },
): Promise<void> {
  await researcher(database, personKey);
  await requireOwn(database, personKey);
  const byKey = new Map(forms.map((form) => [nameKey(form), form]));
  const said = { is_confirmed: isConfirmed, said_by: actingPerson(), said_at: now };
  await database
    .insertInto('research_name_form')
    .values([...byKey].map(([name_key, form]) => ({ person_key: keyNumber(personKey), form, name_key, ...said })))
    .onConflict((conflict) => conflict.constraint('research_name_form_once').doUpdateSet(said))
    .execute();
}

const ORDER = ['proposed', 'said', 'orcid', 'denied'] as const;

/** Works whose authors may be somebody; what waits for their word first. @throws DomainError `platform/not-found` */
export async function worksOfPerson(database: Database, personKey: string): Promise<PersonWork[]> {
  await researcher(database, personKey);
  const rows = await database
    .selectFrom('research_whose as a')
    .innerJoin('research_work as w', 'w.work_key', 'a.work_key')
    .select(['a.work_key', 'a.position', 'a.how'])
    .where('a.person_key', '=', keyNumber(personKey))
    .where('w.state', '=', 'stands')
    .orderBy('w.year', (order) => order.desc().nullsLast())
    .orderBy('w.work_key', 'desc')
    .execute();
  const works = await rowsOf(
    database,
    rows.map(({ work_key }) => work_key),
  );
  return rows
    .flatMap(({ work_key, position, how }) => {
      const work = works.get(work_key);
      return work ? [{ ...work, position, how }] : [];
    })
    .sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how));
}
