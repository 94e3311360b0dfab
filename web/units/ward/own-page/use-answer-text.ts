import { useCallback } from 'react';
import { type AnswerContent, MOST_STOOL_DAYS } from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { Step } from './answer-draft.ts';

/** When the last stool was, in plain words. */
export function useStoolText(): (days: number) => string {
  const { t } = useWords();
  return useCallback(
    (days) => {
      if (days === 0) return t('own.stool.0');
      if (days === 1) return t('own.stool.1');
      return t(days === MOST_STOOL_DAYS ? 'own.stool.most' : 'own.stool.days', { days });
    },
    [t],
  );
}

/** What was answered to one question, in the patient's words; null where it was not answered. */
export function useSaid(): (content: AnswerContent, step: Step) => string | null {
  const { t } = useWords();
  const stoolText = useStoolText();
  return useCallback(
    (content, step) => {
      const { by, pain, rescue, stoolDays, drowsy, signs, message } = content;
      const taken = rescue?.taken ? rescue : null;
      switch (step) {
        case 'by':
          return t(`own.by.${by}`);
        case 'pain':
          return pain === null ? null : String(pain);
        case 'taken':
          return rescue && t(rescue.taken ? 'own.yes' : 'own.no');
        case 'ago':
          return taken?.ago ? t(`own.ago.${taken.ago}`) : null;
        case 'count':
          return taken?.count ? String(taken.count) : null;
        case 'helped':
          return taken?.helped ? t(`own.helped.${taken.helped}`) : null;
        case 'stoolDays':
          return stoolDays === null ? null : stoolText(stoolDays);
        case 'drowsy':
          return drowsy && t(`own.drowsy.${drowsy}`);
        case 'signs':
          return signs && (signs.map((sign) => t(`own.sign.${sign}`)).join('; ') || t('own.sign.none'));
        case 'message':
          return message || null;
      }
    },
    [t, stoolText],
  );
}

/** An answer in one line, for the ward. */
export function useAnswerText(): (content: AnswerContent) => string {
  const { t } = useWords();
  const said = useSaid();
  return useCallback(
    (content) => {
      const { by, pain, rescue, stoolDays, signs, message } = content;
      const doses = rescue?.taken ? [said(content, 'ago'), said(content, 'helped')].filter(Boolean).join(', ') : '';
      return [
        by === 'other' && t('own.answer.other'),
        pain !== null && t('own.answer.pain', { pain }),
        rescue && !rescue.taken && t('own.answer.noRescue'),
        rescue?.taken && `${t('own.answer.rescue', { count: rescue.count ?? '–' })}${doses && ` (${doses})`}`,
        stoolDays !== null && t('own.answer.stool', { when: said(content, 'stoolDays') ?? '' }),
        said(content, 'drowsy'),
        signs && (signs.length === 0 ? t('own.answer.noSigns') : said(content, 'signs')),
        message !== '' && `“${message}”`,
      ]
        .filter(Boolean)
        .join(' · ');
    },
    [t, said],
  );
}
