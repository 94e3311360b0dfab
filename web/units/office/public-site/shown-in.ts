import type { Language } from '@isocenter/messages';
import type { Both } from '../../../../server/units/office/public-site/contract.ts';

/** A text in the language of the page, or as it was written. */
export const shownIn = ({ zh, en }: Both, language: Language): string => (language === 'zh' ? zh || en : en || zh);
