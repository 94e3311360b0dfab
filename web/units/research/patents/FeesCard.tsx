import { Button } from 'antd';
import { useState } from 'react';
import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { AddDialog } from '../entries/AddDialog.tsx';
import styles from '../entries/Entries.module.css';
import { MoneyField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { useEntryText } from '../entries/use-entry-text.ts';
import { changePatent } from './api.ts';
import { type TypedFee, wholeFee } from './typed-fee.ts';

/** What was paid to keep it, and what is to be paid next. */
export function FeesCard({ patent }: { readonly patent: Patent }) {
  const { t } = useWords();
  const { moneyOf } = useEntryText();
  const mayWrite = useMay('register.write');
  const [paying, setPaying] = useState(false);
  const { nextFee, content } = patent;
  const money = (cents: number | null) => (
    <span className={styles['number']}>{cents === null ? MISSING : moneyOf(cents)}</span>
  );
  return (
    <section className={sheet['card']} aria-labelledby="patent-fees">
      <header>
        <h2 id="patent-fees">{t('patents.fees')}</h2>
        {nextFee && mayWrite && !patent.inError && (
          <div className={sheet['acts']}>
            <Button onClick={() => setPaying(true)}>{t('patents.fee.pay')}</Button>
          </div>
        )}
      </header>
      <div className={sheet['body']}>
        <p>{t('patents.fees.what')}</p>
        {nextFee && (
          <p>
            <b>{t('patents.fee.next', { year: nextFee.year, dueOn: nextFee.dueOn })}</b>{' '}
            <span className={`${sheet['chip']} ${nextFee.state === 'ahead' ? '' : sheet['warn']}`}>
              {t(`patents.fee.${nextFee.state}`, { graceUntil: nextFee.graceUntil })}
            </span>{' '}
            {nextFee.isGap && <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('patents.fee.gap')}</span>}
          </p>
        )}
      </div>
      {content.fees.length === 0 ? (
        <p className={sheet['empty']}>{t('patents.fee.none')}</p>
      ) : (
        <PlainTable
          label={t('patents.fees')}
          rows={[...content.fees].sort((a, b) => b.year - a.year)}
          keyOf={({ id }) => id}
          columns={[
            { key: 'year', header: t('patents.fee.year'), cell: ({ year }) => year },
            { key: 'paid', header: t('patents.fee.paid'), cell: ({ paidOn }) => paidOn },
            {
              key: 'amount',
              numeric: true,
              header: t('entries.amount.yuan'),
              cell: ({ amountCents }) => money(amountCents),
            },
            {
              key: 'more',
              numeric: true,
              header: t('patents.fee.surcharge'),
              cell: ({ surchargeCents }) => money(surchargeCents),
            },
          ]}
        />
      )}
      {paying && nextFee && <PayFee patent={patent} year={nextFee.year} onClose={() => setPaying(false)} />}
    </section>
  );
}

function PayFee({
  patent,
  year,
  onClose,
}: {
  readonly patent: Patent;
  readonly year: number;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [fee, setFee] = useState<TypedFee>(() => ({
    ...{ id: freshId(), year, paidOn: '', amountCents: null, surchargeCents: null },
  }));
  const whole = wholeFee(fee);
  const saving = useEntryAct(
    (paid: NonNullable<typeof whole>) =>
      changePatent(patent, {
        ...{ content: { ...patent.content, fees: [...patent.content.fees, paid] }, inError: false, reason: '' },
      }),
    onClose,
  );
  return (
    <AddDialog
      title={t('patents.fee.pay')}
      isWhole={whole !== null}
      saving={saving}
      onSave={() => whole && saving.mutate(whole)}
      onClose={onClose}
    >
      <TextLine
        label={t('patents.fee.year')}
        type="number"
        value={String(fee.year)}
        onChange={(typed) => setFee({ ...fee, year: Math.min(20, Math.max(1, Number(typed) || 1)) })}
      />
      <TextLine
        label={t('patents.fee.paid')}
        type="date"
        value={fee.paidOn}
        onChange={(paidOn) => setFee({ ...fee, paidOn })}
      />
      <MoneyField
        label={t('entries.amount.yuan')}
        optional
        cents={fee.amountCents}
        onChange={(amountCents) => setFee((now) => ({ ...now, amountCents }))}
      />
      <MoneyField
        label={t('patents.fee.surcharge')}
        optional
        cents={fee.surchargeCents}
        onChange={(surchargeCents) => setFee((now) => ({ ...now, surchargeCents }))}
      />
    </AddDialog>
  );
}
