import type { Socket } from 'node:net';
import { PassThrough, type Writable } from 'node:stream';
import { TRANSFER_SYNTAX } from '@isocenter/dicom-rt';
import dimse from 'dcmjs-dimse';
import { chooseTransferSyntax, isStorageClass, VERIFICATION } from './presentation.ts';

type CEchoRequest = InstanceType<typeof dimse.requests.CEchoRequest>;
type CStoreRequest = InstanceType<typeof dimse.requests.CStoreRequest>;
type PresentationContext = InstanceType<typeof dimse.association.PresentationContext>;
type Association = InstanceType<typeof dimse.association.Association>;

/** A data set on its way in: what the sender says of it, and its bytes as they arrive, in the negotiated transfer syntax. */
export interface SentDataSet {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly callingAeTitle: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What the archive does with an association. `receive` answers the C-STORE status (PS3.4 table B.2-1, PS3.7 annex C). */
export interface AssociationHandler {
  receive(dataSet: SentDataSet): Promise<number>;
  ended(): void;
}

/** Bytes of one data set that may wait for the disk before the sender has to wait. */
const WAITING_BYTES = 16 * 1024 * 1024;
/** An association without a word for this long is aborted. */
const IDLE_MS = 5 * 60 * 1000;
const PROCESSING_FAILURE = 0x0110;

/**
 * One association over dcmjs-dimse, which speaks the protocol and hands over the bytes of a data set untouched: nothing of it
 * is parsed or held in memory here.
 *
 * The library handles each PDU without waiting for the one before, and waits itself only where the first write of a data set
 * finds its stream full; a stream larger than any PDU keeps it from ever doing so, and the socket is paused instead.
 */
export class ReceivingScp extends dimse.Scp {
  private readonly connection: Socket;
  private readonly handler: AssociationHandler;
  private callingAeTitle = '';
  private arriving: { readonly stream: PassThrough; readonly status: Promise<number> } | undefined;
  private status = PROCESSING_FAILURE;

  constructor(connection: Socket, handler: AssociationHandler) {
    super(connection, { connectTimeout: IDLE_MS, associationTimeout: IDLE_MS, pduTimeout: IDLE_MS });
    this.connection = connection;
    this.handler = handler;
    // What the library's own server sets; its timeouts ask for it.
    Object.assign(this, { connected: true, connectedTime: Date.now() });
    connection.on('data', () => this.slowDown());
    connection.on('close', () => {
      this.arriving?.stream.destroy(new Error('the association ended inside a data set'));
      handler.ended();
    });
    this.on('networkError', () => connection.destroy());
  }

  override associationRequested(association: Association): void {
    this.callingAeTitle = association.getCallingAeTitle().trim();
    const { Accept, RejectAbstractSyntaxNotSupported, RejectTransferSyntaxesNotSupported } =
      dimse.constants.PresentationContextResult;
    for (const { id } of association.getPresentationContexts()) {
      const context = association.getPresentationContext(id);
      const abstractSyntax = context.getAbstractSyntaxUid();
      const transferSyntax = chooseTransferSyntax(context.getTransferSyntaxUids());
      if (abstractSyntax !== VERIFICATION && !isStorageClass(abstractSyntax))
        context.setResult(RejectAbstractSyntaxNotSupported);
      else if (transferSyntax === undefined) context.setResult(RejectTransferSyntaxesNotSupported);
      else context.setResult(Accept, transferSyntax);
    }
    this.sendAssociationAccept();
  }

  override associationReleaseRequested(): void {
    this.sendAssociationReleaseResponse();
  }

  override abort(): void {
    this.connection.destroy();
  }

  override cEchoRequest(
    request: CEchoRequest,
    respond: (response: InstanceType<typeof dimse.responses.CEchoResponse>) => void,
  ): void {
    const response = dimse.responses.CEchoResponse.fromRequest(request);
    response.setStatus(dimse.constants.Status.Success);
    respond(response);
  }

  override createStoreWritableStream(context: PresentationContext, request: CStoreRequest): Writable {
    const stream = new PassThrough({ highWaterMark: WAITING_BYTES });
    const status = this.handler
      .receive({
        sopClassUid: request.getAffectedSopClassUid().trim(),
        sopInstanceUid: request.getAffectedSopInstanceUid().trim(),
        transferSyntaxUid: context.getAcceptedTransferSyntaxUid() ?? TRANSFER_SYNTAX.ImplicitVRLittleEndian,
        callingAeTitle: this.callingAeTitle,
        bytes: stream,
      })
      .catch((error: unknown) => {
        if (!stream.destroyed) console.error(error);
        stream.resume(); // what still comes is read and dropped, so that the answer can go out
        return PROCESSING_FAILURE;
      });
    this.arriving = { stream, status };
    return stream;
  }

  override createDatasetFromStoreWritableStream(
    _stream: Writable,
    _context: PresentationContext,
    received: (dataset: InstanceType<typeof dimse.Dataset>) => void,
  ): void {
    const { arriving } = this;
    void (arriving?.status ?? Promise.resolve(PROCESSING_FAILURE)).then((status) => {
      this.arriving = undefined;
      this.status = status;
      if (!this.connection.destroyed) received(new dimse.Dataset());
    });
  }

  override cStoreRequest(
    request: CStoreRequest,
    respond: (response: InstanceType<typeof dimse.responses.CStoreResponse>) => void,
  ): void {
    const response = dimse.responses.CStoreResponse.fromRequest(request);
    response.setStatus(this.status);
    respond(response);
  }

  private slowDown(): void {
    const stream = this.arriving?.stream;
    if (!stream?.writableNeedDrain || this.connection.isPaused()) return;
    this.connection.pause();
    stream.once('drain', () => this.connection.resume());
    stream.once('close', () => this.connection.resume());
  }
}
