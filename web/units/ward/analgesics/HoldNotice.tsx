import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { holdOf } from './hold-of.ts';

/** Sedation or slow breathing of the last 24 hours: to hold is proposed, and nothing is stopped by it. */
export function HoldNotice({ data }: { readonly data: Analgesics }) {
  const { t } = useWords();
  if (holdOf(data).holds !== true) return null;
  return (
    <Notice weight="error">
      <b>{t('analgesics.hold')}</b>
      <Cited rules={['sedation', 'E2']} />
    </Notice>
  );
}
