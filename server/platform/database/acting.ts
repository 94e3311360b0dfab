import { AsyncLocalStorage } from 'node:async_hooks';

/** Somebody who signed in: the person, in one of their roles at one site. */
export interface ActingPerson {
  readonly kind: 'person';
  readonly personKey: string;
  readonly name: string;
  readonly role: string;
  readonly siteKey: string;
  readonly sessionKey: string;
  /** From where: the network address, and what the program there calls itself. */
  readonly origin: string;
}

/** A part of this program that acts by a right of its own; where somebody asked it to, for that person. */
export interface ActingService {
  readonly kind: 'service';
  readonly service:
    | 'archive'
    | 'dicom'
    | 'command line'
    | 'sign-in'
    | 'deadlines'
    | 'jobs'
    | 'patient report'
    | 'safety'
    | 'start';
  readonly origin: string;
  readonly onBehalfOf?: Omit<ActingPerson, 'origin'>;
}

export type Actor = ActingPerson | ActingService;

interface Acting {
  readonly actor: Actor;
  readonly reason: string | undefined;
}

const current = new AsyncLocalStorage<Acting | undefined>();

/** Does `work`, and whatever it starts, as `actor`: the database lets it do what the actor may, and the record names the actor. */
export function acting<T>(actor: Actor, work: () => T): T {
  return current.run({ actor, reason: current.getStore()?.reason }, work);
}

/**
 * Does `work` for a reason that the record keeps with each change. It stands around a transaction, not within: a connection
 * learns it when it is taken.
 */
export function because<T>(reason: string, work: () => T): T {
  const now = current.getStore();
  return now ? current.run({ ...now, reason }, work) : work();
}

/** Whoever acts now, for work that another chain of calls does later. */
export interface ActingLater {
  /** Equal where actor and reason are. */
  readonly key: string;
  do<T>(work: () => T): T;
}

export function actingLater(): ActingLater {
  const now = current.getStore();
  return { key: JSON.stringify(settingsOf(now?.actor, now?.reason)), do: (work) => current.run(now, work) };
}

/** Items that are made while they are read, by whoever acts now: a stream reads them later, for nobody. */
export function actingWhileRead<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  const { do: within } = actingLater();
  return {
    [Symbol.asyncIterator]: () => {
      const iterator = items[Symbol.asyncIterator]();
      return {
        next: () => within(() => iterator.next()),
        return: async (value) => within(() => iterator.return?.(value)) ?? { done: true, value },
      };
    },
  };
}

export function actorNow(): Actor | undefined {
  return current.getStore()?.actor;
}

export function reasonNow(): string | undefined {
  return current.getStore()?.reason;
}

/** Settings of a connection, as row-level security and the record read them; text, empty where there is none. */
export type ActingSettings = readonly [
  person: string,
  role: string,
  site: string,
  service: string,
  session: string,
  origin: string,
  reason: string,
];

export const ACTING_SETTINGS = [
  'isocenter.person',
  'isocenter.role',
  'isocenter.site',
  'isocenter.service',
  'isocenter.session',
  'isocenter.origin',
  'isocenter.reason',
] as const;

/** Without an actor every setting is empty: row-level security then shows nothing, and the record refuses a change. */
export function settingsOf(actor: Actor | undefined, reason: string | undefined): ActingSettings {
  const person = actor?.kind === 'person' ? actor : actor?.onBehalfOf;
  return [
    person?.personKey ?? '',
    person?.role ?? '',
    person?.siteKey ?? '',
    actor?.kind === 'service' ? actor.service : '',
    person?.sessionKey ?? '',
    actor?.origin ?? '',
    actor ? (reason ?? '') : '',
  ];
}
