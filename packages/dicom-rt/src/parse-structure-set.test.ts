import { describe, expect, test } from 'vitest';
import { parseStructureSet } from './parse-structure-set.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type FixtureEncoding } from './testing/encode-fixture.ts';
import { type ContourFixture, structureSet } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

const SQUARE: ContourFixture = { type: 'CLOSED_PLANAR', count: '4', points: '0\\0\\5\\10\\0\\5\\10\\10\\5\\0\\10\\5' };

function parse(
  contours: readonly ContourFixture[],
  syntax: string = TRANSFER_SYNTAX.ExplicitVRLittleEndian,
  encoding: FixtureEncoding = {},
) {
  return parseStructureSet(readInstance(encodeFile(structureSet(contours), syntax, encoding)));
}

const encodings: readonly { what: string; syntax: string; encoding: FixtureEncoding }[] = [
  { what: 'explicit little endian', syntax: TRANSFER_SYNTAX.ExplicitVRLittleEndian, encoding: {} },
  {
    what: 'explicit little endian, undefined lengths',
    syntax: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
    encoding: { undefinedLength: true },
  },
  { what: 'implicit little endian', syntax: TRANSFER_SYNTAX.ImplicitVRLittleEndian, encoding: { implicit: true } },
  {
    what: 'implicit little endian, undefined lengths',
    syntax: TRANSFER_SYNTAX.ImplicitVRLittleEndian,
    encoding: { implicit: true, undefinedLength: true },
  },
  { what: 'explicit big endian', syntax: TRANSFER_SYNTAX.ExplicitVRBigEndian, encoding: { bigEndian: true } },
  {
    what: 'explicit big endian, undefined lengths',
    syntax: TRANSFER_SYNTAX.ExplicitVRBigEndian,
    encoding: { bigEndian: true, undefinedLength: true },
  },
];
for (const { what, syntax, encoding } of encodings)
  test(`a structure set in ${what}`, () => {
    const { structures, notices, label } = parse([SQUARE, SQUARE], syntax, encoding);
    expect(label).toBe('fixture');
    expect(notices).toEqual([]);
    expect(structures).toMatchObject([
      { roiNumber: 1, name: 'PTV', interpretedType: 'PTV', colour: [255, 0, 0], frameOfReferenceUid: '1.2.3.3' },
    ]);
    expect(structures[0]!.contours.length).toBe(2);
    expect([...structures[0]!.contours[1]!.pointsMm]).toEqual([0, 0, 5, 10, 0, 5, 10, 10, 5, 0, 10, 5]);
  });

describe('odd contours', () => {
  const readable = [
    { what: 'a point', contour: { type: 'POINT', count: '1', points: '1\\2\\3' }, becomes: 'POINT', codes: [] },
    {
      what: 'an open line',
      contour: { type: 'OPEN_PLANAR', count: '2', points: '1\\2\\3\\4\\5\\3' },
      becomes: 'OPEN_PLANAR',
      codes: [],
    },
    {
      what: 'XOR loops',
      contour: { ...SQUARE, type: 'CLOSEDPLANAR_XOR' },
      becomes: 'CLOSEDPLANAR_XOR',
      codes: [],
    },
    {
      what: 'a closed contour of one point',
      contour: { type: 'CLOSED_PLANAR', count: '1', points: '1\\2\\3' },
      becomes: 'POINT',
      codes: ['contour-too-few-points'],
    },
    {
      what: 'a closed contour of two points',
      contour: { type: 'CLOSED_PLANAR', count: '2', points: '1\\2\\3\\4\\5\\3' },
      becomes: 'OPEN_PLANAR',
      codes: ['contour-too-few-points'],
    },
    {
      what: 'a contour without points',
      contour: { type: 'CLOSED_PLANAR', count: '0', points: '' },
      becomes: undefined,
      codes: ['structure-without-contours', 'contour-empty'],
    },
  ] as const;
  for (const { what, contour, becomes, codes } of readable)
    test(`${what} ${becomes ? `becomes ${becomes}` : 'is left out'}`, () => {
      const { structures, notices } = parse([contour]);
      expect(structures[0]!.contours[0]?.geometricType).toBe(becomes);
      expect(notices.map(({ code }) => code.slice('notice/dicom/'.length))).toEqual(codes);
    });

  const CONTOUR_2 = 'ROIContourSequence (3006,0039)[1] > ContourSequence (3006,0040)[2] > ';
  const refused = [
    {
      what: 'a point too few',
      contour: { ...SQUARE, count: '5' },
      code: 'dicom/contour-point-count',
      attribute: 'ContourData (3006,0050)',
    },
    {
      what: 'a coordinate too few',
      contour: { ...SQUARE, points: '0\\0\\5\\10\\0\\5\\10\\10' },
      code: 'dicom/contour-point-count',
      attribute: 'ContourData (3006,0050)',
    },
    {
      what: 'NaN',
      contour: { ...SQUARE, points: '0\\0\\5\\NaN\\0\\5\\10\\10\\5\\0\\10\\5' },
      code: 'dicom/attribute-invalid',
      attribute: 'ContourData (3006,0050)',
    },
    {
      what: 'a decimal comma',
      contour: { ...SQUARE, points: '0,0\\0\\5\\10\\0\\5\\10\\10\\5\\0\\10\\5' },
      code: 'dicom/attribute-invalid',
      attribute: 'ContourData (3006,0050)',
    },
    {
      what: 'an unknown type',
      contour: { ...SQUARE, type: 'SPLINE' },
      code: 'dicom/attribute-invalid',
      attribute: 'ContourGeometricType (3006,0042)',
    },
    {
      what: 'no type',
      contour: { ...SQUARE, type: '' },
      code: 'dicom/attribute-missing',
      attribute: 'ContourGeometricType (3006,0042)',
    },
  ];
  for (const { what, contour, code, attribute } of refused)
    test(`${what} stops the import: ${code}, naming the item`, () => {
      const error = expect.objectContaining({
        code,
        values: expect.objectContaining({ uid: '1.2.3.5', attribute: `${CONTOUR_2}${attribute}` }),
      });
      expect(() => parse([SQUARE, contour])).toThrow(error);
    });
});

test('a structure without a contour item is kept and reported', () => {
  const fixture = structureSet([]);
  const twoRois = {
    ...fixture,
    '30060020 SQ': [
      { '30060022 IS': '1', '30060026 LO': 'PTV' },
      { '30060022 IS': '2', '30060026 LO': 'Heart' },
    ],
    '30060039 SQ': [{ '30060084 IS': '7' }],
  };
  const { structures, notices } = parseStructureSet(
    readInstance(encodeFile(twoRois, TRANSFER_SYNTAX.ExplicitVRLittleEndian)),
  );
  expect(structures.map(({ name, contours }) => [name, contours.length])).toEqual([
    ['PTV', 0],
    ['Heart', 0],
  ]);
  expect(notices).toEqual([
    { code: 'notice/dicom/structure-without-contours', values: { structures: 'PTV, Heart' } },
    { code: 'notice/dicom/contours-without-roi', values: { numbers: '7' } },
  ]);
});
