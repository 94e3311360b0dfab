import { Button } from 'antd';
import { useState } from 'react';
import type { NarcoticBatch, NarcoticItem } from '../../../../server/units/ward/narcotics/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { type EntryAct, EntryDialog } from './EntryDialog.tsx';
import styles from './Narcotics.module.css';
import { useNarcoticText } from './use-narcotic-text.ts';

const SUMS = ['received', 'used', 'wasted', 'returned', 'corrected', 'balance'] as const;
const OF_BATCH = ['count', 'waste', 'pharmacy-return'] as const;

/** Each item with its batches: what came in, went out and is left; from here receipts, counts, waste and returns are entered. */
export function StockCard(props: {
  readonly items: readonly NarcoticItem[];
  readonly mayWrite: boolean;
  readonly onOpen: (itemKey: string) => void;
}) {
  const { t } = useWords();
  const { itemOf } = useNarcoticText();
  const [act, setAct] = useState<EntryAct | null>(null);
  return (
    <section className={sheet['card']} aria-labelledby="narcotic-stock">
      <header>
        <h2 id="narcotic-stock">{t('narcotics.stock')}</h2>
      </header>
      {props.items.length === 0 && <p className={sheet['empty']}>{t('narcotics.item.none')}</p>}
      {props.items.map((item) => (
        <div key={item.itemKey} className={styles['item']}>
          <div className={styles['line']}>
            <h3>{itemOf(item.content)}</h3>
            <div className={sheet['acts']}>
              {props.mayWrite && (
                <Button size="large" type="primary" onClick={() => setAct({ kind: 'receipt', item })}>
                  {t('narcotics.kind.receipt')}
                </Button>
              )}
              <Button
                size="large"
                aria-label={t('narcotics.book', { item: itemOf(item.content) })}
                onClick={() => props.onOpen(item.itemKey)}
              >
                {t('narcotics.book.open')}
              </Button>
            </div>
          </div>
          <Batches item={item} mayWrite={props.mayWrite} onAct={setAct} />
        </div>
      ))}
      {act && <EntryDialog act={act} onClose={() => setAct(null)} />}
    </section>
  );
}

function Batches(props: {
  readonly item: NarcoticItem;
  readonly mayWrite: boolean;
  readonly onAct: (act: EntryAct) => void;
}) {
  const { t } = useWords();
  const { itemOf } = useNarcoticText();
  const { item } = props;
  const today = localDate(new Date());
  const columns: readonly PlainColumn<NarcoticBatch>[] = [
    {
      key: 'batch',
      header: t('narcotics.batch'),
      cell: ({ number, expiresOn }) => (
        <>
          {number}{' '}
          {expiresOn !== '' && expiresOn < today && (
            <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('narcotics.expired')}</span>
          )}
        </>
      ),
    },
    { key: 'expires', header: t('narcotics.expires'), cell: ({ expiresOn }) => expiresOn },
    ...SUMS.map(
      (part): PlainColumn<NarcoticBatch> => ({
        key: part,
        header: t(`narcotics.${part}`),
        cell: (batch) => (
          <span className={part === 'balance' ? styles['balance'] : styles['number']}>{batch[part]}</span>
        ),
      }),
    ),
    {
      key: 'acts',
      header: t('narcotics.acts'),
      acts: true,
      cell: (batch) =>
        props.mayWrite &&
        batch.batchKey !== '' && (
          <span className={styles['batch']}>
            {OF_BATCH.map((kind) => (
              <Button
                key={kind}
                size="large"
                aria-label={`${t(`narcotics.kind.${kind}`)}: ${batch.number}`}
                onClick={() => props.onAct({ kind, item, batch })}
              >
                {t(`narcotics.kind.${kind}`)}
              </Button>
            ))}
          </span>
        ),
    },
  ];
  if (item.batches.length === 0) return <p className={sheet['empty']}>{t('narcotics.no-batch')}</p>;
  const all = { ...item, batchKey: '', number: t('narcotics.all-batches'), expiresOn: '' };
  return (
    <PlainTable
      label={itemOf(item.content)}
      columns={columns}
      rows={item.batches.length > 1 ? [...item.batches, all] : item.batches}
      keyOf={({ batchKey }) => batchKey}
    />
  );
}
