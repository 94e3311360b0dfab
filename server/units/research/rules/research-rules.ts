import type { EventPattern } from '@isocenter/deadlines';
import type { TriggeredRule } from '../../../platform/deadlines/contract.ts';
import { PATENT } from '../patents/contract.ts';
import { PROJECT } from '../projects/contract.ts';
import { RECOGNITION } from '../recognitions/contract.ts';
import type { ResearchRules } from './contract.ts';

interface Asked {
  readonly trigger: TriggeredRule['trigger'];
  readonly entity: string;
  /** The column that says from when it is asked for; it changes when the next is. */
  readonly column: string;
  readonly page: string;
  readonly days: number;
  readonly en: string;
  readonly zh: string;
}

function rule({ trigger, entity, column, page, days, en, zh }: Asked): TriggeredRule {
  const changed = (actions: string[], where: EventPattern['where']): EventPattern => ({
    ...{ unit: 'research', entity, actions, where },
  });
  return {
    trigger,
    event: {
      starts: changed(['insert', 'update'], [{ path: column, isNot: null }]),
      stops: [changed(['update'], [{ path: column, isNot: '' }])], // whatever it becomes
      ...{ of: 'record', concerned: 'acting', countedFrom: column, page, words: { en, zh } },
    },
    period: { unit: 'days', amount: days, by: '17:00' },
    actor: { role: 'researcher' },
    recipients: [],
    whenLate: [
      { do: 'remind', after: null },
      { do: 'escalate', after: { unit: 'days', amount: 14, by: '09:00' }, to: 'head' },
    ],
  };
}

export interface ResearchRule {
  readonly rule: TriggeredRule;
  readonly verified: ResearchRules['rules'][number]['verified'];
  /** The table and key behind it: what runs already is asked for as well when it is put to use. */
  readonly of: { readonly table: string; readonly key: string; readonly column: string };
}

/**
 * What the register asks for in time. A fee is asked for 90 days before it is due and to be paid within 60; the report of a year is due on the department's own day, or the funder's; a closing
 * report 60 days after the end; what a body wants to be told 30 days before its day. They hold once somebody who keeps the deadlines has put them to use, and are
 * changed there like all others.
 */
export const RESEARCH_RULES: readonly ResearchRule[] = [
  {
    rule: rule({
      ...{ trigger: 'event.research-annual-fee', entity: PATENT, column: 'fee_from', page: '/register/patents/{key}' },
      ...{ days: 60, en: 'Annual fee of a patent', zh: '专利年费' },
    }),
    ...{ verified: 'source', of: { table: 'research_patent', key: 'patent_key', column: 'fee_from' } },
  },
  {
    rule: rule({
      ...{ trigger: 'event.research-progress-report', entity: PROJECT, column: 'progress_from' },
      ...{ page: '/register/projects/{key}', days: 30, en: 'Annual progress report', zh: '项目年度进展报告' },
    }),
    ...{ verified: 'own', of: { table: 'research_project', key: 'project_key', column: 'progress_from' } },
  },
  {
    rule: rule({
      ...{ trigger: 'event.research-closing-report', entity: PROJECT, column: 'closing_from' },
      ...{ page: '/register/projects/{key}', days: 60, en: 'Closing report of a project', zh: '项目结题报告' },
    }),
    ...{ verified: 'knowledge', of: { table: 'research_project', key: 'project_key', column: 'closing_from' } },
  },
  {
    rule: rule({
      ...{ trigger: 'event.research-body-report', entity: RECOGNITION, column: 'report_from' },
      ...{ page: '/register/recognitions/{key}', days: 30, en: 'Report to the accrediting body', zh: '资质上报材料' },
    }),
    ...{ verified: 'own', of: { table: 'research_recognition', key: 'recognition_key', column: 'report_from' } },
  },
];
