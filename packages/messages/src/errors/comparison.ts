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
  'comparison/mesh-open': {
    status: 422,
    en: 'The mesh of {{structure}} is not closed: {{count}} edge(s) do not join two triangles. Close it first.',
    zh: '{{structure}} 的网格未封闭：有 {{count}} 条边未连接两个三角形。请先封闭网格。',
  },
  'comparison/no-voxels': {
    status: 422,
    en: 'No voxel of the masks lies inside the structure.',
    zh: '掩膜中没有任何体素位于结构内。',
  },
  'comparison/observers': {
    status: 422,
    en: 'A consensus needs the outlines of 2 to {{most}} observers; there are {{found}}.',
    zh: '共识轮廓需要 2 至 {{most}} 名勾画者，现有 {{found}} 名。',
  },
  'comparison/frame-of-reference': {
    status: 422,
    en: '{{nameA}} and {{nameB}} lie in different frames of reference ({{uidA}}, {{uidB}}). Register their images first and transfer one outline to the other.',
    zh: '{{nameA}} 与 {{nameB}} 属于不同参考坐标系（{{uidA}}、{{uidB}}）。请先配准图像，再将其中一组轮廓转移到另一图像上。',
  },
  'comparison/no-common-name': {
    status: 422,
    en: 'No structure has the same name in both files. Name the pairs: --structure NAME=NAME_IN_B.',
    zh: '两个文件中没有同名结构。请用 --structure 名称=另一文件中的名称 指明。',
  },
} as const satisfies ErrorTable;
