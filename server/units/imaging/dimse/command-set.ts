import { ABORT_REASON, ProtocolViolation } from './pdu.ts';
import { unpadded } from './unpadded.ts';

/** Command fields (PS3.7 E.1-1); an answer has the highest bit set. */
export const COMMAND = { store: 0x0001, echo: 0x0030, cancel: 0x0fff, answer: 0x8000 } as const;

/** A DIMSE command as far as a store or echo needs it (PS3.7 9.3.1, 9.3.5). */
export interface Command {
  readonly field: number;
  readonly messageId: number;
  readonly hasDataSet: boolean;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

/** Elements of group 0000 by their number. */
const ELEMENT = {
  groupLength: 0x0000,
  sopClassUid: 0x0002,
  field: 0x0100,
  messageId: 0x0110,
  messageIdAnswered: 0x0120,
  dataSetType: 0x0800,
  status: 0x0900,
  sopInstanceUid: 0x1000,
} as const;

/** Value of (0000,0800) where no data set follows. */
const NO_DATA_SET = 0x0101;

/** Reads a command set, which is always Implicit VR Little Endian (PS3.7 6.3.1). @throws {@link ProtocolViolation} */
export function readCommand(bytes: Buffer): Command {
  const elements = readElements(bytes);
  const number = (element: number) => {
    const value = elements.get(element);
    if (value?.length !== 2) throw malformed(`(0000,${element.toString(16).padStart(4, '0')}) is no number`);
    return value.readUInt16LE();
  };
  const uid = (element: number) => unpadded(elements.get(element)?.toString('latin1') ?? '');
  const field = number(ELEMENT.field);
  return {
    field,
    // A cancel names the message it cancels and has no number of its own.
    messageId: field === COMMAND.cancel ? 0 : number(ELEMENT.messageId),
    hasDataSet: number(ELEMENT.dataSetType) !== NO_DATA_SET,
    sopClassUid: uid(ELEMENT.sopClassUid),
    sopInstanceUid: uid(ELEMENT.sopInstanceUid),
  };
}

function readElements(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const elements = new Map<number, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw malformed('an element is cut off');
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) throw malformed('an element is longer than its command');
    if (bytes.readUInt16LE(at) !== 0) throw malformed('an element of another group');
    elements.set(bytes.readUInt16LE(at + 2), bytes.subarray(at + 8, end));
    at = end;
  }
  return elements;
}

const malformed = (what: string) =>
  new ProtocolViolation(ABORT_REASON.invalidParameter, `a command is malformed: ${what}`);

/** The answer to a command (PS3.7 9.3.1.2, 9.3.5.2). */
export function answerBytes(command: Command, status: number): Buffer {
  const { sopClassUid, sopInstanceUid } = command;
  const elements = Buffer.concat([
    ...(sopClassUid ? [element(ELEMENT.sopClassUid, uidBytes(sopClassUid))] : []),
    element(ELEMENT.field, uint16(command.field | COMMAND.answer)),
    element(ELEMENT.messageIdAnswered, uint16(command.messageId)),
    element(ELEMENT.dataSetType, uint16(NO_DATA_SET)),
    element(ELEMENT.status, uint16(status)),
    ...(sopInstanceUid ? [element(ELEMENT.sopInstanceUid, uidBytes(sopInstanceUid))] : []),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(elements.length);
  return Buffer.concat([element(ELEMENT.groupLength, length), elements]);
}

function element(number: number, value: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(number, 2);
  head.writeUInt32LE(value.length, 4);
  return Buffer.concat([head, value]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

const uidBytes = (uid: string) => Buffer.from(uid.length % 2 === 0 ? uid : `${uid}\0`, 'latin1');
