import type { DicomJson } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { attributesOf } from '../attributes.ts';
import type { Imaging } from '../open-imaging.ts';
import { DICOM_JSON, requireJsonAccepted } from './media-types.ts';
import { condition, type Query, type QueryLevel, runQuery } from './query.ts';
import { includedFields, resultAttributes } from './result-attributes.ts';
import { serviceUrl } from './wado-routes.ts';

/** Results in one answer, at most; the rest is announced by a warning. */
const MOST_RESULTS = 1000;

const PATHS: readonly { readonly path: string; readonly level: QueryLevel }[] = [
  { path: '/dicom-web/studies', level: 'study' },
  { path: '/dicom-web/series', level: 'series' },
  { path: '/dicom-web/instances', level: 'instance' },
  { path: '/dicom-web/studies/:study/series', level: 'series' },
  { path: '/dicom-web/studies/:study/instances', level: 'instance' },
  { path: '/dicom-web/studies/:study/series/:series/instances', level: 'instance' },
];

/** QIDO-RS (PS3.18 10.6). Fuzzy matching is not offered, and the answer says so where it was asked for. */
export function qidoRoutes(server: HttpServer, { database, blobs }: Imaging): void {
  for (const { path, level } of PATHS)
    server.get<{ Params: { study?: string; series?: string }; Querystring: Record<string, string | string[]> }>(
      path,
      { config: { requires: 'patient.read' } },
      async (request, reply) => {
        requireJsonAccepted(request.headers.accept);
        const query = parseQuery(level, request.query, request.params);
        const rows = await runQuery(database, query);
        const included = includedFields(request.query['includefield']);
        const base = serviceUrl(request);
        const resultOf = resultAttributes({ level, included, base });
        const results: DicomJson[] = [];
        for (const row of rows.slice(0, query.limit)) {
          const all: DicomJson = JSON.parse(await attributesOf({ database, blobs }, row));
          results.push(resultOf(all, row));
        }
        const said = warnings(
          { ...query, fields: included.unknown },
          rows.length > query.limit,
          request.headers.host ?? '-',
        );
        if (said.length > 0) void reply.header('warning', said);
        return reply.header('content-type', DICOM_JSON).send(JSON.stringify(results));
      },
    );
}

/** @throws DomainError `platform/request-invalid` for a limit or offset that is no number, or a date that is none */
function parseQuery(
  level: QueryLevel,
  parameters: Readonly<Record<string, string | string[]>>,
  { study, series }: { readonly study?: string; readonly series?: string },
): Query {
  const filters = [];
  const unused: string[] = [];
  if (study !== undefined) filters.push(sql<boolean>`s.study_instance_uid = ${study}`);
  if (series !== undefined) filters.push(sql<boolean>`e.series_instance_uid = ${series}`);
  for (const [name, given] of Object.entries(parameters)) {
    if (name === 'includefield' || name === 'limit' || name === 'offset') continue;
    const value = Array.isArray(given) ? given.join(',') : given;
    if (name === 'fuzzymatching') {
      if (value === 'true') unused.push(name);
      continue;
    }
    const filter = condition(level, name, value);
    if (filter) filters.push(filter);
    else unused.push(name);
  }
  const count = (name: string, otherwise: number) => {
    const text = parameters[name];
    if (text === undefined) return otherwise;
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < 0)
      throw new DomainError('platform/request-invalid', { fields: `${name} ${String(text)}` });
    return number;
  };
  return {
    level,
    filters,
    unused,
    offset: count('offset', 0),
    limit: Math.min(count('limit', MOST_RESULTS), MOST_RESULTS),
  };
}

/** PS3.18 8.3.4.4 and 10.6.1.2: what was not done as asked is said in a Warning header. */
function warnings(
  { unused, limit, fields }: Query & { readonly fields: readonly string[] },
  more: boolean,
  host: string,
): readonly string[] {
  const texts = [
    ...(unused.includes('fuzzymatching')
      ? ['The fuzzymatching parameter is not supported. Only literal matching has been performed.']
      : []),
    ...unused
      .filter((name) => name !== 'fuzzymatching')
      .map((name) => `The parameter ${name.replace(/[^\w.]/g, '')} was not matched on.`),
    ...fields.map(
      (name) => `The field ${name.replace(/[^\w.]/g, '')} is not known by this name; ask for it by its tag.`,
    ),
    ...(more ? [`There are more than the ${limit} results given here.`] : []),
  ];
  return texts.map((text) => `299 ${host} "${text}"`);
}
