import { describe, expect, test } from 'vitest';
import { formatMetric } from '../metrics/format-metric.ts';
import { compareDvh, storedFigures } from './compare-dvh.ts';
import type { StructureDvh } from './dvh.ts';

/** 10 cc, even between 20 and 30 Gy, known to 0.05 Gy; ended otherwise all its doses are higher by `byEndsGy`, and its volume is larger by `byEndsCc`. */
function ours(byEndsGy = 0, byEndsCc = 0): StructureDvh {
  const doseGy = Float64Array.from({ length: 301 }, (_, b) => b / 10);
  const volumeCc = doseGy.map((gy) => Math.min(10, Math.max(0, 30 - gy)));
  const curve = { doseGy, volumeCc };
  return {
    ...{ name: 'S', curve, coarseCurve: curve, outsideDoseGridFraction: 0, borderMaxGy: 0, notices: [] },
    volumeCc: { value: 10, error: 0.2, methodError: 0.1, endCapEffect: byEndsCc },
    minGy: { value: 20, error: 0.1, methodError: 0.02, endCapEffect: byEndsGy },
    meanGy: { value: 25, error: 0.05, methodError: 0.02, endCapEffect: byEndsGy },
    maxGy: { value: 30, error: 0.1, methodError: 0.02, endCapEffect: byEndsGy },
    otherCaps: [
      {
        ...{
          endCap: 'trapezoid',
          volumeCc: 10 + byEndsCc,
          minGy: 20 + byEndsGy,
          meanGy: 25 + byEndsGy,
          maxGy: 30 + byEndsGy,
        },
        curve: { doseGy: doseGy.map((gy) => gy + byEndsGy), volumeCc },
      },
    ],
    doseErrorGy: new Float64Array(301).fill(0.05),
    displaced: { doseGy: new Float64Array(1), volumeCc: new Float64Array(1) },
    methodErrorGy: new Float64Array(301).fill(0.02),
    method: {
      endCap: 'slab',
      between: 'extruded',
      planeSpacingMm: 3,
      subdivision: 2,
      samples: 1,
      interpolation: 'trilinear',
    },
  };
}

/** The same moved by `byGy`, with `cc` of volume, in bins of 0.1 Gy. */
function theirs(byGy: number, cc: number) {
  const doseGy = Float64Array.from({ length: 401 }, (_, b) => b / 10);
  return { doseGy, volumeCc: doseGy.map((gy) => (cc / 10) * Math.min(10, Math.max(0, 30 + byGy - gy))) };
}

const EVERY_DOSE = ['Mean', 'Min', 'D98%', 'D95%', 'D50%', 'D2%', 'D0.03cc', 'Max'].map((dose) => `${dose}[Gy]`);

describe('compareDvh()', () => {
  const cases = [
    { name: 'alike: nothing is flagged', byGy: 0, cc: 10, flagged: [] },
    { name: 'a bin apart: still nothing', byGy: 0.1, cc: 10, flagged: ['Mean[Gy]'] },
    // Their minimum lies further in than ours, as that of a raster may: not flagged. Their maximum lies further out.
    { name: '0.5 Gy hotter', byGy: 0.5, cc: 10, flagged: EVERY_DOSE.filter((metric) => metric !== 'Min[Gy]') },
    { name: '0.5 Gy colder', byGy: -0.5, cc: 10, flagged: EVERY_DOSE.filter((metric) => metric !== 'Max[Gy]') },
    { name: 'a larger structure', byGy: 0, cc: 11, flagged: ['Volume[cc]'] },
  ];
  test.each(cases)('$name', ({ byGy, cc, flagged }) => {
    const differences = compareDvh(ours(), theirs(byGy, cc));
    expect(differences.map(({ metric }) => metric)).toHaveLength(9);
    expect(differences.filter((d) => d.flagged).map(({ metric }) => metric)).toEqual(flagged);
  });

  test('what another end of the structure changes is not flagged, and stands beside the error', () => {
    const differences = compareDvh(ours(0.5, 1), theirs(0.5, 11));
    expect(differences.filter((d) => d.flagged)).toEqual([]);
    for (const {
      metric,
      ours: { error, endCapEffect },
    } of differences) {
      expect(endCapEffect, metric).toBeCloseTo(metric === 'Volume[cc]' ? 1 : 0.5, 1);
      expect(error, metric).toBeLessThan(0.25);
    }
  });

  test('their figures are read from their curve', () => {
    const found = new Map(compareDvh(ours(), theirs(1, 11)).map((d) => [d.metric, d.theirs]));
    expect(found.get('Volume[cc]')).toBeCloseTo(11, 9);
    expect(found.get('Mean[Gy]')).toBeCloseTo(26, 6);
    expect(found.get('D98%[Gy]')).toBeCloseTo(21.2, 6);
    expect(found.get('D50%[Gy]')).toBeCloseTo(26, 6);
    expect(found.get('D0.03cc[Gy]')).toBeCloseTo(31 - 0.03 / 1.1, 6);
    // Of bins of 0.1 Gy, the last that all, and the last that anything receives.
    expect(found.get('Min[Gy]')).toBeCloseTo(21, 6);
    expect(found.get('Max[Gy]')).toBeCloseTo(30.9, 6);
  });

  test('their figures can be had without ours; an empty curve has none', () => {
    const alone = storedFigures(theirs(1, 11)).map(({ metric, theirs: value }) => [
      formatMetric(metric),
      Number(value.toFixed(6)),
    ]);
    expect(alone.slice(0, 3)).toEqual([
      ['Volume[cc]', 11],
      ['Mean[Gy]', 26],
      ['Min[Gy]', 21],
    ]);
    expect(storedFigures({ doseGy: Float64Array.of(0, 1), volumeCc: Float64Array.of(0, 0) })).toEqual([]);
  });

  test('what we withhold is left out', () => {
    const differences = compareDvh({ ...ours(), outsideDoseGridFraction: 0.3 }, theirs(0, 10));
    expect(differences.map(({ metric }) => metric)).toEqual(['Volume[cc]']);
  });
});
