import { expect, test } from 'vitest';
import { parseRegistration } from './parse-registration.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

/** Byte by byte from PS3.3 C.20.2: no real registration is openly licensed. */
const moved = (frame: string, matrix: string, type = 'RIGID'): Fixture => ({
  '00200052 UI': frame,
  '00700309 SQ': [{ '0070030A SQ': [{ '0070030C CS': type, '300600C6 DS': matrix }] }],
});
const registration = (items: readonly Fixture[], sopClassUid: string = SOP_CLASS.SpatialRegistrationStorage) =>
  parseRegistration(
    readInstance(
      encodeFile(
        {
          '00080016 UI': sopClassUid,
          '00080018 UI': '1.2.3.9',
          '00080060 CS': 'REG',
          '0020000D UI': '1.2.3.1',
          '0020000E UI': '1.2.3.2',
          '00200052 UI': '1.1',
          '00700308 SQ': items,
        },
        TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      ),
    ),
  );
const IDENTITY = '1\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1';
/** A quarter turn about z, then 5, −2, 30 mm: row by row. */
const TURNED = '0\\-1\\0\\5\\1\\0\\0\\-2\\0\\0\\1\\30\\0\\0\\0\\1';

test('tells of each frame how its points come into the registered one', () => {
  const { registeredFrameUid, motions, notRigid } = registration([moved('1.1', IDENTITY), moved('1.2', TURNED)]);
  expect([registeredFrameUid, notRigid]).toEqual(['1.1', []]);
  expect(motions[1]).toEqual({
    frameOfReferenceUid: '1.2',
    toRegistered: {
      rotation: [
        [0, -1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
      translationMm: [5, -2, 30],
    },
  });
});

test.each([
  ['is stretched', moved('1.2', '2\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1')],
  ['is mirrored', moved('1.2', '-1\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1\\0\\0\\0\\0\\1')],
  ['says so of itself', moved('1.2', IDENTITY, 'AFFINE')],
  ['has too few values', moved('1.2', '1\\0\\0')],
  ['has no matrix', { '00200052 UI': '1.2' }],
] as const)('a frame that %s is not read, and named', (_, item) => {
  expect(registration([item])).toMatchObject({ motions: [], notRigid: ['1.2'] });
});

test('of another object nothing is read', () => {
  expect(() => registration([], SOP_CLASS.RTPlanStorage)).toThrow(
    expect.objectContaining({ code: 'dicom/wrong-object' }),
  );
});
