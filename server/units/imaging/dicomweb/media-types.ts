import { DomainError } from '@isocenter/messages';
import { mediaTypeParameter } from './multipart.ts';

export const DICOM = 'application/dicom';
export const DICOM_JSON = 'application/dicom+json';
export const OCTETS = 'application/octet-stream';

/** Media types of compressed frames (PS3.18 table 8.7.3-5). */
const FRAME_TYPE: { readonly [transferSyntaxUid: string]: string } = {
  '1.2.840.10008.1.2.5': 'image/dicom-rle',
  '1.2.840.10008.1.2.4.50': 'image/jpeg',
  '1.2.840.10008.1.2.4.51': 'image/jpeg',
  '1.2.840.10008.1.2.4.57': 'image/jpeg',
  '1.2.840.10008.1.2.4.70': 'image/jpeg',
  '1.2.840.10008.1.2.4.80': 'image/jls',
  '1.2.840.10008.1.2.4.81': 'image/jls',
  '1.2.840.10008.1.2.4.90': 'image/jp2',
  '1.2.840.10008.1.2.4.91': 'image/jp2',
  '1.2.840.10008.1.2.4.92': 'image/jpx',
  '1.2.840.10008.1.2.4.93': 'image/jpx',
  '1.2.840.10008.1.2.4.201': 'image/jphc',
  '1.2.840.10008.1.2.4.202': 'image/jphc',
  '1.2.840.10008.1.2.4.203': 'image/jphc',
};

export function frameMediaType(transferSyntaxUid: string): string {
  return FRAME_TYPE[transferSyntaxUid] ?? OCTETS;
}

/** How an answer of several objects is packed. */
export type Packing = 'multipart' | 'single';

/**
 * What the client takes: `multipart/related` of one of the offered types, or one of them bare. Objects go out as they are
 * stored, so that their transfer syntax is stated, not negotiated.
 * @throws DomainError `imaging/not-acceptable`
 */
export function acceptedPacking(accept: string | undefined, offered: readonly string[]): Packing {
  for (const { type, inside } of acceptedRanges(accept)) {
    if (type === '*/*' || type === 'multipart/*') return 'multipart';
    if (type === 'multipart/related' && (inside === undefined || inside === '*/*' || offered.includes(inside)))
      return 'multipart';
    if (offered.some((one) => matches(type, one))) return 'single';
  }
  throw new DomainError('imaging/not-acceptable', { accept: accept ?? '', offered: offered.join(', ') });
}

/** @throws DomainError `imaging/not-acceptable` where the client takes no JSON */
export function requireJsonAccepted(accept: string | undefined): void {
  const offered = [DICOM_JSON, 'application/json'];
  const taken = acceptedRanges(accept).some(({ type }) => offered.some((one) => matches(type, one)));
  if (!taken) throw new DomainError('imaging/not-acceptable', { accept: accept ?? '', offered: DICOM_JSON });
}

/** Media ranges of an Accept header in their order (RFC 9110 12.5.1), `inside` a multipart; those of weight 0 are refused ones. */
function acceptedRanges(accept: string | undefined): readonly { readonly type: string; readonly inside?: string }[] {
  return (accept || '*/*')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((range) => range.trim().toLowerCase())
    .filter((range) => Number(mediaTypeParameter(range, 'q') ?? 1) !== 0)
    .map((range) => {
      const inside = mediaTypeParameter(range, 'type');
      return { type: range.split(';')[0]!.trim(), ...(inside === undefined ? {} : { inside }) };
    });
}

function matches(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}
