import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { ENTRY_LABELS, PEOPLE_LABELS } from '../entries/entry-labels.ts';
import { PROJECT } from './contract.ts';
import { PROJECT_WORK } from './project-works-contract.ts';

/** How a project reads in its history. */
export const PROJECT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PROJECT]: {
    thing: 'researchProject',
    labels: {
      ...ENTRY_LABELS,
      ...{ project_key: null, progress_from: null, closing_from: null, 'content.programme': 'programme' },
      ...{ 'content.funder': 'funder', 'content.number': 'grant-number', 'content.role': 'role-here' },
      ...{ 'content.leadInstitution': 'lead-institution', 'content.from': 'from', 'content.to': 'to' },
      ...PEOPLE_LABELS('content.people.*', 'member'),
      ...{ 'content.people.*.isLeader': 'is-leader', 'content.people.*.sharePercent': 'share-percent' },
      ...{ 'content.budget.*': 'budget', 'content.budget.*.heading': 'heading', 'content.budget.*.id': null },
      ...{ 'content.budget.*.amountCents': 'amount-cents', 'content.spending.*': 'spending' },
      ...{ 'content.spending.*.heading': 'heading', 'content.spending.*.on': 'date', 'content.spending.*.id': null },
      ...{ 'content.spending.*.amountCents': 'amount-cents', 'content.spending.*.note': 'note' },
      ...{ 'content.inHouseDay': 'in-house-day', 'content.events.*': 'event', 'content.events.*.kind': 'kind' },
      ...{ 'content.events.*.on': 'date', 'content.events.*.year': 'year', 'content.events.*.until': 'to' },
      ...{ 'content.events.*.document': 'document', 'content.events.*.reason': 'why', 'content.events.*.id': null },
      ...{
        'content.narratives.*': 'report-text',
        'content.narratives.*.id': null,
        'content.narratives.*.year': 'year',
      },
    },
    items: {
      'content.people.*': ({ name }) => String(name),
      'content.budget.*': ({ heading, amountCents }) => `${heading} ${Number(amountCents) / 100}`,
      'content.spending.*': ({ heading, on, amountCents }) => `${heading} ${on} ${Number(amountCents) / 100}`,
      'content.events.*': ({ kind, on }) => `${kind} ${on}`,
      'content.narratives.*': ({ year }) => String(year),
    },
  },
  [PROJECT_WORK]: {
    thing: 'researchProjectWork',
    labels: {
      ...{ is_of: 'of-project', link_key: null, project_key: null, work_key: null, said_by: null, said_at: null },
    },
  },
};
