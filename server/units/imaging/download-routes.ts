import { Readable } from 'node:stream';
import { notFound } from '@isocenter/messages';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { zipStream } from '../../platform/zip-stream.ts';
import { instancesBelow } from './instances-below.ts';
import type { Imaging } from './open-imaging.ts';
import { asFileName } from './usable-uids.ts';

const LEVELS = [
  { what: 'study', path: 'studies', column: 'imaging_series.study_key' },
  { what: 'series', path: 'series', column: 'imaging_series.series_key' },
] as const;

/** Objects as they were received: one as a file, a series or a study as a ZIP. */
export function downloadRoutes(server: HttpServer, imaging: Imaging): void {
  const { database, blobs } = imaging;
  const config = { requires: 'object.export' } as const;
  server.get(
    '/api/imaging/instances/:instanceKey/file',
    { config: { ...config, answers: 'application/dicom' }, schema: { params: z.object({ instanceKey: z.string() }) } },
    async (request, reply) => {
      const { sha256, header } = await imaging.archive.instance(request.params.instanceKey);
      return asAttachment(reply, `${asFileName(header.sopInstanceUid)}.dcm`)
        .type('application/dicom')
        .send(await blobs.read(sha256));
    },
  );
  for (const { what, path, column } of LEVELS)
    server.get(
      `/api/imaging/${path}/:key/download`,
      { config: { ...config, answers: 'application/zip' }, schema: { params: z.object({ key: z.string() }) } },
      async (request, reply) => {
        const { key } = request.params;
        const instances = await instancesBelow(database, column, key);
        if (instances.length === 0) throw notFound(what, key);
        const files = instances.map(({ modality, sop_instance_uid, sha256 }) => ({
          name: `${asFileName(modality)}/${asFileName(sop_instance_uid)}.dcm`,
          bytes: () => blobs.read(sha256),
        }));
        return asAttachment(reply, `${what}-${key}.zip`)
          .type('application/zip')
          .send(Readable.from(zipStream(files)));
      },
    );
}

function asAttachment(reply: FastifyReply, fileName: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${fileName}"`);
}
