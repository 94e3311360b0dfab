import { BODY_REGIONS, textIn } from '@isocenter/forms';
import type { ReferralReason } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** Why a patient is referred, line by line. */
export function useReasonText(): (reason: ReferralReason) => readonly string[] {
  const { t, language } = useWords();
  return ({ score, signs, assessedAt, regions }) => {
    const at = assessedAt === null ? '' : localMoment(assessedAt);
    const places = regions.map((code) => {
      const region = BODY_REGIONS.find((each) => each.code === code);
      return region ? textIn(region.text, language) : code;
    });
    return [
      t('radiotherapy.score', {
        ...{ scale: t(`ward.scale.${score.instrument}`), pain: score.pain, at: localMoment(score.at) },
      }),
      ...signs.map((sign) => t(`radiotherapy.sign.${sign}`, { at })),
      places.length > 0
        ? t('radiotherapy.where', { regions: places.join(t('course.list.separator')) })
        : t('radiotherapy.where.none'),
    ];
  };
}
