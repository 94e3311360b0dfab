import type { Work, WorkType } from '@isocenter/bibliography';
import type { Edition } from './edition.ts';
import type { Site, SitePatent, SitePerson, SiteProject, SiteRecognition, SiteWork } from './site.ts';
import { LANGUAGE_CODE, textIn } from './told.ts';

/** The pages for machines: https://schema.org, as JSON-LD. What is not known is left out. */

const TYPES: Readonly<Partial<Record<WorkType, string>>> = {
  ...{
    article: 'ScholarlyArticle',
    review: 'ScholarlyArticle',
    preprint: 'ScholarlyArticle',
    letter: 'ScholarlyArticle',
  },
  ...{ editorial: 'ScholarlyArticle', guideline: 'ScholarlyArticle', 'conference-paper': 'ScholarlyArticle' },
  ...{ chapter: 'Chapter', book: 'Book', thesis: 'Thesis' },
};

/** Addresses hold only where it is known at which the pages will lie. */
const idOf = ({ department: { base } }: Site, path: string) => `${base}/${path}`;
export const departmentId = (site: Site) => idOf(site, '#department');
const personId = (site: Site, personKey: string) => idOf(site, `#person-${personKey}`);
const organisation = (name: string) => ({ '@type': 'Organization', name });
const given = <T extends object>(members: T) =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

export function departmentData({ site, language }: Edition): object {
  const { department, recognitions } = site;
  const held = recognitions.filter(({ kind }) => kind === 'accreditation');
  return given({
    '@type': ['MedicalOrganization', 'ResearchOrganization'],
    '@id': departmentId(site),
    name: textIn(department.name, language),
    alternateName: otherName(department.name.zh, department.name.en, language),
    description: textIn(department.about, language),
    medicalSpecialty: 'https://schema.org/Oncologic',
    url: department.base && `${department.base}/${language}/`,
    parentOrganization:
      textIn(department.parent, language) === '' ? null : organisation(textIn(department.parent, language)),
    contactPoint:
      department.places.length === 0 ? null : department.places.map((place) => contactData(place, { language })),
    hasCertification: held.length === 0 ? null : held.map((each) => certificationData(each, { language })),
  });
}

type In = Pick<Edition, 'language'>;

const contactData = ({ name, address, phone, email }: Site['department']['places'][number], { language }: In) =>
  given({
    ...{ '@type': 'ContactPoint', name: textIn(name, language), telephone: phone, email },
    description: textIn(address, language),
  });

const certificationData = ({ title, body, from, to }: SiteRecognition, { language }: In) =>
  given({
    ...{ '@type': 'Certification', name: textIn(title, language), issuedBy: organisation(body) },
    ...{ validFrom: from, expires: to },
  });

export function personData(
  { personKey, name, title, fields, about, orcid, email, website }: SitePerson,
  edition: Edition,
): object {
  const { language, site } = edition;
  return given({
    ...{ '@type': 'Person', '@id': personId(site, personKey), name: textIn(name, language) },
    alternateName: otherName(name.zh, name.en, language),
    jobTitle: textIn(title, language),
    description: textIn(about, language),
    knowsAbout: fieldsOf(textIn(fields, language)),
    ...{ email, affiliation: { '@id': departmentId(site) } },
    sameAs: [...(orcid === null ? [] : [`https://orcid.org/${orcid}`]), ...(website === '' ? [] : [website])],
    url: site.department.base && `${site.department.base}/${language}/people/${personKey}.html`,
  });
}

export const fieldsOf = (fields: string): readonly string[] =>
  fields
    .split(/[;；]/)
    .map((field) => field.trim())
    .filter((field) => field !== '');

const otherName = (zh: string, en: string, language: Edition['language']) =>
  zh === en || zh === '' || en === '' ? null : language === 'zh' ? en : zh;

export function workData({ work }: SiteWork): object {
  const { container, issued, doi, pmid } = work;
  return given({
    '@type': TYPES[work.type] ?? 'CreativeWork',
    name: work.title,
    alternateName: work.titleOther,
    inLanguage: work.language === 'zh' ? LANGUAGE_CODE.zh : work.language,
    author: work.authors.map(authorData),
    datePublished:
      issued && [issued.year, issued.month, issued.month && issued.day].filter(Boolean).map(twoDigits).join('-'),
    isPartOf: container && given({ '@type': 'Periodical', name: container.title, issn: container.issns }),
    pagination: work.pages ?? work.articleNumber,
    sameAs: doi === undefined ? null : doiAddress(doi),
    identifier: [
      ...(doi === undefined ? [] : [property('DOI', doi)]),
      ...(pmid === undefined ? [] : [property('PMID', pmid)]),
    ],
    creativeWorkStatus: work.isRetracted ? 'Retracted' : null,
  });
}

const twoDigits = (part: number | undefined) => String(part).padStart(2, '0');
export const doiAddress = (doi: string): string =>
  `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
const property = (propertyID: string, value: string) => ({ '@type': 'PropertyValue', propertyID, value });

function authorData({ family, given: own, literal, nativeName, orcid, isGroup }: Work['authors'][number]): object {
  const latin = [own, family].filter(Boolean).join(' ');
  const name = nativeName ?? (latin === '' ? literal : latin);
  return given({ '@type': isGroup ? 'Organization' : 'Person', name, sameAs: orcid && `https://orcid.org/${orcid}` });
}

export function projectData(
  { title, funder, number, from, endsOn, personKeys }: SiteProject,
  { site, language, people }: Edition,
): object {
  return given({
    ...{ '@type': 'ResearchProject', name: textIn(title, language), foundingDate: from, dissolutionDate: endsOn },
    parentOrganization: { '@id': departmentId(site) },
    funding: given({ '@type': 'Grant', identifier: number, funder: organisation(funder) }),
    member: personKeys.filter((key) => people.has(key)).map((key) => ({ '@id': personId(site, key) })),
  });
}

/** schema.org has no type of patents. */
export function patentData(
  { title, number, inventors, applicants, publishedOn, grantedOn }: SitePatent,
  { language }: In,
): object {
  return given({
    ...{ '@type': 'CreativeWork', genre: 'Patent', name: textIn(title, language) },
    author: inventors.map((name) => ({ '@type': 'Person', name })),
    copyrightHolder: applicants.map(organisation),
    identifier: number === null ? null : property('patent application number', number),
    datePublished: publishedOn ?? grantedOn,
  });
}
