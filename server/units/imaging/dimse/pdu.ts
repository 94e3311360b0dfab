/** Types of protocol data units (PS3.8 9.3). */
export const PDU = {
  associateRequest: 0x01,
  associateAccept: 0x02,
  associateReject: 0x03,
  data: 0x04,
  releaseRequest: 0x05,
  releaseResponse: 0x06,
  abort: 0x07,
} as const;

/** Why an association is aborted by its provider (PS3.8 table 9-26). */
export const ABORT_REASON = { notSpecified: 0, unrecognised: 1, unexpected: 2, invalidParameter: 6 } as const;

/** What the other side sent is not the protocol; the association is aborted with the reason. */
export class ProtocolViolation extends Error {
  readonly reason: number;
  constructor(reason: number, message: string) {
    super(message);
    this.reason = reason;
  }
}

const HEADER_LENGTH = 6;

/** The two numbers at the start of a protocol data unit. */
export function readPduHeader(header: Buffer): { readonly type: number; readonly length: number } {
  return { type: header.readUInt8(0), length: header.readUInt32BE(2) };
}

export function pduBytes(type: number, ...content: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt8(type, 0);
  header.writeUInt32BE(
    content.reduce((sum, part) => sum + part.length, 0),
    2,
  );
  return Buffer.concat([header, ...content]);
}

/** An abort by the provider of the service (PS3.8 9.3.8). */
export const abortBytes = (reason: number) => pduBytes(PDU.abort, Buffer.from([0, 0, 2, reason]));

/** Answers a release (PS3.8 9.3.7). */
export const releaseResponseBytes = () => pduBytes(PDU.releaseResponse, Buffer.alloc(4));

/** A whole command in one presentation data value (PS3.8 9.3.5 and annex E). */
export function commandPduBytes(contextId: number, command: Buffer): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32BE(command.length + 2, 0);
  head.writeUInt8(contextId, 4);
  head.writeUInt8(0b11, 5); // a command, and its last fragment
  return pduBytes(PDU.data, head, command);
}
