import type { Catalogue } from '../language.ts';

/** What machines can give. */
export const MACHINE_LIMIT_WORDS = {
  'machine-limits.title': { en: 'Machine limits', zh: '机器限值' },
  'machine-limits.about': {
    en: 'Plans are checked by these figures. Of a machine that is not here the check says so, and says nothing to be right.',
    zh: '计划按以下数值核对。未录入的机器，核对时会说明，不会判为合格。',
  },
  'machine-limits.none': {
    en: 'No limits were entered for this site. Add a machine under the name by which plans call it.',
    zh: '本院区尚未录入限值。请按计划中的机器名称添加。',
  },
  'machine-limits.add': { en: 'Add a machine', zh: '添加机器' },
  'machine-limits.acts': { en: 'Actions', zh: '操作' },
  'machine-limits.name': { en: 'Machine', zh: '机器' },
  'machine-limits.name.hint': {
    en: 'As plans call it (DICOM Treatment Machine Name).',
    zh: '与计划中一致（DICOM Treatment Machine Name）。',
  },
  'machine-limits.name.taken': {
    en: 'This machine has limits already. Edit them in the list.',
    zh: '该机器已有限值，请在列表中编辑。',
  },
  'machine-limits.energies': { en: 'Energies (MV, MeV)', zh: '能量（MV、MeV）' },
  'machine-limits.energies.of': { en: 'Energies (MV, MeV): {{radiation}}', zh: '能量（MV、MeV）：{{radiation}}' },
  'machine-limits.energies.none': { en: 'none entered', zh: '未录入' },
  'machine-limits.energies.wrong': {
    en: 'Numbers above 0, with commas between them.',
    zh: '请填写大于 0 的数值，以逗号分隔。',
  },
  'machine-limits.mu': { en: 'Per field (MU)', zh: '每野（MU）' },
  'machine-limits.minimumMu': { en: 'Least per field (MU)', zh: '每野最小（MU）' },
  'machine-limits.maximumMu': { en: 'Most per field (MU)', zh: '每野最大（MU）' },
  'machine-limits.pair.wrong': { en: 'Two numbers, the lower one first.', zh: '请填写两个数值，较小者在前。' },
  'machine-limits.jaws': { en: 'Jaws at the isocentre (mm)', zh: '铅门，等中心处（mm）' },
  'machine-limits.jawX.0': { en: 'Jaw X from (mm)', zh: 'X 铅门起（mm）' },
  'machine-limits.jawX.1': { en: 'Jaw X to (mm)', zh: 'X 铅门止（mm）' },
  'machine-limits.jawY.0': { en: 'Jaw Y from (mm)', zh: 'Y 铅门起（mm）' },
  'machine-limits.jawY.1': { en: 'Jaw Y to (mm)', zh: 'Y 铅门止（mm）' },
} as const satisfies Catalogue;
