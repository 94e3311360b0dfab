import type { EventPattern, EventTrigger } from '@isocenter/deadlines';
import { patternText, readPatternText } from './pattern-text.ts';

/** The part of a rule that names events, as it is written. */
export interface EventDraft {
  /** Behind `event.`: lower case, digits and hyphens. */
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  readonly starts: string;
  /** One a line. */
  readonly stops: string;
  readonly of: EventTrigger['of'];
  /** A path of the value that has the person's key; empty: whoever did it. */
  readonly concerned: string;
  /** A path of the value that has the instant from which it is counted; empty: when the event was recorded. */
  readonly countedFrom: string;
  readonly page: string;
  /** The events as they were read: a line that stands as it did is the same event. */
  readonly read: readonly EventPattern[];
}

export const isName = (text: string) => /^[a-z0-9-]{1,60}$/.test(text);
export const isPage = (text: string) => text === '' || /^\/[\w/{}.-]*$/.test(text);

export function eventDraftOf(trigger: string, event: EventTrigger | undefined): EventDraft {
  return {
    name: trigger.replace(/^event\./, ''),
    en: event?.words.en ?? '',
    zh: event?.words.zh ?? '',
    starts: event ? patternText(event.starts) : '',
    stops: event?.stops.map(patternText).join('\n') ?? '',
    of: event?.of ?? 'record',
    concerned: event && event.concerned !== 'acting' ? event.concerned.path : '',
    countedFrom: event?.countedFrom ?? '',
    page: event?.page ?? '',
    read: event ? [event.starts, ...event.stops] : [],
  };
}

/** The first of the lines that is no event; undefined where all are. */
export function faultyLine(lines: string, { read }: Pick<EventDraft, 'read'>): string | undefined {
  return linesOf(lines).find((line) => patternOf(line, read) === undefined);
}

function patternOf(line: string, read: readonly EventPattern[]): EventPattern | undefined {
  return read.find((pattern) => patternText(pattern) === line) ?? readPatternText(line);
}

/** Undefined while something is missing or faulty. */
export function eventOf(draft: EventDraft): EventTrigger | undefined {
  const [en, zh, concerned, page] = [draft.en.trim(), draft.zh.trim(), draft.concerned.trim(), draft.page.trim()];
  const countedFrom = draft.countedFrom.trim();
  const starts = patternOf(draft.starts.trim(), draft.read);
  const stops = linesOf(draft.stops).map((line) => patternOf(line, draft.read));
  if (!starts || !isName(draft.name) || en === '' || zh === '' || !isPage(page)) return undefined;
  if (stops.includes(undefined)) return undefined;
  return {
    starts,
    stops: stops.filter((stop) => stop !== undefined),
    of: draft.of,
    concerned: concerned === '' ? 'acting' : { path: concerned },
    ...(countedFrom === '' ? {} : { countedFrom }),
    words: { en, zh },
    page: page === '' ? null : page,
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
