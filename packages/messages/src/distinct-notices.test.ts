import { expect, test } from 'vitest';
import { distinctNotices } from './distinct-notices.ts';
import { notice } from './notice.ts';

test('what two objects have to say alike is said once, what differs in a value twice', () => {
  const planar = notice('notice/dicom/dose-planar');
  const open = (structure: string) => notice('notice/comparison/open-contours', { structure, count: 1 });
  expect(distinctNotices([planar, open('PTV'), notice('notice/dicom/dose-planar'), open('Cord'), open('PTV')])).toEqual(
    [planar, open('PTV'), open('Cord')],
  );
});
