import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const EVENT = 'content.events.*';

/** How a weekly review reads in its history. */
export const REVIEW_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'weekly-review': {
    thing: 'weeklyReview',
    labels: {
      ...{
        review_key: null,
        course_key: null,
        revision: null,
        at: null,
        recorded_by: null,
        site_key: null,
        is_signed: null,
        waits_grade: null,
        waits_by_number: null,
        in_error: 'in-error',
      },
      ...{ 'content.at': 'date', 'content.ecog': 'ecog', 'content.weightKg': 'weight', 'content.counts': 'counts' },
      ...{ 'content.findings': 'findings', 'content.decision': 'decision', 'content.plan': 'next' },
      ...{ [EVENT]: 'toxicity', [`${EVENT}.grade`]: 'grade', [`${EVENT}.note`]: 'note' },
    },
    items: { [EVENT]: ({ term }: Columns) => String(term ?? '') },
  },
};
