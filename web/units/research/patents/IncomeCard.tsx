import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from '../entries/Entries.module.css';
import { useEntryText } from '../entries/use-entry-text.ts';

/** What it brought, each currency for itself. */
export function IncomeCard({ patent }: { readonly patent: Patent }) {
  const { t } = useWords();
  const { moneyOf } = useEntryText();
  const { income } = patent.content;
  const currencies = [...new Set(income.map(({ currency }) => currency))];
  const total = (asked: string) =>
    income.reduce((sum, { currency, amountCents }) => (currency === asked ? sum + amountCents : sum), 0);
  return (
    <section className={sheet['card']} aria-labelledby="patent-income">
      <header>
        <h2 id="patent-income">{t('patents.income')}</h2>
        {currencies.map((currency) => (
          <span key={currency} className={styles['number']}>
            {currency} {moneyOf(total(currency))}
          </span>
        ))}
      </header>
      {income.length === 0 ? (
        <p className={sheet['empty']}>{t('patents.income.none')}</p>
      ) : (
        <PlainTable
          label={t('patents.income')}
          rows={income}
          keyOf={({ id }) => id}
          columns={[
            { key: 'on', header: t('entries.day'), cell: ({ on }) => on },
            { key: 'kind', header: t('entries.kind'), cell: ({ kind }) => t(`patents.income.kind.${kind}`) },
            { key: 'from', header: t('patents.income.from'), cell: ({ from }) => from },
            {
              ...{ key: 'amount', numeric: true, header: t('entries.amount') },
              cell: ({ currency, amountCents }) => (
                <span className={styles['number']}>
                  {currency} {moneyOf(amountCents)}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
