import { WORK_TYPES } from '@isocenter/bibliography';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { WorkContent } from './work-content.ts';

/** What the pages of papers and other outputs ask and are answered, under `/api/research/works`. */

/** What the record calls a work, what a file said of it, an import, two works that may be one, a merge; and a person as author. */
export const WORK = 'research-work';
export const SOURCE = 'research-work-source';
export const IMPORT = 'research-import';
export const DOUBT = 'research-doubt';
export const MERGE = 'research-merge';
export const PROFILE = 'research-profile';
export const NAME_FORM = 'research-name-form';
export const AUTHORSHIP = 'research-authorship';

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime({ offset: true });

/** `stands`: counted. `merged`: the same work as another one, which stands in its place. `struck`: entered in error. */
export const WORK_STATES = ['stands', 'merged', 'struck'] as const;

export const WorkRow = z
  .object({
    workKey: key,
    type: z.enum(WORK_TYPES),
    title: z.string(),
    authors: z.string().describe('As printed, the first ones.'),
    container: z.string().nullable(),
    year: z.int().nullable(),
    doi: z.string().nullable(),
    isRetracted: z.boolean(),
  })
  .meta({ id: 'WorkRow' });
export type WorkRow = TypeOf<typeof WorkRow>;

export const WORK_SORTS = ['year', 'title', 'container', 'recorded'] as const;

/** `GET` */
export const AskedWorks = z.object({
  search: z.string().trim().max(200).optional().describe('Words that must all occur.'),
  type: z.enum(WORK_TYPES).optional(),
  from: z.coerce.number().int().min(1600).max(2200).optional().describe('Year of publication, the first that counts.'),
  to: z.coerce.number().int().min(1600).max(2200).optional().describe('Year of publication, the last that counts.'),
  sort: z.enum(WORK_SORTS).default('year'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AskedWorks = TypeOf<typeof AskedWorks>;

export const WorkList = z.object({ total: z.int(), rows: z.array(WorkRow) }).meta({ id: 'WorkList' });
export type WorkList = TypeOf<typeof WorkList>;

export const Work = z
  .object({
    workKey: key,
    revision: z.int(),
    content: WorkContent,
    state: z.enum(WORK_STATES),
    mergedInto: key.nullable(),
    reason: z.string().nullable().describe('Why it was changed or struck out last.'),
    isPublic: z.boolean(),
    byHand: z.array(z.string()).describe('Fields that a person set: no import sets them anew.'),
    recordedBy: Colleague.nullable(),
    recordedAt: instant,
  })
  .meta({ id: 'ResearchWork' });
export type Work = TypeOf<typeof Work>;

/** A record that was not taken in: where it stands in its file, and why, as a code of the messages. */
const RefusedRecord = z
  .object({ place: z.string(), code: z.string(), found: z.string() })
  .meta({ id: 'RefusedWorkRecord' });

/** `added` + `matched` + `doubted` + `unchanged` = `read`; beside them what was refused. */
export const ImportResult = z
  .object({
    format: z.string().nullable().describe('Null where nobody could tell what the file is.'),
    read: z.int().describe('Records that could be read.'),
    added: z.int(),
    matched: z.int().describe('Works that were there, completed by the record.'),
    doubted: z.int().describe('Added, and perhaps there already: a person decides.'),
    unchanged: z.int().describe('Records that were read before.'),
    refused: z.array(RefusedRecord),
  })
  .meta({ id: 'WorkImportResult' });
export type ImportResult = TypeOf<typeof ImportResult>;

export const WorkImport = z
  .object({
    ...{ importKey: key, fileName: z.string(), sha256: z.string(), sizeBytes: z.number(), jobKey: key.nullable() },
    result: ImportResult.nullable().describe('Null while its job runs, and where it failed.'),
    ...{ startedBy: Colleague.nullable(), startedAt: instant },
  })
  .meta({ id: 'WorkImport' });
export type WorkImport = TypeOf<typeof WorkImport>;
export const WorkImports = z.array(WorkImport);

/** What a record said of a work, as it was read. */
export const WorkSource = z
  .object({
    sourceKey: key,
    importKey: key.nullable(),
    format: z.string(),
    place: z.string(),
    content: WorkContent,
    matchedBy: z.string().nullable().describe('By what it was found to be this work; null where it began it.'),
    recordedAt: instant,
  })
  .meta({ id: 'WorkSource' });
export type WorkSource = TypeOf<typeof WorkSource>;

/** How somebody of the department stands to an author of a work: their word, the ORCID, or a form of the name that they confirmed. */
export const AUTHORSHIPS = ['said', 'orcid', 'proposed', 'denied'] as const;
export const Authorship = z
  .object({ position: z.int(), person: Colleague, how: z.enum(AUTHORSHIPS) })
  .meta({ id: 'WorkAuthorship' });
export type Authorship = TypeOf<typeof Authorship>;

/** Two works that may be one. */
export const Doubt = z
  .object({
    doubtKey: key,
    why: z.string(),
    first: WorkRow,
    second: WorkRow,
    decision: z.enum(['same', 'different']).nullable(),
    decidedBy: Colleague.nullable(),
  })
  .meta({ id: 'WorkDoubt' });
export type Doubt = TypeOf<typeof Doubt>;
export const Doubts = z.array(Doubt);

export const Merge = z
  .object({
    mergeKey: key,
    merged: WorkRow,
    why: z.string(),
    mergedBy: Colleague.nullable(),
    mergedAt: instant,
    mayBeUndone: z.boolean().describe('Nobody changed the work since.'),
  })
  .meta({ id: 'WorkMerge' });
export type Merge = TypeOf<typeof Merge>;

/** `POST merges`: two works that are one; the first one stands. `GET merges`: what would come of it. */
export const ChosenMerge = z.object({ kept: key, merged: key });

/** Both works before a merge, and what would come of it. */
export const MergeView = z
  .object({
    ...{ kept: WorkContent, merged: WorkContent, made: WorkContent },
    conflicts: z.array(z.string()).describe('Fields of which one of the two says what will not stand.'),
  })
  .meta({ id: 'WorkMergeView' });
export type MergeView = TypeOf<typeof MergeView>;

/** `GET :workKey` */
export const WorkDetail = Work.extend({
  sources: z.array(WorkSource).describe('The first one first.'),
  authorships: z.array(Authorship),
  doubts: Doubts,
  merges: z.array(Merge).describe('Works that were merged into it, and stand no more.'),
}).meta({ id: 'ResearchWorkDetail' });
export type WorkDetail = TypeOf<typeof WorkDetail>;

const said = (most: number) => z.string().trim().min(1).max(most);

/** `PUT :workKey`: as it is from now on; struck out, or taken back; the fields that differ are a person's from then on. */
export const ChangedWork = z.object({ content: WorkContent, isStruck: z.boolean(), reason: said(500) });
export type ChangedWork = TypeOf<typeof ChangedWork>;

/** `POST`: a work that is typed. */
export const NewWork = z.object({ content: WorkContent });

/** `PUT :workKey/authorships`: whose a place among the authors is; `isTheirs` null takes the word back. */
export const SaidAuthorship = z.object({ position: z.int().min(1), personKey: key, isTheirs: z.boolean().nullable() });
export type SaidAuthorship = TypeOf<typeof SaidAuthorship>;

/** `PUT doubts/:doubtKey` */
export const DecidedDoubt = z.object({ decision: z.enum(['same', 'different']) });

/** Somebody of the department as an author. */
export const Researcher = z
  .object({
    person: Colleague,
    revision: z.int().describe('Of ORCID and name; 0 while nothing was said.'),
    orcid: z.string().nullable(),
    family: z.string().nullable().describe('As papers in Latin letters print it.'),
    given: z.string().nullable(),
    forms: z.array(z.string()).describe('Forms of the name that were confirmed.'),
    proposedForms: z.array(z.string()).describe('How papers may print the name, of those that were not confirmed.'),
    theirs: z.int().describe('Works that are theirs, by their word or by ORCID.'),
    proposed: z.int().describe('Works that a confirmed form of the name proposes.'),
  })
  .meta({ id: 'Researcher' });
export type Researcher = TypeOf<typeof Researcher>;
export const Researchers = z.array(Researcher);

/** `PUT people/:personKey` */
export const SaidProfile = z.object({
  orcid: said(60).nullable(),
  family: said(100).nullable(),
  given: said(100).nullable(),
});
export type SaidProfile = TypeOf<typeof SaidProfile>;

/** `PUT people/:personKey/forms` */
export const SaidForms = z.object({ forms: z.array(said(200)).min(1).max(200), isConfirmed: z.boolean() });
export type SaidForms = TypeOf<typeof SaidForms>;

/** `GET people/:personKey/works`: works whose authors may be the person, what waits for a word first. */
export const PersonWork = WorkRow.extend({ position: z.int(), how: z.enum(AUTHORSHIPS) }).meta({
  id: 'PersonWork',
});
export type PersonWork = TypeOf<typeof PersonWork>;
export const PersonWorks = z.array(PersonWork);

/** `PUT :workKey/public` */
export const PublishedWork = z.object({ isPublic: z.boolean() });

/** By DOI from the network; `service` null: whoever runs the server has not allowed it. */
export const LookupState = z.object({ service: z.string().nullable() }).meta({ id: 'WorkLookupState' });
export type LookupState = TypeOf<typeof LookupState>;
export const AskedLookup = z.object({ doi: z.string().min(1).max(500) }).meta({ id: 'AskedWorkLookup' });
export const Lookup = z.object({ workKey: key }).meta({ id: 'WorkLookup' });
export type Lookup = TypeOf<typeof Lookup>;

/** Where on a work an author stands. First are the first and those who are said to be first with them. */
export interface AuthorPlace {
  readonly position: number;
  readonly isFirst: boolean;
  readonly isCorresponding: boolean;
}

/** An author with the people of the department who they are, as was confirmed or as their ORCID iD says, and the addresses as printed. */
export interface AuthorOfWork extends AuthorPlace {
  readonly people: readonly { readonly personKey: string; readonly name: string; readonly nameZh: string | null }[];
  readonly affiliations: readonly string[];
}

/** Who may be an author by a form of their name that they confirmed, while nobody has said whether they are. */
export interface ProposedAuthor extends AuthorPlace {
  readonly personKey: string;
}
