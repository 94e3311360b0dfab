import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

const limiter = (type: string, positions: string): Fixture => ({ '300A00B8 CS': type, '300A011C DS': positions });

const BEAM: Fixture = {
  '300A00B2 SH': 'TrueBeam',
  '300A00B4 DS': '1000',
  '300A00B6 SQ': [
    { '300A00B8 CS': 'ASYMX', '300A00BC IS': '1' },
    { '300A00B8 CS': 'MLCX', '300A00BC IS': '2', '300A00BE DS': '-10\\0\\10' },
  ],
  '300A00C0 IS': '4',
  '300A00C2 LO': 'Arc',
  '300A00C4 CS': 'DYNAMIC',
  '300A00C6 CS': 'PHOTON',
  '300A00CE CS': 'TREATMENT',
  '300A010E DS': '1',
  '300A0111 SQ': [
    {
      '300A0112 IS': '0',
      '300A0114 DS': '6',
      '300A011A SQ': [limiter('ASYMX', '-50\\50'), limiter('MLCX', '-5\\-5\\5\\5')],
      '300A011E DS': '181',
      '300A011F CS': 'CW',
      '300A0120 DS': '30',
      '300A0122 DS': '0',
      '300A012C DS': '1\\2\\3',
      '300A0130 DS': '900',
      '300A0134 DS': '0',
    },
    {
      '300A0112 IS': '1',
      '300A011A SQ': [limiter('MLCX', '-6\\-6\\6\\6')],
      '300A011E DS': '270',
      '300A0134 DS': '0.5',
    },
    { '300A0112 IS': '2', '300A011E DS': '179', '300A011F CS': 'NONE', '300A0134 DS': '1' },
  ],
};

function plan(more: Fixture, sopClassUid: string = SOP_CLASS.RTPlanStorage): Fixture {
  const fixture: { [key: string]: Fixture[string] } = {
    '00080016 UI': sopClassUid,
    '00080018 UI': '1.2.3.7',
    '00080060 CS': 'RTPLAN',
    '00100020 LO': 'FIXTURE',
    '0020000D UI': '1.2.3.1',
    '0020000E UI': '1.2.3.2',
    '300A0002 SH': 'fixture',
    '300A000C CS': 'PATIENT',
    '300A0010 SQ': [{ '300A0012 IS': '1', '300A0014 CS': 'SITE', '300A0020 CS': 'TARGET', '300A0026 DS': '50' }],
    '300A0070 SQ': [{ '300A0071 IS': '1', '300A0078 IS': '25' }],
    '300C0060 SQ': [{ '00081150 UI': SOP_CLASS.RTStructureSetStorage, '00081155 UI': '1.2.3.5' }],
    ...more,
  };
  return Object.fromEntries(Object.entries(fixture).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const parse = (fixture: Fixture) =>
  parsePlan(readInstance(encodeFile(fixture, TRANSFER_SYNTAX.ExplicitVRLittleEndian)));

test('a control point keeps what it does not state', () => {
  const { beams, kind, structureSetUid } = parse(plan({ '300A00B0 SQ': [BEAM] }));
  expect(kind).toBe('external');
  expect(structureSetUid).toBe('1.2.3.5');
  expect(beams[0]!.leafBoundariesMm).toEqual({ MLCX: Float64Array.of(-10, 0, 10) });
  const inherited = {
    nominalEnergyMv: 6,
    collimatorAngleDeg: 30,
    couchAngleDeg: 0,
    isocenterMm: [1, 2, 3],
    sourceToSurfaceDistanceMm: 900,
  };
  const jaws = { type: 'ASYMX', positionsMm: Float64Array.of(-50, 50) };
  const wide = { type: 'MLCX', positionsMm: Float64Array.of(-6, -6, 6, 6) };
  expect(beams[0]!.controlPoints).toEqual([
    {
      ...inherited,
      index: 0,
      gantryAngleDeg: 181,
      gantryRotation: 'CW',
      cumulativeMetersetWeight: 0,
      limiters: [jaws, { type: 'MLCX', positionsMm: Float64Array.of(-5, -5, 5, 5) }],
    },
    {
      ...inherited,
      index: 1,
      gantryAngleDeg: 270,
      gantryRotation: 'CW',
      cumulativeMetersetWeight: 0.5,
      limiters: [jaws, wide],
    },
    {
      ...inherited,
      index: 2,
      gantryAngleDeg: 179,
      gantryRotation: 'NONE',
      cumulativeMetersetWeight: 1,
      limiters: [jaws, wide],
    },
  ]);
});

test('the spots of an ion layer are its own', () => {
  const layer = (index: string, more: Fixture): Fixture => ({ '300A0112 IS': index, ...more });
  const beam: Fixture = {
    '300A00C0 IS': '1',
    '300A00C6 CS': 'PROTON',
    '300A030A FL': [2000, 2560],
    '300A03A8 SQ': [
      layer('0', { '300A0114 DS': '150', '300A0394 FL': [1, 2, 3, 4], '300A0396 FL': [10, 20] }),
      layer('1', { '300A0114 DS': '140' }),
    ],
  };
  const { beams, kind } = parse(plan({ '300A03A2 SQ': [beam] }, SOP_CLASS.RTIonPlanStorage));
  expect(kind).toBe('ion');
  expect(beams[0]).toMatchObject({ radiation: 'PROTON', sourceAxisDistanceMm: 2000 });
  expect(beams[0]!.controlPoints[0]!.spots).toEqual({
    positionsMm: Float64Array.of(1, 2, 3, 4),
    metersetWeights: Float64Array.of(10, 20),
  });
  expect(beams[0]!.controlPoints[1]!.spots).toBeUndefined();
});

test('a brachytherapy plan', () => {
  const dwell = (position: string, weight: string): Fixture => ({ '300A02D4 DS': position, '300A02D6 DS': weight });
  const { kind, brachy } = parse(
    plan({
      '300A0200 CS': 'INTERSTITIAL',
      '300A0202 CS': 'HDR',
      '300A0210 SQ': [{ '300A0212 IS': '1', '300A0226 LO': 'Ir-192' }],
      '300A0230 SQ': [
        {
          '300A0232 CS': 'PROSTATE',
          '300A0234 IS': '1',
          '300A0280 SQ': [
            {
              '300A0282 IS': '3',
              '300A0286 DS': '42.5',
              '300A02D0 SQ': [dwell('1\\2\\3', '0'), dwell('1\\2\\3', '100')],
            },
          ],
        },
      ],
    }),
  );
  expect(kind).toBe('brachy');
  expect(brachy).toEqual({
    technique: 'INTERSTITIAL',
    treatmentType: 'HDR',
    sourceIsotope: 'Ir-192',
    setups: [
      {
        number: 1,
        type: 'PROSTATE',
        channels: [
          {
            number: 3,
            totalTimeSeconds: 42.5,
            dwells: [
              { positionMm: [1, 2, 3], cumulativeTimeWeight: 0 },
              { positionMm: [1, 2, 3], cumulativeTimeWeight: 100 },
            ],
          },
        ],
      },
    ],
  });
});

const groupNaming = (beam: string): Fixture => ({
  '300A0071 IS': '1',
  '300A0078 IS': '25',
  '300C0004 SQ': [{ '300C0006 IS': beam }],
});
const oddities = [
  { what: 'no prescription', more: { '300A0010 SQ': [] }, codes: ['plan-without-prescription'] },
  { what: 'no fraction group', more: { '300A0070 SQ': [] }, codes: ['plan-without-fractions'] },
  { what: 'a beam that is not there', more: { '300A0070 SQ': [groupNaming('9')] }, codes: ['plan-beam-missing'] },
  { what: 'no structure set', more: { '300C0060 SQ': [] }, codes: ['plan-without-structure-set'] },
  { what: 'no beams', more: { '300A00B0 SQ': [] }, codes: ['plan-without-beams'] },
  { what: 'nothing amiss', more: {}, codes: [] },
];
for (const { what, more, codes } of oddities)
  test(`a plan with ${what}`, () => {
    const { notices } = parse(plan({ '300A00B0 SQ': [BEAM], ...more }));
    expect(notices.map(({ code }) => code.slice('notice/dicom/'.length))).toEqual(codes);
  });

test('a beam without number is refused, naming the item', () => {
  const { '300A00C0 IS': _number, ...nameless } = BEAM;
  expect(() => parse(plan({ '300A00B0 SQ': [BEAM, nameless] }))).toThrow(
    expect.objectContaining({
      code: 'dicom/attribute-missing',
      values: { uid: '1.2.3.7', attribute: 'BeamSequence (300A,00B0)[2] > BeamNumber (300A,00C0)' },
    }),
  );
});
