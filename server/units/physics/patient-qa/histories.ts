import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';
import { PATIENT_QA } from './contract.ts';

function of(row: Columns | null, column: string, property: string): unknown {
  const value = row?.[column];
  return value && typeof value === 'object' && property in value ? Reflect.get(value, property) : null;
}

/** How a patient QA reads in its history. */
export const PATIENT_QA_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PATIENT_QA]: {
    thing: 'patientQa',
    labels: {},
    tell: ({ action, before, after }) => {
      if (action === 'insert') {
        const rate = of(after, 'content', 'passRate');
        return [
          {
            key: 'history.patient-qa.kept',
            values: { rate: typeof rate === 'number' ? (100 * rate).toFixed(1) : '–' },
          },
        ];
      }
      const excluded = after?.['excluded'];
      if (excluded && !before?.['excluded'])
        return [{ key: 'history.patient-qa.excluded', values: { reason: String(of(after, 'excluded', 'reason')) } }];
      if (before?.['excluded'] && after && !excluded) return [{ key: 'history.patient-qa.included', values: {} }];
      return after?.['is_signed'] === true ? [{ key: 'history.patient-qa.accepted', values: {} }] : undefined;
    },
  },
};
