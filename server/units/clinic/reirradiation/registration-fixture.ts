/** A rigid Spatial Registration as bytes, for tests: written from PS3.5 and PS3.3 C.20.2, explicit VR little endian. */
export function registrationFile(told: {
  readonly uid: string;
  readonly patientId: string;
  readonly registeredFrameUid: string;
  readonly frameOfReferenceUid: string;
  /** 4 × 4, row by row, into the registered frame. */
  readonly matrix: readonly number[];
}): Uint8Array {
  const matrix = item([element(0x0070, 0x030c, 'CS', 'RIGID'), element(0x3006, 0x00c6, 'DS', told.matrix.join('\\'))]);
  const registration = item([
    element(0x0020, 0x0052, 'UI', told.frameOfReferenceUid),
    sequence(0x0070, 0x0309, item([sequence(0x0070, 0x030a, matrix)])),
  ]);
  return Buffer.concat([
    ...[Buffer.alloc(128), Buffer.from('DICM')],
    ...[element(0x0002, 0x0002, 'UI', REG), element(0x0002, 0x0003, 'UI', told.uid)],
    element(0x0002, 0x0010, 'UI', '1.2.840.10008.1.2.1'),
    ...[element(0x0008, 0x0016, 'UI', REG), element(0x0008, 0x0018, 'UI', told.uid)],
    ...[element(0x0008, 0x0060, 'CS', 'REG'), element(0x0010, 0x0020, 'LO', told.patientId)],
    ...[element(0x0020, 0x000d, 'UI', `${told.uid}.1`), element(0x0020, 0x000e, 'UI', `${told.uid}.2`)],
    element(0x0020, 0x0052, 'UI', told.registeredFrameUid),
    sequence(0x0070, 0x0308, registration),
  ]);
}

const REG = '1.2.840.10008.5.1.4.1.1.66.1';

function element(group: number, number: number, vr: string, text: string): Buffer {
  const value = Buffer.from(text.length % 2 === 0 ? text : `${text}${vr === 'UI' ? '\0' : ' '}`, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, 'latin1');
  head.writeUInt16LE(value.length, 6);
  return Buffer.concat([head, value]);
}

function sequence(group: number, number: number, value: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(number, 2);
  head.write('SQ', 4, 'latin1');
  head.writeUInt32LE(value.length, 8);
  return Buffer.concat([head, value]);
}

function item(elements: readonly Buffer[]): Buffer {
  const value = Buffer.concat(elements);
  const head = Buffer.alloc(8);
  head.writeUInt16LE(0xfffe, 0);
  head.writeUInt16LE(0xe000, 2);
  head.writeUInt32LE(value.length, 4);
  return Buffer.concat([head, value]);
}
