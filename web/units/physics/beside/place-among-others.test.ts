import { expect, test } from 'vitest';
import { placeAmongOthers } from './place-among-others.ts';

test('the place changes, what others keep in the address stays', () => {
  const before = new URLSearchParams('review=7&at=1,2,3&view=axial');
  expect(placeAmongOthers(before, { atMm: [4, 5, 6] }).toString()).toBe('review=7&at=4%2C5%2C6&view=axial');
  expect(placeAmongOthers(before, { view: null }).toString()).toBe('review=7&at=1%2C2%2C3');
});
