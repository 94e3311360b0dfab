import type { HistoryLabel } from '@isocenter/messages';
import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';
import { PLAN_APPROVAL, PRESCRIPTION } from './contract.ts';

const named = ({ name, target, structure, metric }: Columns) =>
  [name ?? target ?? structure, metric].flatMap((part) => (typeof part === 'string' ? part : [])).join(' ');
const TARGET = 'content.targets.*';
const PHASE = 'content.phases.*';
const DOSE = `${PHASE}.doses.*`;
const GOAL = 'content.goals.*';

const LABELS: Readonly<Record<string, HistoryLabel | null>> = {
  ...{ prescription_key: null, course_key: null, site_key: null, revision: null, is_signed: null },
  'content.intent': 'intent',
  'content.site': 'site',
  'content.note': 'note',
  [TARGET]: 'target',
  [`${TARGET}.name`]: 'name',
  [`${TARGET}.side`]: 'laterality',
  [`${TARGET}.doseGy`]: 'dose',
  [PHASE]: 'phase',
  [`${PHASE}.name`]: 'name',
  [`${PHASE}.fractions`]: 'fractions',
  [`${PHASE}.fractionsPerDay`]: 'per-day',
  [`${PHASE}.fractionsPerWeek`]: 'per-week',
  [`${PHASE}.modality`]: 'modality',
  [`${PHASE}.technique`]: 'technique',
  [`${PHASE}.energiesMv`]: 'energy',
  [`${PHASE}.imaging`]: 'imaging',
  [`${PHASE}.imagingFrequency`]: 'frequency',
  [`${PHASE}.bolus`]: 'bolus',
  [DOSE]: 'target',
  [`${DOSE}.target`]: 'target',
  [`${DOSE}.doseGy`]: 'dose',
  [GOAL]: 'goal',
  [`${GOAL}.structure`]: 'structure',
  [`${GOAL}.metric`]: 'metric',
  [`${GOAL}.comparison`]: 'comparison',
  [`${GOAL}.goal`]: 'limit',
  [`${GOAL}.tolerance`]: 'tolerance',
  [`${GOAL}.unit`]: 'unit',
  [`${GOAL}.source`]: 'source',
};

/** How prescriptions read in their history. */
export const PRESCRIPTION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PRESCRIPTION]: {
    thing: 'prescription',
    labels: LABELS,
    items: { [TARGET]: named, [PHASE]: named, [DOSE]: named, [GOAL]: named },
    tell: ({ action, after }) =>
      action === 'update' && after?.['is_signed'] === true
        ? [{ key: 'history.prescription.signed', values: {} }]
        : undefined,
  },
  [PLAN_APPROVAL]: {
    thing: 'planApproval',
    labels: {},
    tell: ({ action, after }) => {
      if (action === 'insert') return [{ key: 'history.plan.proposed', values: { plan: planLabel(after) } }];
      const withdrawn = after?.['withdrawn'];
      if (withdrawn && typeof withdrawn === 'object' && 'why' in withdrawn)
        return [{ key: 'history.plan.withdrawn', values: { why: String(withdrawn['why']) } }];
      return after?.['is_approved'] === true ? [{ key: 'history.plan.approved', values: {} }] : undefined;
    },
  },
  'machine-limits': {
    thing: 'machineLimits',
    labels: {
      ...{ limits_key: null, site_key: null, revision: null, name: null, 'content.name': 'machine' },
      ...{ 'content.energies': 'energy', 'content.minimumMu': 'mu', 'content.maximumMu': 'mu' },
      ...{ 'content.jawXMm': 'jaws', 'content.jawYMm': 'jaws' },
    },
  },
};

function planLabel(row: Columns | null): string {
  const content = row?.['content'];
  const summary = content && typeof content === 'object' && 'summary' in content ? content['summary'] : null;
  return summary && typeof summary === 'object' && 'label' in summary ? String(summary['label'] ?? '') : '';
}
