import { MOST_DATA_BYTES } from './association-answer.ts';
import type { ByteReader } from './byte-reader.ts';
import { ABORT_REASON, PDU, ProtocolViolation, readPduHeader } from './pdu.ts';

/** Bytes of a message as they came: a piece of a presentation data value (PS3.8 9.3.5.1). */
export interface Fragment {
  readonly contextId: number;
  readonly isCommand: boolean;
  /** Whether the command or data set ends with these bytes. */
  readonly isLast: boolean;
  readonly bytes: Buffer;
}

/** What comes next of an association: a piece of a message, or another protocol data unit. */
export type Incoming = { readonly fragment: Fragment } | { readonly type: number; readonly content: Buffer };

/** An association request with the most contexts there can be, 128, each with a dozen transfer syntaxes, has some 60 kB. */
const MOST_OTHER_BYTES = 256 * 1024;
const VALUE_HEADER = 6;

/**
 * Cuts a connection into protocol data units, and hands over the bytes of messages as they come, whole data units not waited for.
 * @throws {@link ProtocolViolation} for lengths that do not fit each other, types that are none; what the reader throws
 */
export function createFragmentReader(reader: ByteReader): { next(): Promise<Incoming> } {
  /** What is left of the data unit, and of the value in it [bytes]. */
  let unitLeft = 0;
  let valueLeft = 0;
  let control = { contextId: 0, isCommand: false, isLast: false };

  async function nextValue(): Promise<void> {
    if (unitLeft < VALUE_HEADER) throw malformed('a data value is cut off');
    const header = await reader.take(VALUE_HEADER);
    const length = header.readUInt32BE(0);
    if (length < 2 || length + 4 > unitLeft) throw malformed('a data value is longer than its data unit');
    const flags = header.readUInt8(5);
    control = { contextId: header.readUInt8(4), isCommand: (flags & 1) !== 0, isLast: (flags & 2) !== 0 };
    unitLeft -= VALUE_HEADER;
    valueLeft = length - 2;
  }

  async function nextPiece(): Promise<Incoming> {
    const bytes = valueLeft === 0 ? Buffer.alloc(0) : await reader.some(valueLeft);
    valueLeft -= bytes.length;
    unitLeft -= bytes.length;
    return { fragment: { ...control, isLast: control.isLast && valueLeft === 0, bytes } };
  }

  return {
    next: async () => {
      if (valueLeft > 0) return nextPiece();
      if (unitLeft === 0) {
        const { type, length } = readPduHeader(await reader.take(6));
        if (type < PDU.associateRequest || type > PDU.abort)
          throw new ProtocolViolation(ABORT_REASON.unrecognised, `a data unit of type ${type}`);
        if (length > (type === PDU.data ? MOST_DATA_BYTES : MOST_OTHER_BYTES))
          throw malformed(`a data unit of ${length} bytes`);
        if (type !== PDU.data) return { type, content: await reader.take(length) };
        unitLeft = length;
      }
      await nextValue();
      return nextPiece();
    },
  };
}

const malformed = (message: string) => new ProtocolViolation(ABORT_REASON.invalidParameter, message);
