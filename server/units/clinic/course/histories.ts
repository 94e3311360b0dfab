import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { COURSE_SHEET } from './contract.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

/** In both languages: a sentence takes its own. A department's own step is told by its name. */
function stepWords(step: unknown): { readonly en: string; readonly zh: string } {
  const id = String(step ?? '');
  return USUAL_CARE_PATH.steps.find((known) => known.id === id)?.words ?? { en: id, zh: id };
}

/** Verified on its sheet: a reason there is always that of verifying without patient QA. */
const isWithoutQa = (fact: Readonly<Record<string, unknown>> | null | undefined) =>
  fact?.['step'] === 'verified' && fact['entity'] === COURSE_SHEET && Boolean(fact['reason']);

const SILENT = { revision: null, course_key: null, patient_key: null, site_key: null } as const;

/** How courses and what happened to them read in their history. */
export const COURSE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  course: {
    thing: 'course',
    labels: {
      ...{ title: 'title', intent: 'intent', physician: 'physician', diagnosis_key: 'diagnosis' },
      ...{ ...SILENT, number: null, opened_at: null },
    },
  },
  'course-fact': {
    thing: 'courseFact',
    labels: { fact_key: null, course_key: null, person_key: null, entity: null, entity_key: null },
    tell: ({ action, before, after }) => {
      const values = { ...stepWords((after ?? before)?.['step']), reason: String(after?.['lapsed_reason'] ?? '') };
      if (action === 'insert')
        return [
          isWithoutQa(after)
            ? { key: 'history.course.withoutQa', values: { ...values, reason: String(after?.['reason']) } }
            : { key: 'history.course.happened', values },
        ];
      if (!after?.['lapsed_at']) return undefined;
      const code = after['lapsed_code'];
      return [
        code
          ? { key: 'history.course.lapsedBy', values: { ...values, code: String(code) } }
          : { key: 'history.course.lapsed', values },
      ];
    },
  },
  'course-sheet': {
    thing: 'courseSheet',
    labels: {
      ...{ ...SILENT, sheet_key: null, step: null, is_signed: null },
      ...{ 'content.words': 'note', 'content.items': 'checklist', 'content.basis': 'basis' },
      'content.withoutQa': 'without-qa',
    },
  },
  'care-path': { thing: 'carePath', labels: { path_key: null, site_key: null, revision: null, content: 'steps' } },
};
