import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Analgesics.module.css';
import { OrderLine } from './OrderLine.tsx';

/** Orders that hold, drafts, and, folded, what was stopped. */
export function OrdersCard(props: { readonly data: Analgesics; readonly stay: Stay; readonly mayOrder: boolean }) {
  const { data, stay, mayOrder } = props;
  const { t } = useWords();
  const present = data.orders.filter(({ stopped }) => stopped === null);
  const past = data.orders.filter(({ stopped }) => stopped !== null);
  const line = (order: Analgesics['orders'][number]) => (
    <OrderLine key={order.orderKey} data={data} stay={stay} order={order} mayOrder={mayOrder} />
  );
  return (
    <section className={sheet['card']} aria-label={t('analgesics.orders')}>
      <header>
        <h2>{t('analgesics.orders')}</h2>
      </header>
      {present.length === 0 && <p className={sheet['empty']}>{t('analgesics.orders.none')}</p>}
      <ul className={styles['lines']}>{present.map(line)}</ul>
      {past.length > 0 && (
        <details className={styles['past']}>
          <summary>{t('analgesics.orders.stopped', { count: past.length })}</summary>
          <ul className={styles['lines']}>{past.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
