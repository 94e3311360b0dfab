import type { Readable } from 'node:stream';
import { z } from 'zod';
import { NOTHING } from '../../platform/http/answers.ts';
import { countedPagesOf } from '../../platform/http/contract.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { PAGE_QUERY } from '../../platform/http/page.ts';
import { JobRow } from '../../platform/jobs/contract.ts';
import { oneJob } from '../../platform/jobs/job-store.ts';
import { startUnlessOpen } from '../../platform/jobs/start-job.ts';
import { repeatedly } from '../../platform/repeatedly.ts';
import { streamSource } from './byte-reader.ts';
import { decideConflict, openConflicts } from './conflicts.ts';
import {
  ConflictRow,
  FileAnswer,
  ImportProgress,
  PatientDetail,
  PatientList,
  QuarantineRow,
  UnpackedZip,
} from './contract.ts';
import { dicomwebRoutes } from './dicomweb/dicomweb-routes.ts';
import { downloadRoutes } from './download-routes.ts';
import { giveUpZips } from './give-up-zips.ts';
import type { Imaging } from './open-imaging.ts';
import { patientDetail } from './patient-detail.ts';
import { listPatients, PATIENT_SORT } from './patient-list.ts';
import {
  discardQuarantined,
  quarantinedBytes,
  quarantinedFile,
  quarantinedFiles,
  retryQuarantined,
} from './quarantine.ts';
import { volumeRoutes } from './volume-routes.ts';
import { keptZip, toldEntries } from './zip-store.ts';

const LATEST_IMPORTS = 20;
/** ZIPs that nobody had unpacked again are looked for so often. */
const GIVEN_UP_EVERY_MS = 3600 * 1000;

const sortNames = Object.keys(PATIENT_SORT) as (keyof typeof PATIENT_SORT)[];
const patientQuery = z.object({
  search: z.string().max(200).optional(),
  sort: z.enum(sortNames).default('lastArrivedAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  arrived: z.literal('today').optional(),
  has: z.enum(['plan', 'dose', 'image']).optional(),
});
const afterEntry = z.object({ after: z.coerce.number().int().min(0).default(0) });
const importKey = z.object({ importKey: z.string() });
const quarantineKey = z.object({ quarantineKey: z.string() });

/** What the pages of `imaging` ask (see `contract.ts`), and what other systems ask by DICOMweb. */
export async function imagingRoutes(server: HttpServer, imaging: Imaging): Promise<void> {
  patientRoutes(server, imaging);
  await importRoutes(server, imaging);
  quarantineRoutes(server, imaging);
  conflictRoutes(server, imaging);
  volumeRoutes(server, imaging);
  downloadRoutes(server, imaging);
  await dicomwebRoutes(server, imaging);
  const givingUp = repeatedly(() => giveUpZips(imaging, new Date()), GIVEN_UP_EVERY_MS);
  server.addHook('onClose', () => givingUp.stop());
}

function patientRoutes(server: HttpServer, imaging: Imaging): void {
  server.get(
    '/api/imaging/patients',
    { config: { requires: 'patient.read' }, schema: { querystring: patientQuery, response: { 200: PatientList } } },
    async (request) => {
      const { search, has, arrived, ...rest } = request.query;
      return listPatients(imaging.database, {
        ...rest,
        ...(search === undefined ? {} : { search }),
        ...(has === undefined ? {} : { has }),
        ...(arrived === undefined ? {} : { arrivedSince: startOfToday() }),
      });
    },
  );
  server.get(
    '/api/imaging/patients/:patientKey',
    {
      config: { requires: 'patient.read' },
      schema: { params: z.object({ patientKey: z.string() }), response: { 200: PatientDetail } },
    },
    async (request) => patientDetail(imaging, request.params.patientKey),
  );
}

/** Midnight where the server stands. */
function startOfToday(): Date {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today;
}

async function importRoutes(server: HttpServer, imaging: Imaging): Promise<void> {
  const config = { requires: 'object.import' } as const;
  const { runs } = imaging;
  server.post(
    '/api/imaging/imports',
    {
      config,
      schema: {
        body: z.object({ filesExpected: z.number().int().min(0).nullable().default(null) }).nullish(),
        response: { 201: ImportProgress },
      },
    },
    async (request, reply) => {
      const key = await runs.open('page', request.body?.filesExpected ?? null);
      return reply.status(201).send(await runs.progress(key));
    },
  );
  server.get('/api/imaging/imports', { config, schema: { response: { 200: z.array(ImportProgress) } } }, async () =>
    runs.latest(LATEST_IMPORTS),
  );
  const oneRun = { config, schema: { params: importKey, response: { 200: ImportProgress } } };
  server.get('/api/imaging/imports/:importKey', oneRun, async ({ params }) => runs.progress(params.importKey));
  server.post('/api/imaging/imports/:importKey/complete', oneRun, async ({ params }) =>
    runs.complete(params.importKey),
  );
  server.get(
    '/api/imaging/zips/:jobKey',
    {
      config,
      schema: {
        params: z.object({ jobKey: z.string() }),
        querystring: afterEntry,
        response: { 200: UnpackedZip },
      },
    },
    async ({ params: { jobKey }, query: { after } }) => {
      const { fileName } = await keptZip(imaging.database, jobKey);
      const job = await oneJob(imaging.database, jobKey); // first: what it told before it ended is there then
      return { job, fileName, ...(await toldEntries(imaging.database, jobKey, after)) };
    },
  );
  const load = { config: { requires: 'demonstration.load' }, schema: { response: { 202: JobRow } } } as const;
  server.post('/api/imaging/demonstration', load, async (_request, reply) => {
    const jobKey = await startUnlessOpen(imaging.database, imaging.demonstration.detailed, {});
    return reply.status(202).send(await oneJob(imaging.database, jobKey));
  });
  await server.register(async (scope) => {
    // Bytes of any type stay a stream: they go to disk as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<{ Params: { importKey: string }; Body: Readable | undefined; Reply: readonly FileAnswer[] }>(
      '/api/imaging/imports/:importKey/files',
      {
        config: { ...config, takes: 'application/octet-stream' },
        schema: { response: { 200: z.array(FileAnswer), 202: z.array(FileAnswer) } },
        bodyLimit: Number.MAX_SAFE_INTEGER,
      },
      async (request, reply) => {
        const importKey = await runs.find(request.params.importKey);
        const fileName = decodedName(request.headers['x-file-name']);
        const source = request.body ? streamSource(request.body) : new Uint8Array();
        const answers = await imaging.importOrKeep({ importKey, fileName, source });
        if (answers.some(({ outcome }) => outcome === 'unpacking')) void reply.status(202);
        return answers;
      },
    );
  });
}

function decodedName(header: string | string[] | undefined): string {
  const text = (Array.isArray(header) ? header[0] : header) ?? '';
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function quarantineRoutes(server: HttpServer, imaging: Imaging): void {
  const read = { config: { requires: 'quarantine.read' } } as const;
  const decide = { config: { requires: 'quarantine.decide' } } as const;
  const schema = { params: quarantineKey };
  server.get(
    '/api/imaging/quarantine',
    { ...read, schema: { querystring: z.object(PAGE_QUERY), response: { 200: countedPagesOf(QuarantineRow) } } },
    async ({ query }) => quarantinedFiles(imaging.database, query),
  );
  server.get(
    '/api/imaging/quarantine/:quarantineKey/file',
    { config: { ...read.config, answers: 'application/octet-stream' }, schema },
    async (request, reply) => {
      const row = await quarantinedFile(imaging.database, request.params.quarantineKey);
      const name = encodeURIComponent(row.file_name.split('/').at(-1) ?? '');
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/octet-stream')
        .send(await quarantinedBytes(imaging.blobs, row));
    },
  );
  server.post(
    '/api/imaging/quarantine/:quarantineKey/retry',
    { ...decide, schema: { ...schema, response: { 200: FileAnswer } } },
    async (request) => {
      const parts = { ...imaging, countIgnored: imaging.runs.countIgnored };
      return retryQuarantined(parts, request.params.quarantineKey);
    },
  );
  server.delete(
    '/api/imaging/quarantine/:quarantineKey',
    { ...decide, schema: { ...schema, response: NOTHING } },
    async (request, reply) => {
      await discardQuarantined(imaging, request.params.quarantineKey);
      return reply.status(204).send();
    },
  );
}

function conflictRoutes(server: HttpServer, { database }: Imaging): void {
  server.get(
    '/api/imaging/conflicts',
    {
      config: { requires: 'conflict.read' },
      schema: { querystring: z.object(PAGE_QUERY), response: { 200: countedPagesOf(ConflictRow) } },
    },
    async ({ query }) => openConflicts(database, query),
  );
  server.post(
    '/api/imaging/conflicts/:conflictKey',
    {
      config: { requires: 'conflict.decide' },
      schema: {
        params: z.object({ conflictKey: z.string() }),
        body: z.object({ decision: z.enum(['keep', 'replace']) }),
        response: NOTHING,
      },
    },
    async (request, reply) => {
      await decideConflict(database, request.params.conflictKey, request.body.decision);
      return reply.status(204).send();
    },
  );
}
