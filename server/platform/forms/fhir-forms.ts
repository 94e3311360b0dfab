import type { FormState, Questionnaire, QuestionnaireResponse } from '@isocenter/forms';
import { type SqlBool, sql } from 'kysely';
import type { FhirKind, SearchParameter } from '../fhir/kind.ts';
import { cut, token } from '../fhir/search-parameters.ts';

interface QuestionnaireRow {
  readonly id: string;
  readonly status: Questionnaire['status'];
  readonly revision: number;
  readonly changed_at: Date;
  readonly questionnaire: Questionnaire;
}

const url = (documentation: string): SearchParameter => ({
  type: 'uri',
  documentation,
  condition: (value) => sql<SqlBool>`url = ${value}`,
});

export const QUESTIONNAIRE: FhirKind<QuestionnaireRow> = {
  type: 'Questionnaire',
  requires: 'form.read',
  rows: sql<QuestionnaireRow>`select form_key, form_key::text as id, url, version, status, revision, changed_at, questionnaire
    from form`,
  order: sql`form_key`,
  search: {
    url: url('The canonical address of the form.'),
    version: token(sql`version`, 'The version of the form.'),
    status: token(sql`status`, 'draft, active or retired.', 'http://hl7.org/fhir/publication-status'),
  },
  isReadingRecorded: false,
  resource: ({ id, status, revision, changed_at, questionnaire }) => ({
    ...questionnaire,
    id,
    status,
    meta: { versionId: String(revision), lastUpdated: changed_at.toISOString() },
  }),
};

interface ResponseRow {
  readonly id: string;
  readonly revision: number;
  readonly state: FormState;
  readonly saved_by: string;
  readonly saved_at: Date;
  readonly changed_at: Date;
  readonly response: QuestionnaireResponse;
  readonly patient_key: number | null;
}

export const QUESTIONNAIRE_RESPONSE: FhirKind<ResponseRow> = {
  type: 'QuestionnaireResponse',
  requires: 'form.read',
  rows: sql<ResponseRow>`select filled_key, filled_key::text as id, filled_form.revision, state, saved_by, saved_at, filled_form.changed_at,
      patient_key, response,      response ->> 'status' as status, url, version
    from filled_form join form using (form_key)`,
  order: sql`filled_key desc`,
  search: {
    questionnaire: {
      type: 'reference',
      documentation: 'The canonical address of the form, with |version where one version is meant.',
      condition: (value) => {
        const [address, version] = cut(value, '|');
        return version === ''
          ? sql<SqlBool>`url = ${address}`
          : sql<SqlBool>`url = ${address} and version = ${version}`;
      },
    },
    status: token(
      sql`status`,
      'in-progress, completed or amended.',
      'http://hl7.org/fhir/questionnaire-answers-status',
    ),
  },
  isReadingRecorded: true,
  resource: ({ id, revision, state, saved_by, saved_at, changed_at, patient_key, response }) => ({
    ...response,
    id,
    meta: {
      versionId: String(revision),
      lastUpdated: changed_at.toISOString(),
      tag: [{ system: 'urn:isocenter:form-state', code: state }],
    },
    ...(patient_key === null ? {} : { subject: { reference: `Patient/${patient_key}` } }),
    authored: saved_at.toISOString(),
    author: { display: saved_by },
  }),
};
