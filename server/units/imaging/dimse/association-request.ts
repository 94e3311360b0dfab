import { ABORT_REASON, ProtocolViolation } from './pdu.ts';
import { unpadded } from './unpadded.ts';

/** What a sender asks for (PS3.8 9.3.2). */
export interface AssociationRequest {
  readonly protocolVersion: number;
  /** Called and calling title and the reserved bytes, which the answer repeats. */
  readonly titles: Buffer;
  readonly callingAeTitle: string;
  readonly applicationContext: string;
  readonly contexts: readonly ProposedContext[];
}

export interface ProposedContext {
  readonly id: number;
  readonly abstractSyntax: string;
  readonly transferSyntaxes: readonly string[];
}

/** Items of an association request (PS3.8 tables 9-12 to 9-15). */
export const ITEM = {
  applicationContext: 0x10,
  proposedContext: 0x20,
  answeredContext: 0x21,
  abstractSyntax: 0x30,
  transferSyntax: 0x40,
  userInformation: 0x50,
  maximumLength: 0x51,
  implementationClass: 0x52,
  implementationVersion: 0x55,
} as const;

const TITLES = { start: 4, end: 68 };
const CALLING_AE_TITLE = { start: 20, end: 36 };

/** @throws {@link ProtocolViolation} */
export function readAssociationRequest(content: Buffer): AssociationRequest {
  if (content.length < TITLES.end) throw malformed('an association request is too short');
  const items = readItems(content.subarray(TITLES.end));
  return {
    protocolVersion: content.readUInt16BE(0),
    titles: content.subarray(TITLES.start, TITLES.end),
    callingAeTitle: text(content.subarray(CALLING_AE_TITLE.start, CALLING_AE_TITLE.end)),
    applicationContext: textOf(items, ITEM.applicationContext) ?? '',
    contexts: items.filter(({ type }) => type === ITEM.proposedContext).map(({ value }) => readContext(value)),
  };
}

function readContext(value: Buffer): ProposedContext {
  if (value.length < 4) throw malformed('a presentation context is too short');
  const items = readItems(value.subarray(4));
  const transferSyntaxes = items.filter(({ type }) => type === ITEM.transferSyntax).map((item) => text(item.value));
  return { id: value.readUInt8(0), abstractSyntax: textOf(items, ITEM.abstractSyntax) ?? '', transferSyntaxes };
}

interface Item {
  readonly type: number;
  readonly value: Buffer;
}

function readItems(bytes: Buffer): readonly Item[] {
  const items: Item[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) throw malformed('an item is cut off');
    const end = at + 4 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw malformed('an item is longer than what holds it');
    items.push({ type: bytes.readUInt8(at), value: bytes.subarray(at + 4, end) });
    at = end;
  }
  return items;
}

function textOf(items: readonly Item[], type: number): string | undefined {
  const item = items.find((one) => one.type === type);
  return item && text(item.value);
}

const text = (bytes: Buffer) => unpadded(bytes.toString('latin1'));

const malformed = (message: string) => new ProtocolViolation(ABORT_REASON.invalidParameter, message);
