import type { Catalogue } from '../language.ts';

export const FRAME_WORDS = {
  'frame.notAMedicalDevice': {
    en: 'Isocenter supports decisions and is not a certified medical device. A qualified person signs.',
    zh: 'Isocenter 仅供决策参考，不是获证医疗器械；须由有资质人员签署。',
  },
} as const satisfies Catalogue;
