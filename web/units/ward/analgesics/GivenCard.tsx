import { Button } from 'antd';
import { useState } from 'react';
import {
  type Administration,
  type Analgesics,
  INFUSION_UNITS,
  type Order,
} from '../../../../server/units/ward/analgesics/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import styles from './Analgesics.module.css';
import { CorrectDose } from './CorrectDose.tsx';
import { useOrderText } from './OrderText.tsx';
import { TakeOffPatch } from './TakeOffPatch.tsx';

const SHOWN = 20;

/** What was given and what was not, the latest first. */
export function GivenCard({ data }: { readonly data: Analgesics }) {
  const { t } = useWords();
  const mayWrite = useMay('administration.write');
  const [isWhole, setWhole] = useState(false);
  const orders = new Map(data.orders.map((order) => [order.orderKey, order]));
  const shown = isWhole ? data.administrations : data.administrations.slice(0, SHOWN);
  return (
    <section className={sheet['card']} aria-label={t('analgesics.given')}>
      <header>
        <h2>{t('analgesics.given')}</h2>
      </header>
      {data.administrations.length === 0 && <p className={sheet['empty']}>{t('analgesics.given.none')}</p>}
      <ul className={styles['lines']}>
        {shown.map((each) => {
          const order = orders.get(each.orderKey);
          return (
            order && (
              <GivenLine
                key={each.administrationKey}
                stayKey={data.stayKey}
                given={each}
                order={order}
                mayWrite={mayWrite}
              />
            )
          );
        })}
      </ul>
      {data.administrations.length > shown.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          {t('analgesics.all', { count: data.administrations.length })}
        </Button>
      )}
    </section>
  );
}

function GivenLine(props: {
  readonly stayKey: string;
  readonly given: Administration;
  readonly order: Order;
  readonly mayWrite: boolean;
}) {
  const { t, language } = useWords();
  const { stayKey, given, order, mayWrite } = props;
  const { content, inError, removedAt, correction, recordedBy } = given;
  const text = useOrderText();
  const [open, setOpen] = useState<'correct' | 'take-off' | null>(null);
  const close = () => setOpen(null);
  const isInfusion = INFUSION_UNITS.some((unit) => unit === given.unit);
  const isWorn = (given.unit === 'mcg/h' || isInfusion) && content.given && !removedAt && !inError;
  const who = recordedBy && ((language === 'zh' && recordedBy.nameZh) || recordedBy.name);
  return (
    <li className={inError ? styles['dim'] : ''}>
      <div className={styles['order']}>
        <div>
          <span>
            {localMoment(content.at)} · {text.drugOf(order.content)} ·{' '}
            {content.dose === null ? (
              <b>{t('analgesics.was-not-given')}</b>
            ) : (
              <b>{text.doseOf({ dose: content.dose, doseMost: null, unit: given.unit })}</b>
            )}{' '}
            {given.isRescue && content.given && <span className={sheet['chip']}>{t('analgesics.rescue')}</span>}
            {isWorn && (
              <span className={sheet['chip']}>{t(isInfusion ? 'analgesics.infusion.runs' : 'analgesics.worn')}</span>
            )}
          </span>
          <small className={styles['under']}>
            {[
              who,
              content.reason,
              removedAt &&
                t(isInfusion ? 'analgesics.infusion.until' : 'analgesics.taken-off', { at: localMoment(removedAt) }),
              inError && t('ward.inError'),
              correction && t('analgesics.corrected', { reason: correction }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </div>
        <div className={styles['acts']}>
          {mayWrite && isWorn && open === null && (
            <Button onClick={() => setOpen('take-off')}>
              {t(isInfusion ? 'analgesics.infusion.stop' : 'analgesics.take-off')}
            </Button>
          )}
          {mayWrite && open === null && (
            <Button size="small" onClick={() => setOpen('correct')}>
              {t('analgesics.correct')}
            </Button>
          )}
          <HistoryButton
            of={t('thing.administration')}
            records={[{ entity: 'ward-administration', key: given.administrationKey }]}
          />
        </div>
      </div>
      {open === 'take-off' && <TakeOffPatch stayKey={stayKey} given={given} onClose={close} />}
      {open === 'correct' && <CorrectDose stayKey={stayKey} given={given} onClose={close} />}
    </li>
  );
}
