import { BODY_REGIONS, textIn } from '@isocenter/forms';
import { PAIN_FLARE } from '@isocenter/pain';
import type { KeptSitePain, TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { written, writtenRange } from '../opioids/written.ts';

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${written(Math.abs(value))}`;
/** UI.md: sign and words, never colour alone. */
const MARKS = { complete: '✓', partial: '✓', progression: '✕', indeterminate: '≈' } as const;

/** A treated site, the pain there and what it is judged, in words. */
export function useResponseText() {
  const { t, language } = useWords();
  const placeOf = ({ content: { region, words } }: TreatedSite) => {
    const known = BODY_REGIONS.find(({ code }) => code === region);
    return [known ? textIn(known.text, language) : region, words].filter((part) => part !== '').join(' · ');
  };
  const opioidsOf = ({ opioids, content }: KeptSitePain) => {
    const { lowMg, highMg, why, table, edition } = opioids;
    if (lowMg === null || highMg === null) {
      const reason = content.opioids.kind === 'unknown' ? content.opioids.why : '';
      return why === null ? '' : t(`response.why.${why}`, { reason });
    }
    const by = table === null ? t('response.mg.said') : `${table} ${edition ?? ''}`;
    return `${t('response.mg', { mg: writtenRange(lowMg, highMg) })} (${by.trim()})`;
  };
  const judgedOf = ({ judged, isBaseline }: KeptSitePain) => {
    if (isBaseline) return t('response.baseline');
    if (!judged) return '';
    return 'response' in judged
      ? `${MARKS[judged.response]} ${t(`response.${judged.response}`)}`
      : `? ${t(`response.not.${judged.cannotJudge}`)}`;
  };
  const changeOf = ({ judged }: KeptSitePain) => {
    if (!judged || !('response' in judged)) return '';
    const { painChange, opioidPercent } = judged;
    const opioids =
      opioidPercent === null ? t('response.change.none') : `${signed(Math.round(opioidPercent * 10) / 10)} %`;
    return t('response.change', { pain: signed(painChange), opioids });
  };
  /** Of the first days after a fraction, whatever the number is. */
  const flareOf = ({ daysAfter, inError }: KeptSitePain) =>
    daysAfter === null || inError || daysAfter > PAIN_FLARE.days
      ? ''
      : t('response.flare.possible', { days: String(PAIN_FLARE.days) });
  return { placeOf, opioidsOf, judgedOf, changeOf, flareOf };
}
