import { sql } from 'kysely';
import type { FhirKind } from '../fhir/kind.ts';
import { SYSTEM, withoutEmpty, writtenIn } from '../fhir/resource.ts';
import { beginningOfWord, token } from '../fhir/search-parameters.ts';

interface PractitionerRow {
  readonly id: string;
  readonly name: string;
  readonly name_zh: string | null;
  readonly login: string | null;
  readonly active: boolean;
}

/** People of the department with their account; who may see them may see them all. */
export const PRACTITIONER: FhirKind<PractitionerRow> = {
  type: 'Practitioner',
  requires: 'person.read',
  rows: sql<PractitionerRow>`select person_key, person_key::text as id, name, name_zh, login,
      login is not null and locked_at is null as active
    from access_person left join access_account using (person_key)`,
  order: sql`person_key`,
  search: {
    identifier: token(sql`login`, 'The name of the account.', SYSTEM.login),
    name: beginningOfWord(sql`concat_ws(' ', name, name_zh)`, 'The beginning of a part of the name.'),
  },
  isReadingRecorded: false,
  resource: ({ id, name, name_zh, login, active }) =>
    withoutEmpty({
      resourceType: 'Practitioner',
      id,
      identifier: login === null ? [] : [{ system: SYSTEM.login, value: login }],
      active,
      name: [
        { ...writtenIn('ABC'), text: name },
        ...(name_zh === null ? [] : [{ ...writtenIn('IDE'), text: name_zh }]),
      ],
    }),
};
