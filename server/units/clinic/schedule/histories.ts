import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { COMPENSATION } from './contract.ts';

const SILENT = { revision: null, course_key: null, patient_key: null, site_key: null } as const;
const TIMES = { starts_at: 'begins', ends_at: 'ends' } as const;
const text = (value: unknown) => String(value ?? '');

/** How the schedule reads in its history. */
export const SCHEDULE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  resource: {
    thing: 'resource',
    labels: {
      ...{ name: 'name', name_zh: 'name-zh', kind: 'kind', person_key: 'person', opens: 'opens', closes: 'closes' },
      ...{ in_use: 'in-use', resource_key: null, ...SILENT },
    },
  },
  'resource-downtime': {
    thing: 'resourceDowntime',
    labels: { ...TIMES, reason: 'why', cancelled: 'cancelled', resource_key: null, downtime_key: null, ...SILENT },
  },
  appointment: {
    thing: 'appointment',
    labels: {
      ...{ kind: 'kind', ...TIMES, state: 'state', reason: 'why', note: 'note', fraction_number: 'fraction' },
      ...{ appointment_key: null, placement_key: null, replaced_by: null, given_as: null, ...SILENT },
    },
  },
  booking: { thing: 'booking', labels: { resource_key: 'resource', appointment_key: null } },
  placement: {
    thing: 'placement',
    labels: {},
    tell: ({ action, before, after }) => {
      if (action === 'update')
        return [{ key: 'history.placement.undone', values: { reason: text(after?.['undone_reason']) } }];
      const content = (after ?? before)?.['content'];
      if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
      const { fractions, firstDay, lastDay } = content as Readonly<Record<string, unknown>>;
      const values = { fractions: text(fractions), first: text(firstDay), last: text(lastDay) };
      return [{ key: 'history.placement.kept', values }];
    },
  },
  [COMPENSATION]: {
    thing: 'gapCompensation',
    labels: {},
    tell: ({ action, after }) => {
      if (action === 'update') return [{ key: 'history.compensation.signed', values: {} }];
      const content = after?.['content'];
      if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
      const { method } = content as Readonly<Record<string, unknown>>;
      return [
        { key: 'history.compensation.decided', values: { method: text(method), reason: text(after?.['reason']) } },
      ];
    },
  },
};
