import type { Socket } from 'node:net';
import { tellFault } from '../../../platform/tell-fault.ts';
import { type ByteReader, ConnectionEnded, createByteReader } from '../byte-reader.ts';
import { type ByteSource, watchedSource } from '../byte-source.ts';
import { isObjectsAway } from '../objects-away.ts';
import { type AcceptedContext, acceptBytes, acceptedContexts, rejectBytes, rejectionOf } from './association-answer.ts';
import { readAssociationRequest } from './association-request.ts';
import { answerBytes, COMMAND, type Command, readCommand } from './command-set.ts';
import { createFragmentReader, type Fragment, type FragmentReader, malformed, unexpected } from './fragments.ts';
import { abortBytes, commandPduBytes, PDU, ProtocolViolation, releaseResponseBytes } from './pdu.ts';

/** A data set on its way in: what the sender says of it, and its bytes as they arrive, in the negotiated transfer syntax. */
export interface SentDataSet {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly callingAeTitle: string;
  readonly bytes: ByteSource;
}

/** What the archive does with an association. `receive` answers the C-STORE status (PS3.4 table B.2-1, PS3.7 annex C). */
export interface AssociationHandler {
  receive(dataSet: SentDataSet): Promise<number>;
}

/** PS3.7 annex C; out of resources, cannot understand: PS3.4 table B.2-1. */
const STATUS = {
  success: 0x0000,
  processingFailure: 0x0110,
  unrecognisedOperation: 0x0211,
  outOfResources: 0xa700,
  cannotUnderstand: 0xc000,
};

const MOST_COMMAND_BYTES = 64 * 1024;
const FRAGMENT_HEADER_BYTES = 6;
/** Read at one time of what nobody takes. */
const DROPPED_BYTES = 64 * 1024;

/**
 * Serves one association as the acceptor: C-ECHO and C-STORE, one operation after the other, as no other window is negotiated
 * (PS3.7 D.3.3.3). Bytes of a data set are handed over untouched, and not read faster than they are taken.
 *
 * It resolves when the association is over, however it ended. What is not the protocol is answered with an abort.
 */
export async function serveAssociation(
  socket: Socket,
  handler: AssociationHandler,
  { reader = createByteReader(socket) }: { readonly reader?: ByteReader } = {},
): Promise<void> {
  const incoming = createFragmentReader(reader);
  try {
    const first = await incoming.next();
    if (!('type' in first) || first.type !== PDU.associateRequest) throw unexpected('before an association request');
    const request = readAssociationRequest(first.content);
    const rejection = rejectionOf(request);
    if (rejection) {
      socket.end(rejectBytes(rejection));
      return;
    }
    socket.write(acceptBytes(request));
    const { callingAeTitle } = request;
    await serveMessages({ socket, incoming, handler, callingAeTitle, contexts: acceptedContexts(request) });
  } catch (error) {
    if (error instanceof ProtocolViolation) socket.end(abortBytes(error.reason));
    else {
      if (!(error instanceof ConnectionEnded)) tellFault(error);
      socket.destroy();
    }
  }
}

interface OpenAssociation {
  readonly socket: Socket;
  readonly incoming: FragmentReader;
  readonly handler: AssociationHandler;
  readonly callingAeTitle: string;
  readonly contexts: ReadonlyMap<number, AcceptedContext>;
}

async function serveMessages(association: OpenAssociation): Promise<void> {
  const { socket, incoming } = association;
  for (;;) {
    const next = await incoming.next();
    if ('fragment' in next) {
      if (!next.fragment.isCommand) throw unexpected('a data set without a command');
      await serveCommand(association, next.fragment);
    } else if (next.type === PDU.releaseRequest) {
      socket.end(releaseResponseBytes());
      return;
    } else if (next.type === PDU.abort) {
      socket.destroy();
      return;
    } else throw unexpected(`a data unit of type ${next.type}`);
  }
}

async function serveCommand(association: OpenAssociation, first: Fragment): Promise<void> {
  const { socket, incoming, contexts } = association;
  const context = contexts.get(first.contextId);
  if (!context) throw malformed('a presentation context that was not accepted');
  const command = await readWholeCommand(incoming, first);
  const answer = (status: number) => void socket.write(commandPduBytes(first.contextId, answerBytes(command, status)));
  const dataSet = command.hasDataSet ? incoming.dataSet(first.contextId) : undefined;
  if (command.field === COMMAND.store && dataSet) answer(await store(association, { command, context, dataSet }));
  else {
    if (dataSet) await drop(dataSet);
    if (command.field === COMMAND.echo) answer(STATUS.success);
    else if (command.field === COMMAND.store) answer(STATUS.cannotUnderstand);
    else if (command.field !== COMMAND.cancel) answer(STATUS.unrecognisedOperation);
  }
}

async function readWholeCommand(incoming: FragmentReader, first: Fragment): Promise<Command> {
  const parts = [first.bytes];
  let bytes = first.bytes.length + FRAGMENT_HEADER_BYTES;
  for (let { isLast } = first; !isLast; ) {
    const fragment = await nextOfCommand(incoming, first.contextId);
    parts.push(fragment.bytes);
    // Fragments of nothing count, too: they would fill the memory as well.
    bytes += fragment.bytes.length + FRAGMENT_HEADER_BYTES;
    if (bytes > MOST_COMMAND_BYTES) throw malformed('a command is too long');
    isLast = fragment.isLast;
  }
  const command = readCommand(Buffer.concat(parts));
  if ((command.field & COMMAND.answer) !== 0) throw unexpected('an answer to nothing');
  return command;
}

async function nextOfCommand(incoming: FragmentReader, contextId: number): Promise<Fragment> {
  const next = await incoming.next();
  if ('type' in next) {
    if (next.type === PDU.abort) throw new ConnectionEnded();
    throw unexpected('a data unit inside a message');
  }
  const { fragment } = next;
  if (fragment.contextId !== contextId || !fragment.isCommand) throw malformed('a message inside another');
  return fragment;
}

interface Store {
  readonly command: Command;
  readonly context: AcceptedContext;
  readonly dataSet: ByteSource;
}

async function store(
  { handler, callingAeTitle }: OpenAssociation,
  { command, context, dataSet }: Store,
): Promise<number> {
  const { sopClassUid, sopInstanceUid } = command;
  let broken: unknown;
  const bytes = watchedSource(dataSet, (error) => {
    broken = error;
  });
  const { transferSyntaxUid } = context;
  try {
    return await handler.receive({ sopClassUid, sopInstanceUid, transferSyntaxUid, callingAeTitle, bytes });
  } catch (error) {
    if (broken) throw broken;
    tellFault(error);
    await drop(dataSet); // what still comes is read, so that the answer can go out
    return isObjectsAway(error) ? STATUS.outOfResources : STATUS.processingFailure;
  }
}

async function drop(dataSet: ByteSource): Promise<void> {
  const nowhere = Buffer.allocUnsafe(DROPPED_BYTES);
  while ((await dataSet.readInto(nowhere)) > 0);
}
