import type { Order } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { written } from '../opioids/written.ts';

/** The bounds that a draft goes beyond, each with its rule; and that something cannot be judged. */
export function BeyondList({ beyond, cannotJudge }: Pick<Order, 'beyond' | 'cannotJudge'>) {
  const { t } = useWords();
  return (
    <>
      {beyond.map(({ what, rule, found, limit }) => (
        <Notice key={what} weight="warning">
          {t(found === null ? `analgesics.beyond.${what}.none` : `analgesics.beyond.${what}`, {
            found: found === null ? '' : written(found),
            limit: limit === null ? '' : written(limit),
          })}
          <Cited rules={[rule]} />
        </Notice>
      ))}
      {cannotJudge && <Notice weight="note">{t('analgesics.cannot-judge')}</Notice>}
    </>
  );
}
