import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { itemId, key, words } from '../../research/entries/contract.ts';

/** What the room of the public pages asks and is answered, under `/api/office/public-site`. */

/** What the record calls the department as it is shown, somebody as they are shown, and an export of the pages. */
export const PUBLIC_DEPARTMENT = 'office-public-department';
export const PUBLIC_PERSON = 'office-public-person';
export const SITE_EXPORT = 'office-site-export';

const instant = z.iso.datetime({ offset: true });
const both = (most: number) => z.object({ zh: words(most), en: words(most) });
/** What is shown where it was not written in the other language, marked as what it is. */
export const Both = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'InBothLanguages' });
export type Both = TypeOf<typeof Both>;
const address = z.literal('').or(z.email().max(200));
const website = z.literal('').or(z.url({ protocol: /^https?$/ }).max(300));

const Place = z.object({
  ...{ id: itemId, name: both(120), address: both(300) },
  ...{ phone: words(60), email: address },
});

/** The department as it shows itself. Paragraphs of a text are parted by an empty line. */
export const DepartmentContent = z
  .object({
    name: both(120),
    parent: both(120).describe('The hospital or university that it belongs to.'),
    about: both(6000),
    places: z.array(Place).max(12),
    base: z
      .literal('')
      .or(z.url({ protocol: /^https?$/ }).regex(/^https?:\/\/[^\s?#"<>]*[^\s?#"<>/]$/))
      .describe(
        'The address at which the pages will lie, without a slash at the end; without it they name no address.',
      ),
  })
  .meta({ id: 'PublicDepartmentContent' });
export type DepartmentContent = TypeOf<typeof DepartmentContent>;

/** `PUT department`: it has a name in one language at least. */
export const SaidDepartment = DepartmentContent.refine(({ name: { zh, en } }) => zh !== '' || en !== '', {
  path: ['name', 'zh'],
});

export const PublicDepartment = z
  .object({
    revision: z.int().describe('0 while nothing was said.'),
    content: DepartmentContent,
    recordedBy: Colleague.nullable(),
    recordedAt: instant.nullable(),
  })
  .meta({ id: 'PublicDepartment' });
export type PublicDepartment = TypeOf<typeof PublicDepartment>;

/** Somebody as they show themselves, beside their name and ORCID iD. */
export const PersonContent = z
  .object({
    title: both(160).describe('Title and post.'),
    fields: both(400).describe('Fields of work, parted by semicolons.'),
    about: both(4000),
    ...{ email: address, website },
  })
  .meta({ id: 'PublicPersonContent' });
export type PersonContent = TypeOf<typeof PersonContent>;

export const PublicPerson = z
  .object({
    person: Colleague,
    revision: z.int().describe('0 while nothing was said.'),
    content: PersonContent,
    isShown: z.boolean().describe('The person said so.'),
  })
  .meta({ id: 'PublicPerson' });
export type PublicPerson = TypeOf<typeof PublicPerson>;

/** `PUT people/:personKey`. Only the person says that they are shown. */
export const SaidPerson = z.object({ content: PersonContent, isShown: z.boolean() });
export type SaidPerson = TypeOf<typeof SaidPerson>;

export const KINDS = ['people', 'works', 'projects', 'patents', 'recognitions'] as const;
export type Kind = (typeof KINDS)[number];

/** Why something that is marked as public is not on the pages. */
export const NOT_SHOWN = ['struck', 'merged', 'in-error', 'unpublished', 'ahead', 'over', 'not-agreed'] as const;
export type WhyNotShown = (typeof NOT_SHOWN)[number];

const n = z.int();
const Counts = z.object({ people: n, works: n, projects: n, patents: n, recognitions: n }).meta({ id: 'PublicCounts' });
export type Counts = TypeOf<typeof Counts>;

const NotShown = z
  .object({ kind: z.enum(KINDS), key, title: Both, why: z.enum(NOT_SHOWN) })
  .meta({ id: 'PublicNotShown' });
export type NotShown = TypeOf<typeof NotShown>;

/** A text that stands in one language only. `what`: the department itself has no kind. */
const OneLanguage = z
  .object({
    kind: z.enum([...KINDS, 'department']),
    key: z.string(),
    title: Both,
    text: z.enum(['name', 'parent', 'about', 'address', 'title', 'fields']),
    missing: z.enum(['zh', 'en']),
  })
  .meta({ id: 'PublicInOneLanguage' });
export type OneLanguage = TypeOf<typeof OneLanguage>;

const SiteExport = z
  .object({
    exportKey: key,
    exportedAt: instant,
    exportedBy: Colleague,
    sha256: z.string().describe('Of the ZIP.'),
    files: z.int(),
    sizeBytes: z.int(),
  })
  .meta({ id: 'PublicSiteExport' });
export type SiteExport = TypeOf<typeof SiteExport>;

/** `GET`: what would be on the pages today, and what would not. */
export const Overview = z
  .object({
    department: PublicDepartment,
    people: z.array(PublicPerson).describe('Everybody with an account, those shown first.'),
    shown: Counts,
    notShown: z.array(NotShown),
    unmarked: Counts.describe('What stands in the register and is not marked as public; people who said nothing.'),
    oneLanguage: z.array(OneLanguage),
    exports: z.array(SiteExport).describe('The latest first.'),
    isCurrent: z
      .boolean()
      .nullable()
      .describe('Whether the last export says what the record says today; null: none was made.'),
  })
  .meta({ id: 'PublicSiteOverview' });
export type Overview = TypeOf<typeof Overview>;

/** `POST works`: every work that stands in the register is marked as public. */
export const MarkedWorks = z.object({ marked: z.int() }).meta({ id: 'MarkedPublicWorks' });
export type MarkedWorks = TypeOf<typeof MarkedWorks>;
