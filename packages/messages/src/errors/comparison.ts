import type { ErrorTable } from './error-table.ts';

export const COMPARISON_ERRORS = {
  'comparison/empty': {
    status: 422,
    en: '{{structure}} is empty: there is nothing to compare with.',
    zh: '{{structure}} 为空，无法比较。',
  },
  'comparison/other-grid': {
    status: 422,
    en: 'The masks do not lie on one grid. Resample them onto the same image first.',
    zh: '各掩膜的体素网格不一致。请先重采样到同一图像网格。',
  },
  'comparison/mask-size': {
    status: 422,
    en: 'The mask holds {{found}} voxels, its grid {{expected}}.',
    zh: '掩膜含 {{found}} 个体素，而其网格为 {{expected}} 个。',
  },
  'comparison/planes-differ': {
    status: 422,
    en: '{{nameA}} and {{nameB}} are contoured on planes of different directions. Draw both on the same image series.',
    zh: '{{nameA}} 与 {{nameB}} 的轮廓层面方向不同。请在同一图像序列上勾画。',
  },
} as const satisfies ErrorTable;
