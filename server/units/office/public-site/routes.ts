import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { departmentDay } from '../../clinic/index.ts';
import { publishAllWorks } from '../../research/index.ts';
import type { OfficeParts } from '../office-routes.ts';
import { MarkedWorks, Overview, PublicDepartment, PublicPerson, SaidDepartment, SaidPerson } from './contract.ts';
import { readDepartment, sayDepartment } from './department-store.ts';
import { keepExport, readExports, siteSha256 } from './export-store.ts';
import { inOneLanguage } from './one-language.ts';
import { readPerson, sayPerson } from './person-store.ts';
import { readPublicRecord } from './read-public-record.ts';
import { siteOfRecord } from './site-of-record.ts';
import { siteZip } from './site-zip.ts';

const ROOT = '/api/office/public-site';
const read = { requires: 'register.read' } as const;
const publish = { requires: 'register.publish' } as const;
const ofPerson = z.object({ personKey: z.string() });

/** The department's public pages: see `contract.ts`. The pages themselves are never served here, only exported. */
export function publicSiteRoutes(server: HttpServer, parts: OfficeParts): void {
  const { database, now } = parts;
  server.get(ROOT, { config: read, schema: { response: { 200: Overview } } }, async () => overview(database, now()));

  server.put(
    `${ROOT}/department`,
    { config: { ...publish, ifMatch: true }, schema: { body: SaidDepartment, response: { 200: PublicDepartment } } },
    async (request, reply) => {
      await sayDepartment(database, { revision: askedRevision(request), content: request.body, now: now() });
      const department = await readDepartment(database);
      sayRevision(reply, department.revision);
      return department;
    },
  );

  server.get(
    `${ROOT}/people/:personKey`,
    { config: read, schema: { params: ofPerson, response: { 200: PublicPerson } } },
    async (request, reply) => {
      const person = await readPerson(database, request.params.personKey);
      sayRevision(reply, person.revision);
      return person;
    },
  );

  server.put(
    `${ROOT}/people/:personKey`,
    {
      config: { ...read, ifMatch: true },
      schema: { params: ofPerson, body: SaidPerson, response: { 200: PublicPerson } },
    },
    async (request, reply) => {
      const { personKey } = request.params;
      await sayPerson(database, { personKey, ...request.body, revision: askedRevision(request) });
      const person = await readPerson(database, personKey);
      sayRevision(reply, person.revision);
      return person;
    },
  );

  server.post(`${ROOT}/works`, { config: publish, schema: { response: { 200: MarkedWorks } } }, async () => ({
    marked: await publishAllWorks(database),
  }));

  server.get(`${ROOT}/site.zip`, { config: { ...publish, answers: 'application/zip' } }, async (_request, reply) => {
    const day = await departmentDay(database, now());
    const { site } = siteOfRecord(await readPublicRecord(database), day);
    const { name } = site.department;
    if (name.zh === '' && name.en === '') throw new DomainError('office/public-site-unnamed');
    const { bytes, sha256, files } = await siteZip(site);
    await keepExport(database, { site, sha256, files, sizeBytes: bytes.length, now: now() });
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="public-site-${day}.zip"`)
      .send(bytes);
  });
}

async function overview(database: Database, now: Date): Promise<Overview> {
  const [record, exports] = await Promise.all([readPublicRecord(database), readExports(database)]);
  const { site, notShown, unmarked } = siteOfRecord(record, await departmentDay(database, now));
  const [latest] = exports;
  return {
    department: record.department,
    people: record.people.map(({ orcid: _, ...person }) => person),
    shown: {
      ...{ people: site.people.length, works: site.works.length, projects: site.projects.length },
      ...{ patents: site.patents.length, recognitions: site.recognitions.length },
    },
    ...{ notShown, unmarked, oneLanguage: inOneLanguage(site) },
    exports: exports.map(({ contentSha256: _, ...each }) => each),
    isCurrent: latest === undefined ? null : latest.contentSha256 === siteSha256(site),
  };
}
