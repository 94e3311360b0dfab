import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { attachArchive, detachArchive, takeUpArchive } from './archive-patients.ts';
import {
  Consent,
  Diagnosis,
  EarlierIrradiation,
  type EntryContent,
  type EntryKind,
  PatientContent,
  PatientDetail,
  PatientPage,
  PatientSearch,
} from './contract.ts';
import { addEntry, changeEntry } from './entry-store.ts';
import { mergePatient, undoMerge } from './merge-patients.ts';
import { addPatient, changePatient, patientDetail, searchPatients } from './patient-store.ts';

const ROOT = '/api/clinic';
const params = z.object({ patientKey: z.string() });
const key = z.string().regex(/^\d{1,15}$/);
const OK = { 200: PatientDetail };
const ADDED = { 201: PatientDetail };
const read = { requires: 'patient.read' } as const;
const write = { requires: 'patient.write' } as const;
const merge = { requires: 'patient.merge' } as const;

/** Patients of the clinic, their diagnoses, earlier irradiation and consents: see `contract.ts`. */
export function patientRoutes(server: HttpServer, { database }: { readonly database: Database }): void {
  const told = async (reply: FastifyReply, patientKey: string): Promise<PatientDetail> => {
    const detail = await patientDetail(database, patientKey);
    sayRevision(reply, detail.revision);
    return detail;
  };

  server.post(
    `${ROOT}/patients/search`,
    { config: read, schema: { body: PatientSearch, response: { 200: PatientPage } } },
    async (request) => searchPatients(database, request.body),
  );

  server.get(
    `${ROOT}/patients/:patientKey`,
    { config: read, schema: { params, response: OK } },
    async (request, reply) => told(reply, request.params.patientKey),
  );

  server.post(
    `${ROOT}/patients`,
    { config: write, schema: { body: PatientContent, response: ADDED } },
    async (request, reply) => {
      const patientKey = await addPatient(database, request.body);
      return told(reply.status(201), patientKey);
    },
  );

  server.put(
    `${ROOT}/patients/:patientKey`,
    { config: { ...write, ifMatch: true }, schema: { params, body: PatientContent, response: OK } },
    async (request, reply) => {
      const { patientKey } = request.params;
      await changePatient(database, patientKey, { content: request.body, revision: askedRevision(request) });
      return told(reply, patientKey);
    },
  );

  server.put(
    `${ROOT}/patients/:patientKey/merge`,
    { config: { ...merge, ifMatch: true }, schema: { params, body: z.object({ into: key }), response: OK } },
    async (request, reply) => {
      const { patientKey } = request.params;
      await mergePatient(database, patientKey, { into: request.body.into, revision: askedRevision(request) });
      return told(reply, patientKey);
    },
  );

  server.delete(
    `${ROOT}/patients/:patientKey/merge`,
    { config: { ...merge, ifMatch: true }, schema: { params, response: OK } },
    async (request, reply) => {
      const { patientKey } = request.params;
      await undoMerge(database, patientKey, askedRevision(request));
      return told(reply, patientKey);
    },
  );

  archiveRoutes(server, { database, told });
  entryRoutes(server, { database, told, kind: 'diagnoses', requires: 'diagnosis.write', content: Diagnosis });
  entryRoutes(server, {
    database,
    told,
    kind: 'irradiations',
    requires: 'diagnosis.write',
    content: EarlierIrradiation,
  });
  entryRoutes(server, { database, told, kind: 'consents', requires: 'patient.write', content: Consent });
}

interface Parts {
  readonly database: Database;
  told(reply: FastifyReply, patientKey: string): Promise<PatientDetail>;
}

function archiveRoutes(server: HttpServer, { database, told }: Parts): void {
  const linked = z.object({ patientKey: z.string(), archiveKey: z.string() });

  server.post(
    `${ROOT}/patients/from-archive`,
    {
      config: write,
      schema: { body: z.object({ archiveKey: key, assigner: z.string().trim().min(1).max(120) }), response: ADDED },
    },
    async (request, reply) => {
      await takeUpArchive(database, request.body);
      return told(reply.status(201), request.body.archiveKey);
    },
  );

  server.put(
    `${ROOT}/patients/:patientKey/archive/:archiveKey`,
    { config: write, schema: { params: linked, response: OK } },
    async (request, reply) => {
      const { patientKey, archiveKey } = request.params;
      await attachArchive(database, patientKey, archiveKey);
      return told(reply, patientKey);
    },
  );

  server.delete(
    `${ROOT}/patients/:patientKey/archive/:archiveKey`,
    { config: write, schema: { params: linked, response: OK } },
    async (request, reply) => {
      const { patientKey, archiveKey } = request.params;
      await detachArchive(database, patientKey, archiveKey);
      return told(reply, patientKey);
    },
  );
}

/** @param content what an entry of the kind says: `parse` gives it its type, whichever kind it is */
function entryRoutes<Kind extends EntryKind>(
  server: HttpServer,
  {
    database,
    told,
    kind,
    requires,
    content,
  }: Parts & {
    readonly kind: Kind;
    readonly requires: 'diagnosis.write' | 'patient.write';
    readonly content: z.ZodType<EntryContent[Kind]>;
  },
): void {
  const config = { requires };

  server.post(
    `${ROOT}/patients/:patientKey/${kind}`,
    { config, schema: { params, body: content, response: ADDED } },
    async (request, reply) => {
      const { patientKey } = request.params;
      await addEntry(database, kind, { patientKey, content: content.parse(request.body) });
      return told(reply.status(201), patientKey);
    },
  );

  server.put(
    `${ROOT}/patients/:patientKey/${kind}/:entryKey`,
    {
      config: { ...config, ifMatch: true },
      schema: {
        params: z.object({ patientKey: z.string(), entryKey: z.string() }),
        body: z.object({ content, inError: z.boolean() }),
        response: OK,
      },
    },
    async (request, reply) => {
      const { patientKey, entryKey } = request.params;
      const { inError } = request.body;
      const changed = { content: content.parse(request.body.content), inError, patientKey, entryKey };
      await changeEntry(database, kind, { ...changed, revision: askedRevision(request) });
      return told(reply, patientKey);
    },
  );
}
