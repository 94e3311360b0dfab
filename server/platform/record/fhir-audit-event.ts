import { isIP } from 'node:net';
import { sql } from 'kysely';
import type { FhirKind } from '../fhir/kind.ts';
import { patientReference, practitioner, SYSTEM, withoutEmpty } from '../fhir/resource.ts';
import { instant, reference, token } from '../fhir/search-parameters.ts';
import { parsedContent } from './event-content.ts';

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly stream: 'data' | 'access' | 'workflow';
  readonly action: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly site: string | null;
  readonly service: string | null;
  readonly origin: string | null;
  readonly unit: string;
  readonly entity: string;
  readonly entity_key: string;
  readonly patient: string | null;
  readonly content: string | null;
}

/** Create, update and delete of `http://hl7.org/fhir/audit-event-action`; everything else is done: E. */
const ACTION: Readonly<Record<string, string>> = { insert: 'C', update: 'U', delete: 'D', read: 'R' };

/** The record, for whoever may read the whole of it. What an event says of a row is left to its history; the reason is told. */
export const AUDIT_EVENT: FhirKind<AuditRow> = {
  type: 'AuditEvent',
  requires: 'record.read',
  rows: sql<AuditRow>`select e.event_key, e.event_key::text as id, e.at, e.stream, e.action, e.person, p.name, e.role, e.site,
      e.service, e.origin, e.unit, e.entity, e.entity_key, e.patient_key::text as patient, c.content
    from record_event e left join record_content c using (event_key)
      left join access_person p on p.person_key::text = e.person`,
  order: sql`event_key desc`,
  search: {
    date: instant(sql`at`, 'When it was recorded.'),
    agent: reference(sql`person`, 'Practitioner', 'Who did it.'),
    patient: reference(sql`patient`, 'Patient', 'Whose record it touched.'),
    type: token(sql`stream`, 'data, access or workflow.', SYSTEM.stream),
    subtype: token(sql`action`, 'What happened: insert, update, delete, sign-in …', SYSTEM.action),
  },
  isReadingRecorded: true,
  resource: (row) => {
    const { reason } = parsedContent(row.content ?? '');
    return withoutEmpty({
      resourceType: 'AuditEvent',
      id: row.id,
      type: { system: SYSTEM.stream, code: row.stream },
      subtype: [{ system: SYSTEM.action, code: row.action }],
      action: ACTION[row.action] ?? 'E',
      recorded: row.at.toISOString(),
      purposeOfEvent: reason === null ? [] : [{ text: reason }],
      agent: agentsOf(row),
      source: withoutEmpty({ site: row.site, observer: { display: 'Isocenter' } }),
      entity: [
        { what: { identifier: { system: `${SYSTEM.entity}:${row.entity}`, value: row.entity_key } }, name: row.entity },
        ...(row.patient === null ? [] : [{ what: patientReference(row.patient), role: PATIENT_ROLE }]),
      ],
    });
  },
};

const PATIENT_ROLE = { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1', display: 'Patient' };
const MACHINE_ROLE = { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110150', display: 'Application' };

/** The person, and beside it the part of the program that acted, for the person or by itself. */
function agentsOf({ person, name, role, service, origin }: AuditRow): readonly object[] {
  const [address = ''] = (origin ?? '').split(' ');
  const network = isIP(address) === 0 ? null : { address, type: '2' };
  const ofPerson =
    person === null
      ? []
      : [
          withoutEmpty({
            role: role === null ? [] : [{ coding: [{ system: SYSTEM.role, code: role }] }],
            who: practitioner(person, name),
            requestor: true,
            network,
          }),
        ];
  const ofService =
    service === null
      ? []
      : [{ type: { coding: [MACHINE_ROLE] }, who: { display: service }, requestor: person === null }];
  return [...ofPerson, ...ofService];
}
