import { Readable } from 'node:stream';
import { readInstance, storedFrames } from '@isocenter/dicom-rt';
import { notFound } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actingWhileRead } from '../../../platform/database/acting.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { originOf } from '../../../platform/http/public-address.ts';
import { attributesOfAll, withBulkDataAt } from '../attributes.ts';
import type { BlobStore } from '../blob-store.ts';
import { fileMetaBytes, hasFileMeta } from '../file-meta.ts';
import type { Imaging } from '../open-imaging.ts';
import { acceptedPacking, DICOM, DICOM_JSON, frameMediaType, OCTETS, requireJsonAccepted } from './media-types.ts';
import { sendMultipart } from './multipart-answer.ts';
import { instancesOf, type ResourceUids, resourceUrl, type WebInstance } from './resources.ts';

const uids = z.object({ study: z.string(), series: z.string().optional(), instance: z.string().optional() });
const LEVELS = ['', '/series/:series', '/series/:series/instances/:instance'];

const look = { requires: 'patient.read' } as const;
const take = { requires: 'object.export' } as const;

/** The address of the service as the client reached it. */
export const serviceUrl = (request: FastifyRequest) => `${originOf(request)}/dicom-web`;

/** WADO-RS (PS3.18 10.4): objects, metadata, frames and bulk data, all as stored. */
export function wadoRoutes(server: HttpServer, { database, blobs }: Imaging): void {
  for (const level of LEVELS) {
    const path = `/dicom-web/studies/:study${level}`;
    server.get(path, { config: take, schema: { params: uids } }, async (request, reply) => {
      const packing = acceptedPacking(request.headers.accept, [DICOM]);
      const instances = await instancesOf(database, request.params);
      const base = serviceUrl(request);
      if (packing === 'single' && instances.length === 1)
        return reply.type(DICOM).send(await fileOf(blobs, instances[0]!));
      const parts = instances.map((found) => ({
        contentType: `${DICOM}; transfer-syntax=${found.transferSyntaxUid}`,
        location: resourceUrl(base, found),
        bytes: () => fileOf(blobs, found),
      }));
      return sendMultipart(reply, { type: DICOM, parts });
    });
    server.get(`${path}/metadata`, { config: look, schema: { params: uids } }, async (request, reply) => {
      requireJsonAccepted(request.headers.accept);
      const instances = await instancesOf(database, request.params);
      const texts = actingWhileRead(metadata({ database, blobs }, instances, serviceUrl(request)));
      return reply.type(DICOM_JSON).send(Readable.from(texts));
    });
  }
  frameRoutes(server, { database, blobs });
}

async function* metadata(
  parts: Pick<Imaging, 'database' | 'blobs'>,
  instances: readonly WebInstance[],
  base: string,
): AsyncGenerator<string, void, void> {
  let separator = '[';
  for await (const block of attributesOfAll(parts, instances)) {
    const texts = block.map(({ row, text }) => withBulkDataAt(text, resourceUrl(base, row)));
    yield separator + texts.join(',\n');
    separator = ',\n';
  }
  yield ']';
}

/** The bytes as received; a bare data set gets the meta information that makes it a file (PS3.10). */
async function fileOf(blobs: BlobStore, instance: WebInstance): Promise<Uint8Array> {
  const bytes = await blobs.read(instance.sha256);
  if (hasFileMeta(bytes)) return bytes;
  const { transferSyntaxUid, sopClassUid } = instance;
  return Buffer.concat([fileMetaBytes({ sopClassUid, sopInstanceUid: instance.instance, transferSyntaxUid }), bytes]);
}

function frameRoutes(server: HttpServer, { database, blobs }: Pick<Imaging, 'database' | 'blobs'>): void {
  const instancePath = '/dicom-web/studies/:study/series/:series/instances/:instance';
  const one = async (params: ResourceUids) => (await instancesOf(database, params))[0]!;

  server.get(
    `${instancePath}/frames/:frames`,
    { config: take, schema: { params: uids.extend({ frames: z.string().regex(/^\d+(,\d+)*$/) }) } },
    async (request, reply) => {
      const instance = await one(request.params);
      const numbers = request.params.frames.split(',').map(Number);
      const frames = storedFrames(await blobs.read(instance.sha256), numbers);
      const mediaType = frameMediaType(frames[0]!.transferSyntaxUid);
      const packing = acceptedPacking(request.headers.accept, [...new Set([mediaType, OCTETS])]);
      const contentType = `${mediaType}; transfer-syntax=${frames[0]!.transferSyntaxUid}`;
      if (packing === 'single' && frames.length === 1)
        return reply.header('content-type', contentType).send(Buffer.from(frames[0]!.bytes));
      const parts = frames.map(({ bytes }, index) => ({
        contentType,
        location: `${resourceUrl(serviceUrl(request), instance)}/frames/${numbers[index]}`,
        bytes: async () => bytes,
      }));
      return sendMultipart(reply, { type: mediaType, parts });
    },
  );

  server.get(
    `${instancePath}/bulkdata/:tag`,
    { config: take, schema: { params: uids.extend({ tag: z.string().regex(/^[0-9A-Fa-f]{8}$/) }) } },
    async (request, reply) => {
      const instance = await one(request.params);
      const { tag } = request.params;
      const { dataset } = readInstance(await blobs.read(instance.sha256));
      const element = dataset.element(`x${tag.toLowerCase()}`);
      if (!element || element.length === 0 || element.length === 0xffffffff) throw notFound('bulkData', tag);
      const bytes = dataset.bytes.subarray(element.dataOffset, element.dataOffset + element.length);
      if (acceptedPacking(request.headers.accept, [OCTETS]) === 'single')
        return reply.type(OCTETS).send(Buffer.from(bytes));
      const location = `${resourceUrl(serviceUrl(request), instance)}/bulkdata/${tag}`;
      return sendMultipart(reply, {
        type: OCTETS,
        parts: [{ contentType: OCTETS, location, bytes: async () => bytes }],
      });
    },
  );
}
