import type { Catalogue } from '../language.ts';

export const IMAGING_WORDS = {
  'imaging.patients': { en: 'Patients', zh: '患者' },
} as const satisfies Catalogue;
