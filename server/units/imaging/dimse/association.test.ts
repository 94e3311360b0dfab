import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { DomainError } from '@isocenter/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SentDataSet, serveAssociation } from './association.ts';
import { readIntoOwnMemory } from './own-memory.ts';

// Bytes by hand from PS3.8 section 9.3 and PS3.7 annex E; nothing here comes from the code under test.

const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const APPLICATION = '1.2.840.10008.3.1.1.1';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const uint32 = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
const item = (type: number, ...parts: Buffer[]) => {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([type, 0, value.length >> 8, value.length & 255]), value]);
};
const pdu = (type: number, ...parts: Buffer[]) => {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([type, 0]), uint32(value.length), value]);
};

const proposed = (id: number, abstractSyntax: string, ...transferSyntaxes: string[]) =>
  item(
    0x20,
    Buffer.from([id, 0, 0, 0]),
    item(0x30, ascii(abstractSyntax)),
    ...transferSyntaxes.map((uid) => item(0x40, ascii(uid))),
  );
interface Request {
  readonly contexts?: readonly Buffer[];
  readonly application?: string;
  readonly version?: number;
}
function associateRequest({ contexts = [proposed(1, CT, EXPLICIT)], application = APPLICATION, version = 1 }: Request) {
  return pdu(
    0x01,
    Buffer.from([0, version, 0, 0]),
    ascii('ARCHIVE'.padEnd(16)),
    ascii('SENDER'.padEnd(16)),
    Buffer.alloc(32),
    item(0x10, ascii(application)),
    ...contexts,
    item(0x50, item(0x51, uint32(16384)), item(0x52, ascii('1.2.3'))),
  );
}

const COMMAND = 1;
const LAST = 2;
const value = (contextId: number, flags: number, bytes: Buffer) =>
  Buffer.concat([uint32(bytes.length + 2), Buffer.from([contextId, flags]), bytes]);
const data = (...values: Buffer[]) => pdu(0x04, ...values);

function commandSet(elements: Readonly<Record<number, Buffer>>): Buffer {
  return Buffer.concat(
    Object.entries(elements).map(([number, bytes]) => {
      const head = Buffer.alloc(8);
      head.writeUInt16LE(Number(number), 2);
      head.writeUInt32LE(bytes.length, 4);
      return Buffer.concat([head, bytes]);
    }),
  );
}
const uint16 = (number: number) => Buffer.from([number & 255, number >> 8]);
const command = (field: number, { dataSet, messageId = 7 }: { dataSet: boolean; messageId?: number }) =>
  commandSet({
    2: ascii(`${CT}\0`),
    256: uint16(field),
    272: uint16(messageId),
    2048: uint16(dataSet ? 0 : 0x0101),
    4096: ascii('1.2.3.4\0'),
  });
const storeCommand = value(1, COMMAND | LAST, command(0x0001, { dataSet: true }));
const releaseRequest = pdu(0x05, Buffer.alloc(4));

interface Received extends Omit<SentDataSet, 'bytes'> {
  readonly bytes: Buffer;
}
let server: Server;
let received: Received[];
let status: () => number;
beforeEach(async () => {
  received = [];
  status = () => 0;
  server = createServer({ pauseOnConnect: true }, (accepted) => {
    const { socket, reader } = readIntoOwnMemory(accepted);
    socket.on('error', () => socket.destroy());
    const receive = async ({ bytes, ...sent }: SentDataSet) => {
      const pieces: Uint8Array[] = [];
      const answer = status();
      for (const memory = Buffer.alloc(4096); ; ) {
        const count = await bytes.readInto(memory);
        if (count === 0) break;
        pieces.push(Buffer.from(memory.subarray(0, count)));
      }
      received.push({ ...sent, bytes: Buffer.concat(pieces) });
      return answer;
    };
    void serveAssociation(socket, { receive }, { reader });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close());

function open(): Socket {
  const address = server.address();
  return connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
}

/** Sends all of it in pieces of a size, and waits until the other side closes. @returns the data units that came back */
async function converse(bytes: Buffer, { pieceSize = bytes.length, ends = false } = {}) {
  const socket = open();
  const answers: Buffer[] = [];
  socket.on('data', (piece) => answers.push(piece));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  for (let at = 0; at < bytes.length; at += pieceSize) socket.write(bytes.subarray(at, at + pieceSize));
  if (ends) socket.end();
  await closed;
  return dataUnits(Buffer.concat(answers));
}

function dataUnits(bytes: Buffer) {
  const units: { type: number; content: Buffer }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 6 + bytes.readUInt32BE(at + 2);
    units.push({ type: bytes[at]!, content: bytes.subarray(at + 6, end) });
    at = end;
  }
  return units;
}

/** (0000,0900) of the answers to commands. */
const statuses = (units: ReturnType<typeof dataUnits>) =>
  units
    .filter(({ type }) => type === 4)
    .map(({ content }) => {
      const set = content.subarray(6);
      return set.readUInt16LE(set.indexOf(Buffer.from([0, 0, 0, 9])) + 8);
    });

test('the acceptance repeats the titles and answers each context: PS3.8 tables 9-17 and 9-18', async () => {
  const contexts = [
    proposed(1, '1.2.840.10008.1.1', IMPLICIT),
    proposed(3, CT, IMPLICIT, EXPLICIT),
    proposed(5, '1.2.840.10008.5.1.4.1.2.1.1', IMPLICIT), // Patient Root FIND
    proposed(7, CT, '1.3.999'),
  ];
  const [accept, release] = await converse(Buffer.concat([associateRequest({ contexts }), releaseRequest]));
  expect([accept!.type, release]).toEqual([0x02, { type: 0x06, content: Buffer.alloc(4) }]);
  expect(accept!.content.toString('latin1', 4, 36)).toBe('ARCHIVE         SENDER          ');
  const results = [...accept!.content.toString('latin1').matchAll(/\x21\0..(.)\0(.)\0\x40\0..([\d.]+)/gs)];
  expect(results.map(([, id, result, syntax]) => [id!.charCodeAt(0), result!.charCodeAt(0), syntax])).toEqual([
    [1, 0, IMPLICIT],
    [3, 0, EXPLICIT],
    [5, 3, IMPLICIT],
    [7, 4, IMPLICIT],
  ]);
});

const object = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
const inThree = [
  data(storeCommand, value(1, 0, object.subarray(0, 1))),
  data(value(1, 0, object.subarray(1, 4000)), value(1, 0, Buffer.alloc(0))),
  data(value(1, LAST, object.subarray(4000))),
];
for (const pieceSize of [1, 7, 1000, 100_000])
  test(`a data set in fragments, over a wire that cuts every ${pieceSize} bytes, comes as it was`, async () => {
    const units = await converse(Buffer.concat([associateRequest({}), ...inThree, releaseRequest]), { pieceSize });
    expect(units.map(({ type }) => type)).toEqual([0x02, 0x04, 0x06]);
    expect(statuses(units)).toEqual([0x0000]);
    expect(received).toEqual([
      {
        sopClassUid: CT,
        sopInstanceUid: '1.2.3.4',
        transferSyntaxUid: EXPLICIT,
        callingAeTitle: 'SENDER',
        bytes: object,
      },
    ]);
  });

test('the answer to a store: PS3.7 table 9.3-2', async () => {
  status = () => 0x0111;
  const units = await converse(Buffer.concat([associateRequest({}), ...inThree, releaseRequest]));
  const expected = commandSet({
    2: ascii(`${CT}\0`),
    256: uint16(0x8001),
    288: uint16(7),
    2048: uint16(0x0101),
    2304: uint16(0x0111),
    4096: ascii('1.2.3.4\0'),
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(expected.length);
  const set = Buffer.concat([commandSet({ 0: length }), expected]);
  expect(units[1]!.content).toEqual(value(1, COMMAND | LAST, set));
});

// PS3.7 annex C; PS3.4 table B.2-1: refused, out of resources
const failures = [
  { what: 'what the archive fails at', error: new Error('a disk that fails'), answer: 0x0110 },
  { what: 'what comes while the bucket is away', error: new DomainError('platform/objects-away', {}), answer: 0xa700 },
];
for (const { what, error, answer } of failures)
  test(`${what} is answered ${answer.toString(16)}, and the association goes on`, async () => {
    const failing = [true, false];
    status = () => {
      if (failing.shift()) throw error;
      return 0;
    };
    const said = console.error;
    console.error = () => undefined;
    const units = await converse(Buffer.concat([associateRequest({}), ...inThree, ...inThree, releaseRequest]));
    console.error = said;
    expect(statuses(units)).toEqual([answer, 0x0000]);
  });

const others = [
  { what: 'C-ECHO', bytes: [data(value(1, COMMAND | LAST, command(0x0030, { dataSet: false })))], answers: [0x0000] },
  {
    what: 'a command in two fragments',
    bytes: [
      data(value(1, COMMAND, command(0x0030, { dataSet: false }).subarray(0, 30))),
      data(value(1, COMMAND | LAST, command(0x0030, { dataSet: false }).subarray(30))),
    ],
    answers: [0x0000],
  },
  {
    what: 'a store without a data set',
    bytes: [data(value(1, COMMAND | LAST, command(0x0001, { dataSet: false })))],
    answers: [0xc000],
  },
  {
    what: 'C-FIND with its identifier',
    bytes: [data(value(1, COMMAND | LAST, command(0x0020, { dataSet: true })), value(1, LAST, object))],
    answers: [0x0211],
  },
  {
    what: 'C-CANCEL, which has no answer',
    bytes: [data(value(1, COMMAND | LAST, commandSet({ 256: uint16(0x0fff), 288: uint16(1), 2048: uint16(0x0101) })))],
    answers: [],
  },
];
for (const { what, bytes, answers } of others)
  test(`${what} is answered ${answers.map((code) => code.toString(16)).join()}`, async () => {
    const units = await converse(Buffer.concat([associateRequest({}), ...bytes, releaseRequest]));
    expect(statuses(units)).toEqual(answers);
    expect(units.at(-1)!.type).toBe(0x06);
    expect(received).toEqual([]);
  });

// PS3.8 table 9-21
const rejected = [
  { what: 'another protocol version', request: associateRequest({ version: 2 }), reason: [0, 1, 2, 2] },
  { what: 'another application', request: associateRequest({ application: '1.2.3' }), reason: [0, 1, 1, 2] },
];
for (const { what, request, reason } of rejected)
  test(`${what} is rejected`, async () => {
    expect(await converse(request)).toEqual([{ type: 0x03, content: Buffer.from(reason) }]);
  });

const cutCommand = command(0x0030, { dataSet: false }).subarray(0, 33);
const hugeItem = Buffer.from([0x20, 0, 0xff, 0xff]);
// Reasons of PS3.8 table 9-26: 1 unrecognised, 2 unexpected, 6 invalid parameter
const malformed = [
  { what: 'HTTP', bytes: ascii('GET / HTTP/1.1\r\nHost: archive\r\n\r\n'), reason: 1 },
  { what: 'a data unit of type 9', bytes: Buffer.concat([associateRequest({}), pdu(9)]), reason: 1 },
  { what: 'a message before the association', bytes: data(storeCommand), reason: 2 },
  { what: 'a second association request', bytes: Buffer.concat([associateRequest({}), associateRequest({})]), reason: 2 },
  { what: 'a request too short', bytes: pdu(1, Buffer.alloc(40)), reason: 6 },
  { what: 'an item longer than its request', bytes: pdu(1, Buffer.alloc(68), hugeItem), reason: 6 },
  { what: 'a request of 2 GB', bytes: Buffer.concat([Buffer.from([1, 0]), uint32(0x7fffffff)]), reason: 6 },
  { what: 'a data unit of 2 GB', bytes: Buffer.concat([associateRequest({}), Buffer.from([4, 0]), uint32(2 ** 31)]), reason: 6 },
  { what: 'a value longer than its data unit', bytes: Buffer.concat([associateRequest({}), pdu(4, uint32(99), Buffer.from([1, 3]))]), reason: 6 },
  { what: 'a value without its header', bytes: Buffer.concat([associateRequest({}), pdu(4, uint32(1))]), reason: 6 },
  { what: 'a context that was not accepted', bytes: Buffer.concat([associateRequest({}), data(value(9, 3, command(0x0030, { dataSet: false })))]), reason: 6 },
  { what: 'a command cut off', bytes: Buffer.concat([associateRequest({}), data(value(1, 3, cutCommand))]), reason: 6 },
  { what: 'a command of another group', bytes: Buffer.concat([associateRequest({}), data(value(1, 3, Buffer.from([8, 0, 0, 0, 0, 0, 0, 0])))]), reason: 6 },
  { what: 'a command without a field', bytes: Buffer.concat([associateRequest({}), data(value(1, 3, commandSet({ 272: uint16(1) })))]), reason: 6 },
  { what: 'a command without end', bytes: Buffer.concat([associateRequest({}), data(value(1, 1, Buffer.alloc(70_000))), data(value(1, 1, object))]), reason: 6 },
  { what: 'a command of fragments of nothing', bytes: Buffer.concat([associateRequest({}), ...Array.from({ length: 11_000 }, () => data(value(1, 1, Buffer.alloc(0))))]), reason: 6 },
  { what: 'an answer', bytes: Buffer.concat([associateRequest({}), data(value(1, 3, command(0x8001, { dataSet: false })))]), reason: 2 },
  { what: 'a data set without a command', bytes: Buffer.concat([associateRequest({}), data(value(1, LAST, object))]), reason: 2 },
  { what: 'a command inside a data set', bytes: Buffer.concat([associateRequest({}), data(storeCommand, value(1, 0, object), storeCommand)]), reason: 6 },
  { what: 'a release inside a data set', bytes: Buffer.concat([associateRequest({}), data(storeCommand, value(1, 0, object)), releaseRequest]), reason: 2 },
]; // biome-ignore format: a table
for (const { what, bytes, reason } of malformed)
  test(`${what} is answered with an abort, reason ${reason}`, async () => {
    const units = await converse(bytes);
    expect(units.at(-1)).toEqual({ type: 0x07, content: Buffer.from([0, 0, 2, reason]) });
    expect(received).toEqual([]);
  });

const breakingOff = [
  { what: 'an abort', bytes: pdu(0x07, Buffer.alloc(4)) },
  { what: 'the end of the connection', bytes: Buffer.alloc(0), ends: true },
];
for (const { what, bytes, ends = false } of breakingOff)
  for (const inside of [Buffer.alloc(0), data(storeCommand, value(1, 0, object))])
    test(`${what} ${inside.length > 0 ? 'inside a data set' : 'between messages'} ends it in silence`, async () => {
      const units = await converse(Buffer.concat([associateRequest({}), inside, bytes]), { ends });
      expect(units.map(({ type }) => type)).toEqual([0x02]);
      expect(received).toEqual([]);
    });

test('a sender that does not wait for the disk is made to wait', async () => {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.removeAllListeners('connection');
  server.on('connection', (accepted: Socket) => {
    const { socket, reader } = readIntoOwnMemory(accepted);
    const receive = async ({ bytes }: SentDataSet) => {
      await waiting;
      while ((await bytes.readInto(Buffer.alloc(65_536))) > 0);
      return 0;
    };
    void serveAssociation(socket, { receive }, { reader });
  });
  const socket = open();
  socket.write(associateRequest({}));
  const big = data(value(1, 0, Buffer.alloc(100_000)));
  socket.write(data(storeCommand));
  for (let n = 0; n < 300; n++) socket.write(big);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(socket.writableLength).toBeGreaterThan(10_000_000);
  socket.write(data(value(1, LAST, Buffer.alloc(2))));
  release();
  const answers: Buffer[] = [];
  for await (const piece of socket) {
    answers.push(piece);
    if (dataUnits(Buffer.concat(answers)).length === 2) break;
  }
  expect(statuses(dataUnits(Buffer.concat(answers)))).toEqual([0x0000]);
});
