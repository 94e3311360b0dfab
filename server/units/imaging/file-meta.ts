import { IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, type InstanceHeader } from '@isocenter/dicom-rt';

/** What the meta information of a file says of its data set. */
export type FileMeta = Pick<InstanceHeader, 'sopClassUid' | 'sopInstanceUid' | 'transferSyntaxUid'> & {
  readonly sourceApplicationEntityTitle?: string;
};

const PREAMBLE_LENGTH = 128;

/** Preamble, `DICM` and file meta information (PS3.10 7.1), to be set before a data set whose bytes stay as they are. */
export function fileMetaBytes(meta: FileMeta): Buffer {
  const title = meta.sourceApplicationEntityTitle;
  const elements = Buffer.concat([
    Buffer.from([0x02, 0, 0x01, 0, 0x4f, 0x42, 0, 0, 2, 0, 0, 0, 0, 1]), // FileMetaInformationVersion (0002,0001) OB
    element(0x0002, 'UI', meta.sopClassUid),
    element(0x0003, 'UI', meta.sopInstanceUid),
    element(0x0010, 'UI', meta.transferSyntaxUid),
    element(0x0012, 'UI', IMPLEMENTATION_CLASS_UID),
    element(0x0013, 'SH', IMPLEMENTATION_VERSION_NAME),
    ...(title === undefined ? [] : [element(0x0016, 'AE', title)]),
  ]);
  const groupLength = Buffer.from([0x02, 0, 0, 0, 0x55, 0x4c, 4, 0, 0, 0, 0, 0]); // (0002,0000) UL
  groupLength.writeUInt32LE(elements.length, 8);
  return Buffer.concat([Buffer.alloc(PREAMBLE_LENGTH), Buffer.from('DICM'), groupLength, elements]);
}

/** Whether the bytes are a file by PS3.10; some planning systems write a bare data set. */
export function hasFileMeta(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(PREAMBLE_LENGTH, PREAMBLE_LENGTH + 4)) === 'DICM';
}

function element(number: number, vr: 'UI' | 'SH' | 'AE', text: string): Buffer {
  const padded = text.length % 2 === 0 ? text : `${text}${vr === 'UI' ? '\0' : ' '}`;
  const head = Buffer.alloc(8);
  head.writeUInt16LE(0x0002, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, 'latin1');
  head.writeUInt16LE(padded.length, 6);
  return Buffer.concat([head, Buffer.from(padded, 'latin1')]);
}
