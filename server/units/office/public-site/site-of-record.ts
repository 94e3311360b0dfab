import {
  type PublicWork,
  projectStanding,
  recognitionState,
  type StatementPatent,
  type StatementProject,
  type StatementRecognition,
  standingOf,
} from '../../research/index.ts';
import type { Counts, Kind, NotShown, PublicDepartment, WhyNotShown } from './contract.ts';
import type { ReadPerson } from './person-store.ts';
import type { Site, SitePatent, SitePerson, SiteProject, SiteRecognition, SiteWork } from './site/site.ts';

/** What the record says, before it is decided what of it is shown. */
export interface PublicRecord {
  readonly department: PublicDepartment;
  readonly people: readonly ReadPerson[];
  readonly works: { readonly works: readonly PublicWork[]; readonly unmarked: number };
  readonly projects: readonly StatementProject[];
  readonly patents: readonly StatementPatent[];
  readonly recognitions: readonly StatementRecognition[];
}

interface SiteOfRecord {
  readonly site: Site;
  readonly notShown: readonly NotShown[];
  readonly unmarked: Counts;
}

/** What the public pages show on a day; what is marked as public and is not shown, and why; and how much is not marked. */
export function siteOfRecord(record: PublicRecord, day: string): SiteOfRecord {
  const { projects, patents, recognitions, works, people } = record;
  const shownPeople = people.filter(({ isShown }) => isShown);
  const keys = new Set(shownPeople.map(({ person }) => person.personKey));
  const judged = [
    ...people.filter(({ isShown, revision }) => !isShown && revision > 0).map(notAgreed),
    ...works.works.map((work) => told('works', { entryKey: work.key, title: titleOf(work) }, whyNotWork(work))),
    ...marked(projects).map((each) => told('projects', entry(each), each.inError ? 'in-error' : null)),
    ...marked(patents).map((each) => told('patents', entry(each), whyNotPatent(each, day))),
    ...marked(recognitions).map((each) => told('recognitions', entry(each), whyNotRecognition(each, day))),
  ].filter((each) => each !== null);
  const isShown = (kind: Kind, key: string) => !judged.some((each) => each.kind === kind && each.key === key);
  const shown = <T extends { readonly entryKey: string }>(kind: Kind, entries: readonly T[]) =>
    entries.filter(({ entryKey }) => isShown(kind, entryKey));
  return {
    site: {
      ...{ department: record.department.content, day, people: shownPeople.map(personOf) },
      works: works.works.filter(({ state }) => state === 'stands').map((work) => workOf(work, keys)),
      projects: byDay(
        shown('projects', marked(projects)).map((each) => projectOf(each, { keys, day })),
        ({ from }) => from,
      ),
      patents: byDay(
        shown('patents', marked(patents)).map((each) => patentOf(each, { keys, day })),
        ({ grantedOn, publishedOn }) => grantedOn ?? publishedOn ?? '',
      ),
      recognitions: byDay(
        shown('recognitions', marked(recognitions)).map((each) => recognitionOf(each, keys)),
        ({ from }) => from,
      ),
    },
    notShown: judged,
    unmarked: {
      ...{ people: people.filter(({ revision }) => revision === 0).length, works: works.unmarked },
      ...{ projects: unmarked(projects), patents: unmarked(patents), recognitions: unmarked(recognitions) },
    },
  };
}

interface Marked {
  readonly isPublic: boolean;
  readonly inError: boolean;
}
const marked = <T extends Marked>(entries: readonly T[]) => entries.filter(({ isPublic }) => isPublic);
const unmarked = (entries: readonly Marked[]) =>
  entries.filter(({ isPublic, inError }) => !isPublic && !inError).length;
const byDay = <T>(entries: readonly T[], dayOf: (entry: T) => string): readonly T[] =>
  entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));

const told = (
  kind: Kind,
  { entryKey, title }: { readonly entryKey: string; readonly title: NotShown['title'] },
  why: WhyNotShown | null,
): NotShown | null => (why === null ? null : { kind, key: entryKey, title, why });

const entry = ({
  entryKey,
  content,
}: {
  readonly entryKey: string;
  readonly content: { readonly title: NotShown['title'] };
}) => ({
  ...{ entryKey, title: content.title },
});
const notAgreed = ({ person }: ReadPerson) =>
  told('people', { entryKey: person.personKey, title: { zh: person.nameZh ?? '', en: person.name } }, 'not-agreed');

function titleOf({ work: { title, titleOther = '', language } }: PublicWork): NotShown['title'] {
  return language === 'zh' ? { zh: title, en: titleOther } : { zh: titleOther, en: title };
}

const whyNotWork = ({ state }: PublicWork): WhyNotShown | null => (state === 'stands' ? null : state);

/** To publish an application before its office does can cost the patent: what is only filed is never shown. */
function whyNotPatent({ inError, content }: StatementPatent, day: string): WhyNotShown | null {
  if (inError) return 'in-error';
  const { publishedOn, grantedOn } = standingOf(content, day);
  return publishedOn === null && grantedOn === null ? 'unpublished' : null;
}

/** An accreditation, a post and a service while they hold; an award from its day on. */
function whyNotRecognition({ inError, content }: StatementRecognition, day: string): WhyNotShown | null {
  if (inError) return 'in-error';
  const state = recognitionState(content, day);
  return state === 'holds' ? null : state;
}

interface As {
  /** Of those who are shown. */
  readonly keys: ReadonlySet<string>;
  readonly day: string;
}
const shownOf = (people: readonly { readonly personKey: string | null }[], keys: ReadonlySet<string>) =>
  people.flatMap(({ personKey }) => (personKey !== null && keys.has(personKey) ? [personKey] : []));

const personOf = ({ person, content, orcid }: ReadPerson): SitePerson => ({
  ...{ ...content, personKey: person.personKey, orcid, name: { zh: person.nameZh ?? '', en: person.name } },
});

const workOf = ({ key, work, authors }: PublicWork, keys: ReadonlySet<string>): SiteWork => ({
  ...{ workKey: key, work, personKeys: authors.filter((author) => keys.has(author)) },
});

function projectOf({ entryKey, content }: StatementProject, { keys, day }: As): SiteProject {
  const { title, programme, funder, number, role, from, people } = content;
  const { endsOn, state } = projectStanding(content, day);
  return { entryKey, title, programme, funder, number, role, from, endsOn, state, personKeys: shownOf(people, keys) };
}

function patentOf({ entryKey, content }: StatementPatent, { keys, day }: As): SitePatent {
  const { title, number, applicants, inventors, type } = content;
  const { state, publishedOn, grantedOn } = standingOf(content, day);
  return {
    ...{ entryKey, title, number, applicants, type, state, publishedOn, grantedOn },
    ...{ inventors: inventors.map(({ name }) => name), inventorKeys: shownOf(inventors, keys) },
  };
}

function recognitionOf({ entryKey, content }: StatementRecognition, keys: ReadonlySet<string>): SiteRecognition {
  const { title, kind, sort, level, body, rank, from, to, people } = content;
  return { entryKey, title, kind, sort, level, body, rank, from, to, personKeys: shownOf(people, keys) };
}
