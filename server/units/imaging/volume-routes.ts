import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { VolumeInfo } from './contract.ts';
import type { Imaging } from './open-imaging.ts';

const params = z.object({ seriesKey: z.string() });

const config = { requires: 'patient.read' } as const;
const planeRange = z.object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(1) });

export function volumeRoutes(server: HttpServer, { volumes }: Imaging): void {
  server.addHook('onReady', async () => volumes.prepare());
  server.get(
    '/api/imaging/series/:seriesKey/volume',
    { config, schema: { params, response: { 200: VolumeInfo } } },
    async (request) => {
      const { seriesKey } = request.params;
      const { values, ...info } = await volumes.ofSeries(seriesKey);
      return {
        seriesKey,
        valueType: values instanceof Int16Array ? ('int16' as const) : ('float32' as const),
        ...info,
      };
    },
  );

  server.get(
    '/api/imaging/series/:seriesKey/volume/planes',
    { config: { ...config, answers: 'application/octet-stream' }, schema: { params, querystring: planeRange } },
    async (request, reply) => {
      const { from, to } = request.query;
      const { values, grid } = await volumes.ofSeries(request.params.seriesKey);
      const [columns, rows, planes] = grid.size;
      if (from >= to || to > planes) throw new DomainError('imaging/planes-outside', { from, to, planes });
      const planeBytes = columns * rows * values.BYTES_PER_ELEMENT;
      // Typed arrays are little endian on every machine that Node runs on.
      const bytes = Buffer.from(values.buffer, values.byteOffset + from * planeBytes, (to - from) * planeBytes);
      return reply.type('application/octet-stream').header('cache-control', 'private, max-age=0').send(bytes);
    },
  );
}
