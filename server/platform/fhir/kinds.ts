import { PRACTITIONER } from '../access/fhir-practitioner.ts';
import { QUESTIONNAIRE, QUESTIONNAIRE_RESPONSE } from '../forms/fhir-forms.ts';
import { AUDIT_EVENT } from '../record/fhir-audit-event.ts';
import { TASK } from '../tasks/fhir-task.ts';
import type { AnyKind } from './kind.ts';

/** What the platform itself answers in FHIR; each unit adds its own. */
export const PLATFORM_KINDS: readonly AnyKind[] = [
  PRACTITIONER,
  QUESTIONNAIRE,
  QUESTIONNAIRE_RESPONSE,
  TASK,
  AUDIT_EVENT,
];
