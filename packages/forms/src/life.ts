import { type Notice, notice } from '@isocenter/messages';
import { asksWhy, type Change } from './changes.ts';
import type { Finding } from './findings.ts';

/** Where a filled form stands in its life. */
export type FormState = 'draft' | 'complete' | 'signed' | 'locked';

/** What a person wants to do with a filled form, and what the decision rests on. */
export type LifeStep =
  | { readonly do: 'save'; readonly changes: readonly Change[]; readonly reason?: string }
  | {
      readonly do: 'complete';
      readonly findings: readonly Finding[];
      /** Soft findings that whoever enters has looked at and confirmed, by {@link findingId}. */
      readonly confirmed: ReadonlySet<string>;
    }
  | { readonly do: 'sign'; readonly findings: readonly Finding[]; readonly confirmed: ReadonlySet<string> }
  | { readonly do: 'lock'; readonly openQueries: number }
  | { readonly do: 'unlock'; readonly by: string; readonly secondPerson?: string; readonly reason?: string };

/** The state after the step, or all that stands against it. */
export type LifeAnswer =
  | { readonly allowed: true; readonly state: FormState }
  | { readonly allowed: false; readonly unmet: readonly [Notice, ...Notice[]] };

/** Names a finding: the same trouble at the same place. */
export function findingId({ path, key }: Finding): string {
  return `${path} ${key}`;
}

/**
 * draft → complete → signed → locked; what one person signed, another may sign as well. A change of a signed form takes it back to complete: its signature covered other answers.
 * Unlocking needs a reason and a second person (ICH E6(R3): the lock protects what was analysed).
 */
export function takeStep(state: FormState, step: LifeStep): LifeAnswer {
  switch (step.do) {
    case 'save':
      return save(state, step);
    case 'complete':
      return complete(state, step);
    case 'sign':
      return sign(state, step);
    case 'lock':
      return lock(state, step);
    case 'unlock':
      return unlock(state, step);
  }
}

type Step<Name extends LifeStep['do']> = Extract<LifeStep, { readonly do: Name }>;

const allowed = (state: FormState): LifeAnswer => ({ allowed: true, state });
const refused = (...unmet: readonly [Notice, ...Notice[]]): LifeAnswer => ({ allowed: false, unmet });
const isBlank = (reason: string | undefined) => !reason?.trim();

function save(state: FormState, { changes, reason }: Step<'save'>): LifeAnswer {
  if (state === 'locked') return refused(notice('notice/forms/is-locked'));
  if (changes.length === 0) return allowed(state);
  if (state !== 'draft' && changes.some(asksWhy) && isBlank(reason))
    return refused(notice('notice/forms/reason-needed', { count: changes.filter(asksWhy).length }));
  return allowed(state === 'signed' ? 'complete' : state);
}

function complete(state: FormState, { findings, confirmed }: Step<'complete'>): LifeAnswer {
  if (state === 'locked') return refused(notice('notice/forms/is-locked'));
  const [first, ...others] = unmetFindings(findings, confirmed);
  return first ? refused(first, ...others) : allowed(state === 'draft' ? 'complete' : state);
}

/** What was changed after completion must be in order, too. */
function sign(state: FormState, { findings, confirmed }: Step<'sign'>): LifeAnswer {
  if (state !== 'complete' && state !== 'signed') return refused(notice('notice/forms/sign-complete-only'));
  const [first, ...others] = unmetFindings(findings, confirmed);
  return first ? refused(first, ...others) : allowed('signed');
}

/** Hard findings, and soft ones that nobody has confirmed. */
export function standingFindings(findings: readonly Finding[], confirmed: ReadonlySet<string>): readonly Finding[] {
  return findings.filter(
    (finding) => finding.class === 'hard' || (finding.class === 'soft' && !confirmed.has(findingId(finding))),
  );
}

function unmetFindings(findings: readonly Finding[], confirmed: ReadonlySet<string>): readonly Notice[] {
  const standing = standingFindings(findings, confirmed);
  const hard = standing.filter((finding) => finding.class === 'hard').length;
  const soft = standing.length - hard;
  return [
    ...(hard > 0 ? [notice('notice/forms/hard-findings', { count: hard })] : []),
    ...(soft > 0 ? [notice('notice/forms/soft-findings', { count: soft })] : []),
  ];
}

function lock(state: FormState, { openQueries }: Step<'lock'>): LifeAnswer {
  if (state !== 'signed') return refused(notice('notice/forms/lock-signed-only'));
  return openQueries > 0 ? refused(notice('notice/forms/open-queries', { count: openQueries })) : allowed('locked');
}

function unlock(state: FormState, { by, secondPerson, reason }: Step<'unlock'>): LifeAnswer {
  if (state !== 'locked') return refused(notice('notice/forms/not-locked'));
  const [first, ...others] = [
    ...(isBlank(reason) ? [notice('notice/forms/unlock-reason')] : []),
    ...(secondPerson === undefined || secondPerson === by ? [notice('notice/forms/unlock-second-person')] : []),
  ];
  return first ? refused(first, ...others) : allowed('signed');
}
