import { BODY_REGIONS, textIn } from '@isocenter/forms';
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
    const opioids = opioidPercent === null ? t('response.change.none') : `${signed(Math.round(opioidPercent))} %`;
    return t('response.change', { pain: signed(painChange), opioids });
  };
  return { placeOf, opioidsOf, judgedOf, changeOf };
}
