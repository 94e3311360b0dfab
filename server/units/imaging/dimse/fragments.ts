import { type ByteReader, ConnectionEnded } from '../byte-reader.ts';
import type { ByteSource } from '../byte-source.ts';
import { MOST_DATA_BYTES } from './association-answer.ts';
import { ABORT_REASON, PDU, ProtocolViolation, readPduHeader } from './pdu.ts';

/** A piece of a command as it came: a presentation data value (PS3.8 9.3.5.1). */
export interface Fragment {
  readonly contextId: number;
  readonly isCommand: boolean;
  /** Whether the command ends with these bytes. */
  readonly isLast: boolean;
  readonly bytes: Buffer;
}

/** What comes next of an association: a piece of a command, or another protocol data unit. */
export type Incoming = { readonly fragment: Fragment } | { readonly type: number; readonly content: Buffer };

/** Cuts a connection into protocol data units. @throws {@link ProtocolViolation} for lengths that do not fit each other, types that are none */
export interface FragmentReader {
  /** Not inside a data set. A piece of one, where none is expected, comes without its bytes. @throws {@link ConnectionEnded} */
  next(): Promise<Incoming>;
  /** The data set that follows the command, its bytes as they come, whole data units not waited for. */
  dataSet(contextId: number): ByteSource;
}

/** An association request with the most contexts there can be, 128, each with a dozen transfer syntaxes, has some 60 kB. */
const MOST_OTHER_BYTES = 256 * 1024;
const UNIT_HEADER = 6;
const VALUE_HEADER = 6;

export function createFragmentReader(reader: ByteReader): FragmentReader {
  /** What is left of the data unit, and of the value in it [bytes]. */
  let unitLeft = 0;
  let valueLeft = 0;

  /** Begins the value whose header this is. */
  function begin(header: Buffer): Omit<Fragment, 'bytes'> {
    const length = header.readUInt32BE(0);
    if (length < 2 || length + 4 > unitLeft) throw malformed('a data value is longer than its data unit');
    const flags = header.readUInt8(5);
    unitLeft -= length + 4;
    valueLeft = length - 2;
    return { contextId: header.readUInt8(4), isCommand: (flags & 1) !== 0, isLast: (flags & 2) !== 0 };
  }

  async function next(): Promise<Incoming> {
    if (unitLeft === 0) {
      const { type, length } = unitHeader(await reader.take(UNIT_HEADER));
      if (type !== PDU.data) return { type, content: await reader.take(length) };
      unitLeft = length;
    }
    requireHeader(unitLeft);
    const control = begin(await reader.take(VALUE_HEADER));
    if (!control.isCommand) return { fragment: { ...control, bytes: Buffer.alloc(0) } };
    const bytes = await reader.take(valueLeft);
    valueLeft = 0;
    return { fragment: { ...control, bytes } };
  }

  /** Begins the next value of a data set, if its header is there. */
  function beginNow(contextId: number): Omit<Fragment, 'bytes'> | undefined {
    if (unitLeft === 0) {
      const header = reader.takeNow(UNIT_HEADER);
      if (!header) return undefined;
      const { type, length } = unitHeader(header);
      if (type === PDU.abort) throw new ConnectionEnded();
      if (type !== PDU.data) throw unexpected('a data unit inside a message');
      unitLeft = length;
    }
    requireHeader(unitLeft);
    const header = reader.takeNow(VALUE_HEADER);
    if (!header) return undefined;
    const control = begin(header);
    if (control.contextId !== contextId || control.isCommand) throw malformed('a message inside another');
    return control;
  }

  function dataSet(contextId: number): ByteSource {
    let isInLast = false;
    const isOver = () => isInLast && valueLeft === 0;
    const readNow = (memory: Uint8Array) => {
      let done = 0;
      while (done < memory.length && !isOver()) {
        if (valueLeft === 0) {
          const control = beginNow(contextId);
          if (!control) break;
          isInLast = control.isLast;
        } else {
          const count = reader.copyNow(memory.subarray(done, done + valueLeft));
          if (count === 0) break;
          valueLeft -= count;
          done += count;
        }
      }
      return done;
    };
    const wait = async (memory: Uint8Array) => {
      for (;;) {
        if (!(await reader.more())) throw new ConnectionEnded();
        const count = readNow(memory);
        if (count > 0 || isOver()) return count;
      }
    };
    return {
      readInto: (memory) => {
        const count = readNow(memory);
        return count > 0 || isOver() ? count : wait(memory);
      },
      stop: async () => {}, // what still comes is the association's to read
    };
  }
  return { next, dataSet };
}

function unitHeader(header: Buffer): { readonly type: number; readonly length: number } {
  const { type, length } = readPduHeader(header);
  if (type < PDU.associateRequest || type > PDU.abort)
    throw new ProtocolViolation(ABORT_REASON.unrecognised, `a data unit of type ${type}`);
  if (length > (type === PDU.data ? MOST_DATA_BYTES : MOST_OTHER_BYTES))
    throw malformed(`a data unit of ${length} bytes`);
  return { type, length };
}

function requireHeader(unitLeft: number): void {
  if (unitLeft < VALUE_HEADER) throw malformed('a data value is cut off');
}

export const unexpected = (what: string) => new ProtocolViolation(ABORT_REASON.unexpected, what);
export const malformed = (what: string) => new ProtocolViolation(ABORT_REASON.invalidParameter, what);
