import type { DicomJson } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { FileOutcome } from '../contract.ts';
import { createGate } from '../gate.ts';
import type { Imaging } from '../open-imaging.ts';
import { DICOM, DICOM_JSON } from './media-types.ts';
import { mediaTypeParameter, messageParts } from './multipart.ts';
import { resourceUrl } from './resources.ts';
import { serviceUrl } from './wado-routes.ts';

/** Objects of one request on their way at one time; they share commits. */
const PARTS_AT_ONCE = 16;

/** Failure and warning reasons (PS3.18 table I.2-2, PS3.7 annex C). */
const REASON = { processingFailure: 0x0110, duplicate: 0x0111, cannotUnderstand: 0xc000, doesNotMatch: 0xa900 };

/** STOW-RS (PS3.18 10.5): each part goes to disk as it comes, and is answered for once it is durable. */
export async function stowRoutes(server: HttpServer, imaging: Imaging): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const path of ['/dicom-web/studies', '/dicom-web/studies/:study'])
      scope.post<{ Params: { study?: string }; Body: AsyncIterable<Uint8Array> | undefined }>(
        path,
        { config: { requires: 'object.import' }, bodyLimit: Number.MAX_SAFE_INTEGER },
        async (request, reply) => {
          const bodies = objectBodies(request.headers['content-type'] ?? '', request.body ?? none());
          const outcomes = await storeAll(imaging, bodies, request.params.study);
          const answer = storeAnswer(outcomes, serviceUrl(request));
          const failed = outcomes.filter(({ outcome }) => !isStored(outcome)).length;
          const status = failed === 0 ? 200 : failed < outcomes.length ? 202 : 409;
          return reply.status(status).header('content-type', DICOM_JSON).send(JSON.stringify(answer));
        },
      );
  });
}

async function* none(): AsyncGenerator<Uint8Array, void, void> {}

/** @throws DomainError `imaging/media-type`, `imaging/multipart` */
async function* objectBodies(
  mediaType: string,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<AsyncIterable<Uint8Array>, void, void> {
  const type = mediaType.split(';')[0]!.trim().toLowerCase();
  if (type === DICOM) {
    yield body;
    return;
  }
  const inside = mediaTypeParameter(mediaType, 'type')?.toLowerCase() ?? DICOM;
  if (type !== 'multipart/related' || inside !== DICOM)
    throw new DomainError('imaging/media-type', { type: mediaType });
  const boundary = mediaTypeParameter(mediaType, 'boundary');
  if (boundary === undefined) throw new DomainError('imaging/multipart', { reason: 'no boundary' });
  for await (const part of messageParts(body, boundary)) yield part.body;
}

const isStored = (outcome: FileOutcome['outcome']) => outcome === 'stored' || outcome === 'already present';

async function storeAll(
  imaging: Imaging,
  bodies: AsyncIterable<AsyncIterable<Uint8Array>>,
  onlyStudyUid: string | undefined,
): Promise<readonly FileOutcome[]> {
  const gate = createGate(PARTS_AT_ONCE);
  const under: Promise<readonly FileOutcome[]>[] = [];
  let importKey: string | null = null;
  try {
    for await (const source of bodies) {
      importKey ??= await imaging.runs.open('DICOMweb', null);
      const fileName = `part ${under.length + 1}`;
      const file = { importKey, fileName, source, ...(onlyStudyUid === undefined ? {} : { onlyStudyUid }) };
      const { result } = await gate.admit(() => imaging.importFile(file));
      under.push(result);
    }
    const outcomes = await Promise.all(under);
    if (importKey === null) throw new DomainError('imaging/multipart', { reason: 'no part' });
    await imaging.runs.complete(importKey);
    return outcomes.flat();
  } catch (error) {
    await Promise.allSettled(under);
    if (importKey !== null) await imaging.runs.interrupt(importKey);
    throw error;
  }
}

/** The Store Instances Response Module (PS3.18 table I.1-1). */
function storeAnswer(outcomes: readonly FileOutcome[], base: string): DicomJson {
  const sequence = (items: readonly DicomJson[]) => ({ vr: 'SQ', Value: items });
  const stored = outcomes.filter(({ outcome }) => isStored(outcome));
  const failed = outcomes.filter(({ outcome, object }) => !isStored(outcome) && object);
  const unread = outcomes.filter(({ outcome, object }) => !isStored(outcome) && !object);
  const studies = new Set(stored.map(({ object }) => object!.studyInstanceUid));
  return {
    ...(studies.size === 1
      ? { '00081190': { vr: 'UR', Value: [resourceUrl(base, { study: [...studies][0]! })] } }
      : {}),
    ...(failed.length > 0 ? { '00081198': sequence(failed.map(failure)) } : {}),
    ...(stored.length > 0 ? { '00081199': sequence(stored.map((outcome) => reference(outcome, base))) } : {}),
    ...(unread.length > 0 ? { '0008119A': sequence(unread.map((outcome) => reasonOf(outcome))) } : {}),
  };
}

function references({ object }: FileOutcome): DicomJson {
  return {
    '00081150': { vr: 'UI', Value: [object!.sopClassUid] },
    '00081155': { vr: 'UI', Value: [object!.sopInstanceUid] },
  };
}

function reference(outcome: FileOutcome, base: string): DicomJson {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = outcome.object!;
  const url = resourceUrl(base, { study: studyInstanceUid, series: seriesInstanceUid, instance: sopInstanceUid });
  return { ...references(outcome), '00081190': { vr: 'UR', Value: [url] } };
}

const failure = (outcome: FileOutcome): DicomJson => ({ ...references(outcome), ...reasonOf(outcome) });

function reasonOf({ outcome, refusal }: FileOutcome): DicomJson {
  const reason = () => {
    if (outcome === 'conflict') return REASON.duplicate;
    if (refusal?.code === 'imaging/other-study') return REASON.doesNotMatch;
    return outcome === 'quarantined' || outcome === 'ignored' ? REASON.cannotUnderstand : REASON.processingFailure;
  };
  return { '00081197': { vr: 'US', Value: [reason()] } };
}
