import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { ENTRY_LABELS, PEOPLE_LABELS } from '../entries/entry-labels.ts';
import { PATENT } from './contract.ts';

/** How a patent reads in its history. */
export const PATENT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PATENT]: {
    thing: 'researchPatent',
    labels: {
      ...ENTRY_LABELS,
      ...{ patent_key: null, fee_from: null, 'content.office': 'office', 'content.type': 'patent-type' },
      ...{ 'content.number': 'application-number', 'content.applicants': 'applicants' },
      ...PEOPLE_LABELS('content.inventors.*', 'inventor'),
      ...{ 'content.events.*': 'life-event', 'content.events.*.kind': 'kind', 'content.events.*.on': 'date' },
      ...{ 'content.events.*.document': 'document', 'content.events.*.note': 'note', 'content.events.*.id': null },
      ...{
        'content.fees.*': 'annual-fee',
        'content.fees.*.year': 'year-of-patent',
        'content.fees.*.paidOn': 'paid-on',
      },
      ...{ 'content.fees.*.amountCents': 'amount-cents', 'content.fees.*.surchargeCents': 'surcharge-cents' },
      ...{ 'content.fees.*.id': null, 'content.income.*': 'income', 'content.income.*.kind': 'kind' },
      ...{ 'content.income.*.from': 'paid-by', 'content.income.*.on': 'date', 'content.income.*.currency': 'currency' },
      ...{ 'content.income.*.amountCents': 'amount-cents', 'content.income.*.id': null },
      ...{ 'content.projectKeys': 'projects' },
    },
    items: {
      'content.inventors.*': ({ name }) => String(name),
      'content.events.*': ({ kind, on }) => `${kind} ${on}`,
      'content.fees.*': ({ year }) => String(year),
      'content.income.*': ({ from, on }) => `${from} ${on}`,
    },
  },
};
