import type { InstanceHeader } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';

/**
 * What may stand for a UID. By PS3.5 9.1 it is digits and dots, 64 characters at most; systems and anonymisers also write
 * `UNKNOWN`, hexadecimal hashes and 66 characters, and their objects are good. What else a file may claim, `../../etc/x` or
 * a line end, would become a path in a ZIP or a header of an answer.
 */
const USABLE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,127}$/;

const CHECKED = {
  SOPClassUID: 'sopClassUid',
  SOPInstanceUID: 'sopInstanceUid',
  SeriesInstanceUID: 'seriesInstanceUid',
  StudyInstanceUID: 'studyInstanceUid',
  TransferSyntaxUID: 'transferSyntaxUid',
} as const satisfies Readonly<Record<string, keyof InstanceHeader>>;

/** @throws DomainError `imaging/uid-unusable` */
export function requireUsableUids(header: InstanceHeader): void {
  for (const [attribute, name] of Object.entries(CHECKED)) {
    const uid = header[name];
    if (!USABLE.test(uid))
      throw new DomainError('imaging/uid-unusable', { attribute, uid: JSON.stringify(uid.slice(0, 80)) });
  }
}

/** Text from a file as a part of a file name: neither a path nor a header can be made of it. */
export function asFileName(text: string): string {
  return text.replace(/[^0-9A-Za-z._-]/g, '_').replace(/^\.+/, '_');
}
