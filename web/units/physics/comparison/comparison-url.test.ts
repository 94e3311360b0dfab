import { expect, test } from 'vitest';
import { formatComparisonAddress, parseComparisonAddress } from './comparison-url.ts';

test('an address is read back as it was written', () => {
  const address = {
    a: { structureSetKey: '12', roiNumber: 3 },
    b: { structureSetKey: '15', roiNumber: 3 },
    toleranceMm: 2.5,
    consensus: true,
    atMm: [1, 2, 3],
    view: 'axial',
    unit: null,
  } as const;
  const written = formatComparisonAddress(new URLSearchParams(), address);
  expect(written.toString()).toBe('a=12.3&b=15.3&tol=2.5&consensus=1&at=1%2C2%2C3&view=axial');
  expect(parseComparisonAddress(written)).toEqual(address);
});

test('what is crooked was not chosen; a tolerance has no default', () => {
  for (const query of ['', 'a=12&b=x.3&tol=0', 'a=.3&tol=-1', 'tol=1000', 'tol=two'])
    expect(parseComparisonAddress(new URLSearchParams(query)), query).toMatchObject({
      a: null,
      b: null,
      toleranceMm: null,
    });
});
