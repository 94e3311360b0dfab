import { inOrder } from '@isocenter/patents';
import { Button } from 'antd';
import { useState } from 'react';
import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from '../entries/Entries.module.css';
import { AddEvent } from './AddEvent.tsx';

/** What happened to it in order, and what lies ahead by the calendar. */
export function PathCard({ patent }: { readonly patent: Patent }) {
  const { t } = useWords();
  const mayWrite = useMay('register.write');
  const [adding, setAdding] = useState(false);
  const { content, standing, nextFee } = patent;
  const ahead = [
    ...(nextFee?.state === 'ahead' || nextFee?.state === 'due'
      ? [{ on: nextFee.dueOn, words: t('patents.fee.next', { year: nextFee.year, dueOn: nextFee.dueOn }) }]
      : []),
    ...(standing.state === 'in-force' && standing.expiresOn
      ? [{ on: standing.expiresOn, words: t('patents.expires') }]
      : []),
  ];
  return (
    <section className={sheet['card']} aria-labelledby="patent-path">
      <header>
        <h2 id="patent-path">{t('patents.path')}</h2>
        {mayWrite && !patent.inError && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('patents.event.add')}
            </Button>
          </div>
        )}
      </header>
      <ol className={styles['path']}>
        {inOrder(content.events).map(({ id, kind, on, document, note }) => (
          <li key={id}>
            <span className={styles['when']}>{on}</span>
            <b>{t(`patents.event.${kind}`)}</b> {document}
            {note && <p>{note}</p>}
          </li>
        ))}
        {ahead.map(({ on, words }) => (
          <li key={words} className={styles['ahead']}>
            <span className={styles['when']}>{on}</span>
            {words}
          </li>
        ))}
      </ol>
      {content.events.length === 0 && <p className={sheet['empty']}>{t('patents.state.none')}</p>}
      {adding && <AddEvent patent={patent} onClose={() => setAdding(false)} />}
    </section>
  );
}
