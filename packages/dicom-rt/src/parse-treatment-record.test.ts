import { expect, test } from 'vitest';
import { parseTreatmentRecord } from './parse-treatment-record.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

/** Byte by byte from PS3.3 C.8.8.21, without the writer: no real record is openly licensed. */
const BEAM: Fixture = {
  '30080022 IS': '7',
  '3008002A CS': 'MACHINE',
  '3008002B SH': 'GATE 12',
  '3008002C CS': 'VERIFIED_OVR',
  '30080032 DS': '120.5',
  '30080036 DS': '80.25',
  '3008003B DS': '31',
  '30080040 SQ': [
    {
      '30080024 DA': '20260309',
      '30080025 TM': '143005.120',
      '30080044 DS': '0',
      '30080060 SQ': [{ '30080062 AT': Uint8Array.of(0x0a, 0x30, 0x28, 0x01), '30080066 ST': 'couch height' }],
      '300A0128 DS': '-102',
      '300A0129 DS': '1300.5',
      '300A012A DS': '3',
    },
    { '30080024 DA': '20260309', '30080025 TM': '143036', '30080044 DS': '80.25' },
  ],
  '30080080 SQ': [
    { '30080016 DS': '0.41', '300C0051 IS': '2' },
    { '30080016 DS': '98.5', '300C0051 IS': '3' },
  ],
  '30080090 SQ': [{ '30080076 DS': '1.332', '300C0051 IS': '1' }],
  '300A00C2 LO': 'Arc 1',
  '300A00C4 CS': 'DYNAMIC',
  '300A00C6 CS': 'PHOTON',
  '300A00CE CS': 'TREATMENT',
  '300C0006 IS': '1',
};

function record(more: Fixture, sopClassUid: string = SOP_CLASS.RTBeamsTreatmentRecordStorage): Fixture {
  const fixture: { [key: string]: Fixture[string] } = {
    '00080016 UI': sopClassUid,
    '00080018 UI': '1.2.3.9',
    '00080060 CS': 'RTRECORD',
    '00080201 SH': '+0800',
    '00100020 LO': 'FIXTURE',
    '0020000D UI': '1.2.3.1',
    '0020000E UI': '1.2.3.2',
    '30080010 SQ': [
      { '30040002 CS': 'GY', '30080016 DS': '0.41', '300C0051 IS': '2' },
      { '30040002 CS': 'RELATIVE', '30080016 DS': '98.5', '300C0051 IS': '3' },
    ],
    '30080020 SQ': [BEAM],
    '30080250 DA': '20260309',
    '30080251 TM': '1430',
    '300A0078 IS': '25',
    '300A00B3 CS': 'MU',
    '300A0180 SQ': [{ '300A01D2 DS': '-1.5', '300A01D4 DS': '2', '300A01D6 DS': '0.5' }],
    '300A0206 SQ': [{ '300A00B2 SH': 'LINAC1' }],
    '300C0002 SQ': [{ '00081150 UI': SOP_CLASS.RTPlanStorage, '00081155 UI': '1.2.3.7' }],
    '300C0022 IS': '1',
    ...more,
  };
  return Object.fromEntries(Object.entries(fixture).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const parse = (fixture: Fixture) =>
  parseTreatmentRecord(readInstance(encodeFile(fixture, TRANSFER_SYNTAX.ExplicitVRLittleEndian)));

test('a beam that the machine interrupted tells what was given until then, the couch and who overrode what', () => {
  const { header: _, ...told } = parse(record({}));
  expect(told).toEqual({
    planUid: '1.2.3.7',
    date: '2026-03-09',
    time: '14:30:00',
    utcOffset: '+0800',
    machine: 'LINAC1',
    fractionGroupNumber: 1,
    fractionsPlanned: 25,
    metersetUnit: 'MU',
    setupShift: { verticalMm: -1.5, longitudinalMm: 2, lateralMm: 0.5 },
    beams: [
      {
        beamNumber: 1,
        name: 'Arc 1',
        radiation: 'PHOTON',
        deliveryType: 'TREATMENT',
        fractionNumber: 7,
        termination: 'MACHINE',
        terminationCode: 'GATE 12',
        verification: 'VERIFIED_OVR',
        specifiedMeterset: 120.5,
        deliveredMeterset: 80.25,
        deliveredSeconds: 31,
        startedAt: '2026-03-09T14:30:05',
        endedAt: '2026-03-09T14:30:36',
        couch: { verticalMm: -102, longitudinalMm: 1300.5, lateralMm: 3 },
        overrides: [{ parameter: 'TableTopVerticalPosition (300A,0128)', reason: 'couch height' }],
        // What was measured at reference 3 is relative.
        doseReferences: [
          { number: 1, doseGy: 1.332, how: 'calculated' },
          { number: 2, doseGy: 0.41, how: 'measured' },
        ],
      },
    ],
    notices: [],
  });
});

const { '30080036 DS': _, ...unmeasured } = BEAM;
const oddities = [
  { what: 'no plan', more: { '300C0002 SQ': [] }, codes: ['record-without-plan'] },
  { what: 'no beams', more: { '30080020 SQ': [] }, codes: ['record-without-beams'] },
  {
    what: 'a beam without delivered meterset',
    more: { '30080020 SQ': [unmeasured] },
    codes: ['record-without-meterset'],
  },
];
for (const { what, more, codes } of oddities)
  test(`a record with ${what} says so`, () => {
    const told = parse(record(more));
    expect(told.notices.map(({ code }) => code.slice('notice/dicom/'.length))).toEqual(codes);
  });

test('what was not delivered as measured is absent, never 0', () => {
  expect(parse(record({ '30080020 SQ': [unmeasured] })).beams[0]).not.toHaveProperty('deliveredMeterset');
});

test.each(['MU', 'MINUTE', 'NP'])('metersets counted in %s are not taken for another unit', (unit) => {
  expect(parse(record({ '300A00B3 CS': unit })).metersetUnit).toBe(unit);
});

test('another object is refused', () => {
  expect(() => parse(record({}, SOP_CLASS.RTPlanStorage))).toThrow(
    expect.objectContaining({ code: 'dicom/wrong-object' }),
  );
});
