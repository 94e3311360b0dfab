import { IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, TRANSFER_SYNTAX } from '@isocenter/dicom-rt';
import { type AssociationRequest, ITEM, type ProposedContext } from './association-request.ts';
import { PDU, pduBytes } from './pdu.ts';
import { chooseTransferSyntax, isStorageClass, VERIFICATION } from './presentation.ts';

/** A presentation context that objects may come through. */
export interface AcceptedContext {
  readonly abstractSyntax: string;
  readonly transferSyntaxUid: string;
}

/** Why an association is rejected: result, source and reason of PS3.8 table 9-21. */
export const REJECTION = {
  applicationContext: [1, 1, 2],
  protocolVersion: [1, 2, 2],
  tooMany: [2, 3, 2],
} as const;
export type Rejection = (typeof REJECTION)[keyof typeof REJECTION];

/** Results of a presentation context (PS3.8 table 9-18). */
const RESULT = { accepted: 0, abstractSyntaxNotSupported: 3, transferSyntaxesNotSupported: 4 };

/** DICOM Application Context Name (PS3.7 A.2.1). */
const DICOM_APPLICATION = '1.2.840.10008.3.1.1.1';

/** What a sender may put into one protocol data unit: what DCMTK's senders like most [bytes]. */
export const MOST_DATA_BYTES = 131_072;

/** Undefined where the association can be accepted. Any called title is answered. */
export function rejectionOf({ protocolVersion, applicationContext }: AssociationRequest): Rejection | undefined {
  if ((protocolVersion & 1) === 0) return REJECTION.protocolVersion;
  return applicationContext === DICOM_APPLICATION ? undefined : REJECTION.applicationContext;
}

export const rejectBytes = (rejection: Rejection) => pduBytes(PDU.associateReject, Buffer.from([0, ...rejection]));

/** The contexts that are taken: verification and all storage classes, each in the transfer syntax we rather receive. */
export function acceptedContexts({ contexts }: AssociationRequest): ReadonlyMap<number, AcceptedContext> {
  return new Map(
    contexts.flatMap((context) => {
      const { result, transferSyntaxUid } = judge(context);
      const { abstractSyntax } = context;
      return result === RESULT.accepted ? [[context.id, { abstractSyntax, transferSyntaxUid }] as const] : [];
    }),
  );
}

/** A-ASSOCIATE-AC (PS3.8 9.3.3). */
export function acceptBytes({ titles, contexts }: AssociationRequest): Buffer {
  const answers = contexts.map((context) => {
    const { result, transferSyntaxUid } = judge(context);
    const head = Buffer.from([context.id, 0, result, 0]);
    return item(ITEM.answeredContext, head, item(ITEM.transferSyntax, ascii(transferSyntaxUid)));
  });
  const maximum = Buffer.alloc(4);
  maximum.writeUInt32BE(MOST_DATA_BYTES);
  const user = item(
    ITEM.userInformation,
    item(ITEM.maximumLength, maximum),
    item(ITEM.implementationClass, ascii(IMPLEMENTATION_CLASS_UID)),
    item(ITEM.implementationVersion, ascii(IMPLEMENTATION_VERSION_NAME)),
  );
  const version = Buffer.from([0, 1, 0, 0]);
  const application = item(ITEM.applicationContext, ascii(DICOM_APPLICATION));
  return pduBytes(PDU.associateAccept, version, titles, application, ...answers, user);
}

function judge({ abstractSyntax, transferSyntaxes }: ProposedContext) {
  const transferSyntaxUid = chooseTransferSyntax(transferSyntaxes);
  const known = abstractSyntax === VERIFICATION || isStorageClass(abstractSyntax);
  // Where a context is refused its transfer syntax says nothing, but one has to stand there.
  if (!known)
    return { result: RESULT.abstractSyntaxNotSupported, transferSyntaxUid: TRANSFER_SYNTAX.ImplicitVRLittleEndian };
  if (transferSyntaxUid === undefined)
    return { result: RESULT.transferSyntaxesNotSupported, transferSyntaxUid: TRANSFER_SYNTAX.ImplicitVRLittleEndian };
  return { result: RESULT.accepted, transferSyntaxUid };
}

function item(type: number, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(type, 0);
  head.writeUInt16BE(
    content.reduce((sum, part) => sum + part.length, 0),
    2,
  );
  return Buffer.concat([head, ...content]);
}

const ascii = (value: string) => Buffer.from(value, 'latin1');
