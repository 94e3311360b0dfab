import type { VisitContent } from '../../../../server/units/clinic/follow-up/contract.ts';

/** A visit while somebody types: nothing is filled in but the day. */
export interface VisitDraft {
  readonly day: string;
  readonly how: VisitContent['how'] | null;
  readonly ecog: number | null;
  readonly events: VisitContent['events'];
  readonly disease: VisitContent['disease'] | null;
  readonly recurrences: VisitContent['recurrences'];
  readonly findings: string;
  readonly nextVisit: string;
}

export function visitDraft(content: VisitContent | undefined, today: string): VisitDraft {
  if (content) return { ...content, nextVisit: content.nextVisit ?? '' };
  return {
    ...{ day: today, how: null, ecog: null, events: [], disease: null, recurrences: [], findings: '', nextVisit: '' },
  };
}

export type VisitFault = 'day' | 'how' | 'disease' | 'recurrences' | 'nextVisit';

export function faultsOfVisit(draft: VisitDraft, today: string): readonly VisitFault[] {
  const { day, how, disease, recurrences, nextVisit } = draft;
  return [
    ...(day === '' || day > today ? (['day'] as const) : []),
    ...(how === null ? (['how'] as const) : []),
    ...(disease === null ? (['disease'] as const) : []),
    ...(disease === 'recurrence' && recurrences.length === 0 ? (['recurrences'] as const) : []),
    ...(nextVisit !== '' && nextVisit <= day ? (['nextVisit'] as const) : []),
  ];
}

/** The content of a draft; undefined where how and disease were not said. */
export function visitContent(draft: VisitDraft): VisitContent | undefined {
  const { day, how, ecog, events, disease, recurrences, findings, nextVisit } = draft;
  if (how === null || disease === null) return undefined;
  return {
    ...{ day, how, ecog, events: [...events], disease, findings: findings.trim(), nextVisit: nextVisit || null },
    recurrences: disease === 'recurrence' ? [...recurrences] : [],
  };
}
