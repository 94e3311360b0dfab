import type { Catalogue } from '../language.ts';

export const COMPARISON_NOTICES = {
  'notice/comparison/no-tolerance': {
    en: 'Not measured: it needs a tolerance (mm), which is a clinical choice.',
    zh: '未计算：需要给定容差（mm），由临床决定。',
  },
  'notice/comparison/no-slices': {
    en: 'Not measured: the comparison plane by plane was not asked for.',
    zh: '未计算：未要求逐层比较。',
  },
  'notice/comparison/no-planes': {
    en: 'Not measured: meshes have no contour planes.',
    zh: '未计算：网格没有轮廓层面。',
  },
  'notice/comparison/no-overlap': {
    en: '{{nameA}} and {{nameB}} have nothing in common.',
    zh: '{{nameA}} 与 {{nameB}} 没有任何重叠。',
  },
  'notice/comparison/open-contours': {
    en: '{{count}} contour(s) of {{structure}} are open or points and were left out.',
    zh: '{{structure}} 有 {{count}} 个轮廓不闭合或仅为点，已略去。',
  },
} as const satisfies Catalogue;
