import { describe, expect, test } from 'vitest';
import { assembleImageVolume } from './assemble-image-volume.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { ctSlice } from './testing/fixtures.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

/** A slice of 2 x 1 pixels with the stored values 10 and 300, at z = 3 mm times its index. */
function slice(index: number, more: Fixture) {
  const fixture = ctSlice({
    uid: `1.2.3.9.${index}`,
    position: [0, 0, 3 * index],
    orientation: [1, 0, 0, 0, 1, 0],
    spacing: [2, 2],
    columns: 2,
    rows: 1,
    stored: (column) => (column === 0 ? 10 : 300),
  });
  const ascending = Object.entries({ ...fixture, ...more }).sort(([a], [b]) => (a < b ? -1 : 1));
  return readInstance(encodeFile(Object.fromEntries(ascending), TRANSFER_SYNTAX.ExplicitVRLittleEndian));
}

const pet = (slope: string, intercept: string, units = 'BQML'): Fixture => ({
  '00080016 UI': SOP_CLASS.PositronEmissionTomographyImageStorage,
  '00080060 CS': 'PT',
  '00281052 DS': intercept,
  '00281053 DS': slope,
  '00541001 CS': units,
});
const mr = (slope?: string, intercept?: string, type?: string): Fixture => ({
  '00080016 UI': SOP_CLASS.MRImageStorage,
  '00080060 CS': 'MR',
  '00281052 DS': intercept ?? '0',
  '00281053 DS': slope ?? '1',
  ...(type ? { '00281054 LO': type } : {}),
});

describe('MR and PET series become volumes, each slice by its own slope and intercept', () => {
  // slope * stored + intercept, worked by hand
  const cases = [
    {
      what: 'PET, another slope on each slice',
      slices: [pet('0.5', '0'), pet('2.25', '0'), pet('0.1', '0')],
      unit: 'BQML',
      values: [5, 150, 22.5, 675, 1, 30],
    },
    {
      what: 'PET in g/ml',
      slices: [pet('0.01', '0', 'GML'), pet('0.02', '0', 'GML')],
      unit: 'GML',
      values: [0.1, 3, 0.2, 6],
    },
    {
      what: 'PET, whole on one slice and beyond 16 bits on the next',
      slices: [pet('1', '0'), pet('1000', '7')],
      unit: 'BQML',
      values: [10, 300, 10007, 300007],
    },
    { what: 'MR as stored', slices: [mr(), mr()], unit: 'signal', values: [10, 300, 10, 300] },
    {
      what: 'MR scaled with an offset, in a unit it names',
      slices: [mr('0.25', '-4', 'US'), mr('0.5', '1', 'US')],
      unit: 'US',
      values: [-1.5, 71, 6, 151],
    },
  ];
  for (const { what, slices, unit, values } of cases)
    test(what, async () => {
      const volume = await assembleImageVolume(slices.map((more, index) => slice(index, more)).reverse());
      expect(volume.unit).toBe(unit);
      expect(volume.grid.size).toEqual([2, 1, slices.length]);
      expect(volume.values).toHaveLength(values.length);
      values.forEach((value, at) => {
        expect(volume.values[at]).toBeCloseTo(value, 4);
      });
    });
});
