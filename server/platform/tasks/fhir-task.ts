import { isTaskReason, say, type TaskCode } from '@isocenter/messages';
import { sql } from 'kysely';
import type { FhirKind } from '../fhir/kind.ts';
import { patientReference, practitioner, SYSTEM, withoutEmpty } from '../fhir/resource.ts';
import { reference, token } from '../fhir/search-parameters.ts';
import type { TaskState } from './contract.ts';

interface TaskRow {
  readonly id: string;
  readonly code: string;
  readonly said: Readonly<Record<string, string | number>>;
  readonly patient_key: string | null;
  readonly person_key: string | null;
  readonly person_name: string | null;
  readonly role: string | null;
  readonly opened_by: string | null;
  readonly opener_name: string | null;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly state: TaskState;
  readonly status: string;
  readonly settled_at: Date | null;
  readonly reason: string | null;
}

/** As somebody wrote it, or the program's own. */
const reasonInWords = (reason: string): string => (isTaskReason(reason) ? say('en', reason) : reason);

/** Tasks as whoever asks sees them: their own, their role's, those they gave. */
export const TASK: FhirKind<TaskRow> = {
  type: 'Task',
  requires: 'task.do',
  rows: sql<TaskRow>`select task_key, task_key::text as id, code, said, patient_key::text, t.person_key::text, role,
      opened_by::text, opened_at, due_at, state, settled_at, reason, owner.name as person_name, opener.name as opener_name,
      case state when 'open' then 'requested' when 'done' then 'completed' else 'cancelled' end as status
    from task t left join access_person owner on owner.person_key = t.person_key
      left join access_person opener on opener.person_key = t.opened_by`,
  order: sql`task_key desc`,
  search: {
    status: token(sql`status`, 'requested, completed or cancelled.', 'http://hl7.org/fhir/task-status'),
    code: token(sql`code`, 'What kind of task it is.', SYSTEM.task),
    owner: reference(sql`person_key`, 'Practitioner', 'Whose task it is.'),
    patient: reference(sql`patient_key`, 'Patient', 'Whom it is about.'),
  },
  isReadingRecorded: false,
  resource: (row) =>
    withoutEmpty({
      resourceType: 'Task',
      id: row.id,
      status: row.status,
      statusReason: row.reason === null ? null : { text: reasonInWords(row.reason) },
      intent: 'order',
      code: { coding: [{ system: SYSTEM.task, code: row.code }] },
      description: say('en', row.code as TaskCode, row.said), // written by openTask
      for: row.patient_key === null ? null : patientReference(row.patient_key),
      executionPeriod: row.settled_at === null ? null : { end: row.settled_at.toISOString() },
      authoredOn: row.opened_at.toISOString(),
      lastModified: (row.settled_at ?? row.opened_at).toISOString(),
      requester: row.opened_by === null ? { display: 'Isocenter' } : practitioner(row.opened_by, row.opener_name),
      performerType: row.role === null ? [] : [{ coding: [{ system: SYSTEM.role, code: row.role }] }],
      owner: row.person_key === null ? null : practitioner(row.person_key, row.person_name),
      restriction: row.due_at === null ? null : { period: { end: row.due_at.toISOString() } },
    }),
};
