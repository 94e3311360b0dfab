import { Button } from 'antd';
import { useState } from 'react';
import type { Analgesics, Order } from '../../../../server/units/ward/analgesics/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { OrganCautions } from '../organ-function/OrganCautions.tsx';
import { organCautionsOf } from '../organ-function/organ-cautions-of.ts';
import styles from './Analgesics.module.css';
import { signOrder, stopOrder } from './api.ts';
import { BeyondList } from './BeyondList.tsx';
import { GiveDose } from './GiveDose.tsx';
import { OrderForm } from './OrderForm.tsx';
import { useOrderText } from './OrderText.tsx';
import { draftOfOrder } from './order-draft.ts';
import { SayWhy } from './SayWhy.tsx';
import { useAnalgesicsAct } from './use-analgesics.ts';

type Open = 'give' | 'late' | 'not-given' | 'change' | 'stop' | 'sign' | null;

/** An order: what it says, who signed it, when it was given last, and what can be done with it. */
export function OrderLine(props: {
  readonly data: Analgesics;
  readonly stay: Stay;
  readonly order: Order;
  readonly mayOrder: boolean;
}) {
  const { t } = useWords();
  const { data, stay, order, mayOrder } = props;
  const { content, isSigned, stopped } = order;
  const text = useOrderText();
  const organs = organCautionsOf(data.organFunction, content);
  const { organReason = '' } = content;
  const mayGive = useMay('administration.write') && !stay.inError && isSigned;
  const isOver = stopped !== null || stay.content.discharge !== null;
  const maySign = useMay('analgesic-order.sign');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const stopping = useAnalgesicsAct(data.stayKey, (reason: string) => stopOrder(order, reason), close);
  const signing = useAnalgesicsAct(data.stayKey, async (told: Analgesics) => told, close);
  const last = data.administrations.find(
    ({ orderKey, inError, content: { given } }) => orderKey === order.orderKey && given && !inError,
  );
  return (
    <li className={stopped ? styles['dim'] : ''} aria-label={text.lineOf(content)}>
      <div className={styles['order']}>
        <div>
          <div className={sheet['chips']}>
            <b>{text.drugOf(content)}</b>{' '}
            <span className={sheet['chip']}>{t(`analgesics.purpose.${content.purpose}`)}</span>
            {!isSigned && !stopped && (
              <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('analgesics.order.draft')}</span>
            )}
          </div>
          <p className={styles['what']}>
            {text.doseOf(content)} · {t(`opioids.route.${content.route}`)} · {text.scheduleOf(content)}
          </p>
          <Standing order={order} lastAt={last?.content.at ?? null} />
          <BeyondList beyond={order.beyond} cannotJudge={order.cannotJudge} />
          {organs && !stopped && <OrganCautions {...organs} />}
          {organReason !== '' && <p>{t('organs.because', { reason: organReason })}</p>}
          {content.beyondReason !== '' && <p>{t('analgesics.beyond.because', { reason: content.beyondReason })}</p>}
          {content.rules.length > 0 && <Cited rules={content.rules} />}
          {content.note !== '' && <p>{content.note}</p>}
        </div>
        {open === null && (
          <div className={styles['acts']}>
            {mayGive && !isOver && (
              <>
                <Button size="large" type="primary" onClick={() => setOpen('give')}>
                  {t(content.schedule.kind === 'infusion' ? 'analgesics.infusion.rate' : 'analgesics.give')}
                </Button>
                <Button size="large" onClick={() => setOpen('not-given')}>
                  {t('analgesics.not-given')}
                </Button>
              </>
            )}
            {mayGive && isOver && <Button onClick={() => setOpen('late')}>{t('analgesics.give.late')}</Button>}
            {maySign && !isSigned && !stopped && (
              <Button type="primary" onClick={() => setOpen('sign')}>
                {t('analgesics.sign')}
              </Button>
            )}
            {mayOrder && !isSigned && !stopped && (
              <Button onClick={() => setOpen('change')}>{t('analgesics.change')}</Button>
            )}
            {mayOrder && !stopped && <Button onClick={() => setOpen('stop')}>{t('analgesics.stop')}</Button>}
            <HistoryButton
              of={t('thing.analgesicOrder')}
              records={[{ entity: 'ward-analgesic-order', key: order.orderKey }]}
            />
          </div>
        )}
      </div>
      {(open === 'give' || open === 'late' || open === 'not-given') && (
        <GiveDose
          stayKey={data.stayKey}
          order={order}
          isGiven={open !== 'not-given'}
          isLate={open === 'late'}
          onClose={close}
        />
      )}
      {open === 'change' && (
        <OrderForm stayKey={data.stayKey} data={data} initial={draftOfOrder(order)} changed={order} onClose={close} />
      )}
      {open === 'stop' && (
        <SayWhy
          label={t('analgesics.stop.why')}
          act={t('analgesics.stop')}
          saving={stopping}
          onSay={stopping.mutate}
          onClose={close}
        />
      )}
      {open === 'sign' && (
        <SignDialog
          entity="ward-analgesic-order"
          entityKey={order.orderKey}
          only="author"
          onSign={(asked) => signOrder(order, asked)}
          onSigned={signing.mutate}
          onClose={close}
        />
      )}
      {signing.error != null && <Refusal error={signing.error} />}
    </li>
  );
}

function Standing({ order, lastAt }: { readonly order: Order; readonly lastAt: string | null }) {
  const { t, language } = useWords();
  const { signatures, stopped, isSigned } = order;
  const signed = signatures.find(({ lapsed }) => lapsed === null);
  const name = signed && ((language === 'zh' && signed.nameZh) || signed.name);
  return (
    <small className={styles['under']}>
      {signed && `${t('analgesics.signed', { name: name ?? '', at: localMoment(signed.signedAt) })} · `}
      {stopped &&
        (stopped.reason === null
          ? t('analgesics.stopped.replaced', { at: localMoment(stopped.at) })
          : t('analgesics.stopped', { at: localMoment(stopped.at), reason: stopped.reason }))}
      {isSigned &&
        !stopped &&
        (lastAt ? t('analgesics.last', { at: localMoment(lastAt) }) : t('analgesics.never-given'))}
    </small>
  );
}
