import { expect, test } from 'vitest';
import { planningSystemDvhs } from './planning-system-dvh.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { doseGrid } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

const rois = (included: readonly string[], excluded: readonly string[] = []): Fixture[] => [
  ...included.map((roi) => ({ '30040062 CS': 'INCLUDED', '30060084 IS': roi })),
  ...excluded.map((roi) => ({ '30040062 CS': 'EXCLUDED', '30060084 IS': roi })),
];

function dvh(
  item: { type?: string; data: string; scaling?: string; volume?: string; bins?: string } & Fixture,
): Fixture {
  return {
    '30040001 CS': String(item['type'] ?? 'CUMULATIVE'),
    '30040002 CS': String(item['units'] ?? 'GY'),
    '30040052 DS': String(item['scaling'] ?? '1'),
    '30040054 CS': String(item['volume'] ?? 'CM3'),
    '30040056 IS': String(item['bins'] ?? '4'),
    '30040058 DS': String(item['data']),
    '30040060 SQ': rois(['3']),
    ...(item['mean']
      ? { '30040070 DS': '0', '30040072 DS': String(item['max']), '30040074 DS': String(item['mean']) }
      : {}),
  };
}

function read(items: readonly Fixture[]) {
  const fixture = doseGrid({
    position: [0, 0, 0],
    orientation: [1, 0, 0, 0, 1, 0],
    spacing: [1, 1],
    columns: 1,
    rows: 1,
    stored: () => 1,
    dvhs: items,
  });
  const { dataset } = readInstance(encodeFile(fixture, TRANSFER_SYNTAX.ExplicitVRLittleEndian));
  const { dvhs, notices } = planningSystemDvhs(dataset, 'Gy');
  return { dvhs, codes: notices.map(({ code }) => code.slice('notice/dicom/'.length)) };
}

// 10 cm3: 2 between 0 and 1 Gy, 3 between 1 and 2 Gy, 4 between 2 and 3 Gy, 1 between 3 and 4 Gy. Mean 1.9 Gy by bin centres.
const curves = [
  { what: 'cumulative', item: dvh({ data: '1\\10\\1\\8\\1\\5\\1\\1' }), doseGy: [0, 1, 2, 3, 4] },
  {
    what: 'differential',
    item: dvh({ type: 'DIFFERENTIAL', data: '1\\2\\1\\3\\1\\4\\1\\1' }),
    doseGy: [0, 1, 2, 3, 4],
  },
  {
    what: 'scaled to Gy',
    item: dvh({ data: '100\\10\\100\\8\\100\\5\\100\\1', scaling: '0.01' }),
    doseGy: [0, 1, 2, 3, 4],
  },
  { what: 'bins of unequal width', item: dvh({ data: '1\\10\\2\\8\\1\\5\\1\\1' }), doseGy: [0, 1, 3, 4, 5] },
];
for (const { what, item, doseGy } of curves)
  test(`a ${what} DVH becomes cumulative in Gy and cc`, () => {
    const { dvhs, codes } = read([item]);
    expect([...dvhs[0]!.doseGy]).toEqual(doseGy);
    expect([...dvhs[0]!.volumeCc]).toEqual([10, 8, 5, 1, 0]);
    expect(dvhs[0]!.roiNumbers).toEqual([3]);
    expect(codes).toEqual([]);
  });

const DATA = '1\\10\\1\\8\\1\\5\\1\\1';
const oddities = [
  { what: 'volume in percent', item: dvh({ data: DATA, volume: 'PERCENT' }), kept: 0, codes: ['dvh-not-absolute'] },
  { what: 'relative dose', item: dvh({ data: DATA, units: 'RELATIVE' }), kept: 0, codes: ['dvh-not-absolute'] },
  { what: 'a number without partner', item: dvh({ data: '1\\10\\1' }), kept: 0, codes: ['dvh-unreadable'] },
  { what: 'another bin count', item: dvh({ data: DATA, bins: '7' }), kept: 1, codes: ['dvh-bin-count'] },
  {
    what: 'an excluded structure',
    item: { ...dvh({ data: DATA }), '30040060 SQ': rois(['3'], ['5']) },
    kept: 0, // it is not of the whole structure, and nothing is to be compared with it
    codes: ['dvh-excludes'],
  },
];
for (const { what, item, kept, codes } of oddities)
  test(`a DVH with ${what}`, () => {
    const found = read([item]);
    expect(found.dvhs.length).toBe(kept);
    expect(found.codes).toEqual(codes);
  });

const statistics = [
  { what: 'in Gy are taken', mean: '1.9', max: '3.6', meanGy: 1.9, maximumGy: 3.6, codes: [] },
  {
    what: 'in percent of 2 Gy are not',
    mean: '95',
    max: '180',
    meanGy: undefined,
    maximumGy: undefined,
    codes: ['dvh-statistics-in-percent'],
  },
] as const;
for (const { what, mean, max, meanGy, maximumGy, codes } of statistics)
  test(`minimum, mean and maximum ${what}`, () => {
    const found = read([dvh({ data: DATA, mean, max })]);
    expect(found.dvhs[0]!.meanGy).toBe(meanGy);
    expect(found.dvhs[0]!.maximumGy).toBe(maximumGy);
    expect(found.codes).toEqual(codes);
  });
