import type { IsoDay } from './day.ts';
import type { PatentType } from './patent-type.ts';
import { expiresOn } from './term.ts';

/** What happens to an invention, in the order of its life. */
export const LIFE_EVENTS = [
  'disclosed',
  'filed',
  'preliminary-passed',
  'published',
  'examination-entered',
  'rejected',
  'withdrawn',
  'granted',
  'lapsed',
  'restored',
  'invalidated',
  'implemented',
  'licensed',
  'transferred',
] as const;
export type LifeEventKind = (typeof LIFE_EVENTS)[number];

export interface LifeEvent {
  readonly kind: LifeEventKind;
  readonly on: IsoDay;
}

export type LifeState =
  | 'none'
  | 'disclosed'
  | 'filed'
  | 'preliminary-passed'
  | 'published'
  | 'in-examination'
  | 'rejected'
  | 'withdrawn'
  | 'in-force'
  | 'lapsed'
  | 'invalidated'
  | 'expired';

const PENDING: readonly LifeState[] = ['filed', 'preliminary-passed', 'published', 'in-examination'];
/** What was used before it was filed is no use of a patent; what is over is licensed no more. */
const USED: readonly LifeState[] = [...PENDING, 'in-force'];

interface Step {
  readonly after: readonly LifeState[];
  /** Absent: the state stays. */
  readonly becomes?: LifeState;
  /** Only of inventions: the others are not published before their grant, nor examined in substance. */
  readonly inventionsOnly?: true;
}

/** What may follow what. A step of which nobody kept the day may be missing; none comes too late. */
export const STEPS: Readonly<Record<Exclude<LifeEventKind, 'restored'>, Step>> = {
  disclosed: { after: ['none'], becomes: 'disclosed' },
  filed: { after: ['none', 'disclosed'], becomes: 'filed' },
  'preliminary-passed': { after: ['filed'], becomes: 'preliminary-passed' },
  published: { after: ['filed', 'preliminary-passed'], becomes: 'published', inventionsOnly: true },
  'examination-entered': {
    after: ['filed', 'preliminary-passed', 'published'],
    becomes: 'in-examination',
    inventionsOnly: true,
  },
  rejected: { after: PENDING, becomes: 'rejected' },
  withdrawn: { after: ['disclosed', ...PENDING], becomes: 'withdrawn' },
  granted: { after: PENDING, becomes: 'in-force' },
  lapsed: { after: ['in-force'], becomes: 'lapsed' },
  invalidated: { after: ['in-force', 'lapsed', 'expired'], becomes: 'invalidated' },
  implemented: { after: USED },
  licensed: { after: USED },
  transferred: { after: USED },
};
/** A right or an application that was lost and given back (恢复权利, 复审). */
const RESTORABLE: readonly LifeState[] = ['rejected', 'withdrawn', 'lapsed'];

export interface Standing {
  readonly state: LifeState;
  readonly filedOn: IsoDay | null;
  readonly publishedOn: IsoDay | null;
  readonly grantedOn: IsoDay | null;
  /** When the term is over; null while it is not filed. */
  readonly expiresOn: IsoDay | null;
  readonly isUsed: boolean;
  readonly isTransferred: boolean;
}

export type Life = { readonly standing: Standing } | { readonly refused: LifeEvent; readonly after: LifeState };

const NOT_BEGUN: Standing = {
  ...{ state: 'none', filedOn: null, publishedOn: null, grantedOn: null, expiresOn: null },
  ...{ isUsed: false, isTransferred: false },
};

/** In the order in which they happened; on one day in the order of a life. */
export function inOrder<Event extends LifeEvent>(events: readonly Event[]): readonly Event[] {
  const place = ({ kind }: Event) => LIFE_EVENTS.indexOf(kind);
  return [...events].sort((a, b) => (a.on === b.on ? place(a) - place(b) : a.on < b.on ? -1 : 1));
}

/** Where a patent stands at the end of a day, by what happened until then; or the first event that cannot follow what was before it. */
export function patentStanding(
  events: readonly LifeEvent[],
  { type, day }: { readonly type: PatentType; readonly day: IsoDay },
): Life {
  let standing = NOT_BEGUN;
  let before: LifeState = 'none';
  for (const event of inOrder(events)) {
    if (event.on > day) break;
    const { state } = withTerm(standing, event.on);
    if (!mayFollow(event.kind, state, type)) return { refused: event, after: state };
    const next = stateAfter(event.kind, state, before);
    if (RESTORABLE.includes(next) && next !== state) before = state;
    standing = happened({ ...standing, state: next }, event, type);
  }
  return { standing: withTerm(standing, day) };
}

function mayFollow(kind: LifeEventKind, state: LifeState, type: PatentType): boolean {
  if (kind === 'restored') return RESTORABLE.includes(state);
  const { after, inventionsOnly } = STEPS[kind];
  return after.includes(state) && !(inventionsOnly && type !== 'invention');
}

function stateAfter(kind: LifeEventKind, state: LifeState, before: LifeState): LifeState {
  return kind === 'restored' ? before : (STEPS[kind].becomes ?? state);
}

function happened(standing: Standing, { kind, on }: LifeEvent, type: PatentType): Standing {
  switch (kind) {
    case 'filed':
      return { ...standing, filedOn: on, expiresOn: expiresOn(type, on) };
    case 'published':
      return { ...standing, publishedOn: on };
    case 'granted':
      return { ...standing, grantedOn: on };
    case 'transferred':
      return { ...standing, isUsed: true, isTransferred: true };
    case 'licensed':
    case 'implemented':
      return { ...standing, isUsed: true };
    default:
      return standing;
  }
}

function withTerm(standing: Standing, day: IsoDay): Standing {
  const { state, expiresOn: end } = standing;
  return state === 'in-force' && end !== null && day >= end ? { ...standing, state: 'expired' } : standing;
}
