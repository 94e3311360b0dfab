import { type DicomJson, dicomJson, type JsonAttribute } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { Imaging } from '../open-imaging.ts';
import { DICOM_JSON, requireJsonAccepted } from './media-types.ts';
import { condition, type Query, type QueryLevel, type QueryRow, runQuery, tagOf } from './query.ts';
import { type ResourceUids, resourceUrl } from './resources.ts';
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

/** Attributes that every answer holds where the object has them (PS3.18 tables 10.6.3-3, -4, -5). */
const STUDY_TAGS = [
  '00080020',
  '00080030',
  '00080050',
  '00080090',
  '00080201',
  '00100010',
  '00100020',
  '00100030',
  '00100040',
  '0020000D',
  '00200010',
  '00081030',
];
const SERIES_TAGS = ['00080060', '00080201', '0008103E', '0020000E', '00200011', '00400244', '00400245', '00400275'];
const INSTANCE_TAGS = ['00080016', '00080018', '00080201', '00200013', '00280010', '00280011', '00280100', '00280008'];

const TAGS: Readonly<Record<QueryLevel, readonly string[]>> = {
  study: STUDY_TAGS,
  series: [...STUDY_TAGS, ...SERIES_TAGS],
  instance: [...STUDY_TAGS, ...SERIES_TAGS, ...INSTANCE_TAGS],
};

/** QIDO-RS (PS3.18 10.6). Fuzzy matching is not offered, and the answer says so where it was asked for. */
export function qidoRoutes(server: HttpServer, { database, blobs }: Imaging): void {
  for (const { path, level } of PATHS)
    server.get<{ Params: { study?: string; series?: string }; Querystring: Record<string, string | string[]> }>(
      path,
      async (request, reply) => {
        requireJsonAccepted(request.headers.accept);
        const query = parseQuery(level, request.query, request.params);
        const rows = await runQuery(database, query);
        const included = includedTags(request.query['includefield']);
        const base = serviceUrl(request);
        const results: DicomJson[] = [];
        for (const row of rows.slice(0, query.limit)) {
          const all = dicomJson(await blobs.read(row.sha256), {
            bulkDataUri: (tag) => `${resourceUrl(base, row)}/bulkdata/${tag}`,
          });
          results.push(result(all, row, { level, included, base }));
        }
        const said = warnings(query, rows.length > query.limit, request.headers.host ?? '-');
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

function includedTags(given: string | string[] | undefined): ReadonlySet<string> | 'all' {
  const names = [given ?? []].flat().flatMap((field) => field.split(','));
  if (names.includes('all')) return 'all';
  return new Set(names.flatMap((name) => tagOf(name) ?? []));
}

function result(
  all: DicomJson,
  row: QueryRow,
  { level, included, base }: { level: QueryLevel; included: ReadonlySet<string> | 'all'; base: string },
): DicomJson {
  const wanted = (tag: string) => included === 'all' || included.has(tag) || TAGS[level].includes(tag);
  const picked = Object.entries(all).filter(([tag, { BulkDataURI }]) => wanted(tag) && BulkDataURI === undefined);
  const number = (vr: string, value: number): JsonAttribute => ({ vr, Value: [value] });
  const computed: [string, JsonAttribute][] = [
    ['00080005', { vr: 'CS', Value: ['ISO_IR 192'] }],
    ['00080056', { vr: 'CS', Value: ['ONLINE'] }],
    ['00081190', { vr: 'UR', Value: [resourceUrl(base, resourceOf(level, row))] }],
  ];
  if (level === 'study')
    computed.push(
      ['00080061', { vr: 'CS', Value: row.modalities }],
      ['00201206', number('IS', row.seriesCount)],
      ['00201208', number('IS', row.instanceCount)],
    );
  if (level === 'series') computed.push(['00201209', number('IS', row.instanceCount)]);
  return Object.fromEntries([...picked, ...computed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function resourceOf(level: QueryLevel, { study, series, instance }: QueryRow): ResourceUids {
  if (level === 'study') return { study };
  return level === 'series' ? { study, series } : { study, series, instance };
}

/** PS3.18 8.3.4.4 and 10.6.1.2: what was not done as asked is said in a Warning header. */
function warnings({ unused, limit }: Query, more: boolean, host: string): readonly string[] {
  const texts = [
    ...(unused.includes('fuzzymatching')
      ? ['The fuzzymatching parameter is not supported. Only literal matching has been performed.']
      : []),
    ...unused
      .filter((name) => name !== 'fuzzymatching')
      .map((name) => `The parameter ${name.replace(/[^\w.]/g, '')} was not matched on.`),
    ...(more ? [`There are more than the ${limit} results given here.`] : []),
  ];
  return texts.map((text) => `299 ${host} "${text}"`);
}
