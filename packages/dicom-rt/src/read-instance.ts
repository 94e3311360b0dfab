import { DomainError, type Notice, notice } from '@isocenter/messages';
import { textDecodingFor } from './character-set.ts';
import { Dataset } from './dataset.ts';
import { headerOf, isoDate } from './header.ts';
import type { InstanceHeader } from './instance.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { checkPixelDataIsWhole } from './pixel-data-element.ts';
import { TAG, tagName } from './tags.ts';

/** A DICOM object as read: its header, its attributes on demand, and the bytes it came from. */
export interface DicomInstance {
  readonly header: InstanceHeader;
  readonly dataset: Dataset;
  readonly bytes: Uint8Array;
  readonly notices: readonly Notice[];
}

const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/**
 * Reads any DICOM object, with or without preamble and meta information.
 * @throws DomainError `dicom/not-dicom`, `dicom/directory`, `dicom/truncated`, `dicom/damaged`, `dicom/nested-too-deep`,
 *   `dicom/attribute-missing`
 */
export function readInstance(bytes: Uint8Array): DicomInstance {
  return instanceOf(parseFile(bytes), { bytes, bytesBeyond: 0 });
}

/**
 * What a file says of itself once it is parsed.
 * @param bytesBeyond how much of the file follows `bytes`; it may hold nothing but pixel data [bytes]
 * @throws DomainError `dicom/directory`, `dicom/truncated`, `dicom/damaged`, `dicom/attribute-missing`
 */
export function instanceOf(
  file: ParsedFile,
  { bytes, bytesBeyond }: { readonly bytes: Uint8Array; readonly bytesBeyond: number },
): DicomInstance {
  if (file.metaSopClassUid === MEDIA_STORAGE_DIRECTORY) throw new DomainError('dicom/directory', {});
  const { dataset, notices } = datasetOf(file);
  const header = headerOf(dataset, file);
  checkPixelDataIsWhole(dataset, bytesBeyond);
  return { header, dataset, bytes, notices: [...file.notices, ...notices, ...identityNotices(dataset, file)] };
}

/**
 * Who and what an object is, of any storage SOP class; its pixel data is not touched beyond its length.
 * Fast enough to index an archive by (a CT slice takes about 0.1 ms).
 * @throws DomainError as {@link readInstance}
 */
export function readHeader(bytes: Uint8Array): InstanceHeader {
  return readInstance(bytes).header;
}

function datasetOf(file: ParsedFile): { dataset: Dataset; notices: readonly Notice[] } {
  const asIs = new Dataset(file.raw, { uid: '?', decode: () => '' });
  const terms = asIs.codes(TAG.SpecificCharacterSet);
  const { decode, guess, notices } = textDecodingFor(terms);
  const uid = asIs.uid(TAG.SOPInstanceUID) ?? file.metaSopInstanceUid ?? '?';
  const found = NAMES.map((tag) => asIs.rawValue(tag))
    .map((bytes) => bytes && guess(bytes))
    .find((encoding) => encoding !== undefined);
  const guessed = found
    ? [notice('notice/dicom/character-set-guessed', { declared: terms.join('\\') || '-', found })]
    : [];
  return { dataset: new Dataset(file.raw, { uid, decode }), notices: [...notices, ...guessed] };
}

const NAMES = [
  TAG.PatientName,
  TAG.StudyDescription,
  TAG.SeriesDescription,
  TAG.RTPlanLabel,
  TAG.StructureSetLabel,
] as const;

function identityNotices(dataset: Dataset, file: ParsedFile): readonly Notice[] {
  const uid = dataset.uid(TAG.SOPInstanceUID);
  const meta = file.metaSopInstanceUid;
  const notices: Notice[] = [];
  if (meta !== undefined && uid === undefined)
    notices.push(notice('notice/dicom/instance-uid-from-meta', { uid: meta }));
  if (meta !== undefined && uid !== undefined && uid !== meta)
    notices.push(notice('notice/dicom/meta-names-another', { uid, meta }));
  const malformed = UIDS.filter((tag) => dataset.has(tag) && !/^[0-9.]{1,64}$/.test(dataset.uid(tag) ?? ''));
  if (malformed.length > 0)
    notices.push(notice('notice/dicom/uid-malformed', { attributes: malformed.map(tagName).join(', ') }));
  const unreadable = DATES.filter((tag) => dataset.has(tag) && isoDate(dataset.text(tag)) === undefined);
  if (unreadable.length > 0)
    notices.push(notice('notice/dicom/date-unreadable', { attributes: unreadable.map(tagName).join(', ') }));
  if (!dataset.has(TAG.PatientID)) notices.push(notice('notice/dicom/no-patient-id'));
  return notices;
}

const UIDS = [TAG.SOPInstanceUID, TAG.StudyInstanceUID, TAG.SeriesInstanceUID, TAG.FrameOfReferenceUID] as const;
const DATES = [TAG.StudyDate, TAG.PatientBirthDate] as const;
