import { OPIOIDS, type Opioid } from '@isocenter/knowledge';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import {
  type Analgesics,
  ORDER_ROUTES,
  ORDER_UNITS,
  type Order,
  type OrderContent,
  PURPOSES,
  type Schedule,
  type WrittenOrder,
} from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited } from '../opioids/Cited.tsx';
import { OrganCautions } from '../organ-function/OrganCautions.tsx';
import { organCautionsOf } from '../organ-function/organ-cautions-of.ts';
import styles from './Analgesics.module.css';
import { addOrder, changeOrder } from './api.ts';
import { useOrderText } from './OrderText.tsx';
import { contentOfOrder, type OrderDraft } from './order-draft.ts';
import { ScheduleFields } from './ScheduleFields.tsx';
import { useAnalgesicsAct } from './use-analgesics.ts';

const KINDS = ['regular', 'as-needed', 'patch', 'infusion', 'once'] as const satisfies readonly Schedule['kind'][];

/** An order is drafted: bounds are judged when it is kept, and a physician signs it. */
export function OrderForm(props: {
  readonly stayKey: string;
  readonly data: Analgesics;
  readonly initial: OrderDraft;
  readonly changed?: Order;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const { changed, data, stayKey, onClose } = props;
  const text = useOrderText();
  const form = useRef<HTMLFormElement>(null);
  // a proposal is taken over from further down the page; what a browser answers to scrolling is no clean-up of the effect
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
  }, []);
  const [draft, setDraft] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<OrderDraft>) => setDraft({ ...draft, ...part });
  const content = contentOfOrder(draft);
  const organs = organCautionsOf(data.organFunction, draft);
  const saving = useAnalgesicsAct(
    stayKey,
    (written: WrittenOrder) => (changed ? changeOrder(changed, written) : addOrder(stayKey, written)),
    onClose,
  );
  const replaceable = data.orders.filter(
    ({ isSigned, stopped, orderKey }) => isSigned && !stopped && orderKey !== changed?.orderKey,
  );
  return (
    <form
      ref={form}
      className={`${styles['opened']} ${changed ? sheet['inset'] : `${sheet['card']} ${sheet['padded']}`}`}
      aria-label={t('analgesics.order')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (content && !saving.isPending) saving.mutate({ content, replacesKey: draft.replacesKey });
      }}
    >
      <div className={sheet['form']} style={{ maxWidth: 'none' }}>
        <div className={sheet['pair']}>
          <Choice<OrderContent['purpose']>
            label={t('analgesics.purpose')}
            value={draft.purpose}
            options={PURPOSES.map((value) => ({ value, label: t(`analgesics.purpose.${value}`) }))}
            onChange={(purpose) => change({ purpose, ...(purpose !== 'opioid' && { drug: null }) })}
          />
          {draft.purpose === 'opioid' && (
            <Choice<Opioid>
              label={t('opioids.drug')}
              value={draft.drug}
              options={Object.entries(OPIOIDS).map(([value, words]) => ({
                value: value as Opioid,
                label: words[language],
              }))}
              onChange={(drug) => change({ drug })}
            />
          )}
          <Text
            label={t('analgesics.preparation')}
            optional={draft.purpose === 'opioid'}
            value={draft.preparation}
            onChange={(preparation) => change({ preparation })}
          />
          <Choice<OrderContent['route']>
            label={t('opioids.route')}
            value={draft.route}
            options={ORDER_ROUTES.map((value) => ({ value, label: t(`opioids.route.${value}`) }))}
            onChange={(route) => change(route === 'transdermal' ? { route, unit: 'mcg/h', kind: 'patch' } : { route })}
          />
          <Text
            label={t(draft.kind === 'infusion' ? 'analgesics.infusion.in' : 'analgesics.dose', {
              unit: draft.unit ? t(`analgesics.unit.${draft.unit}`) : 'mg/h, µg/h',
            })}
            value={draft.dose}
            onChange={(dose) => change({ dose })}
          />
          <Text
            label={t('analgesics.dose.most')}
            optional
            value={draft.doseMost}
            onChange={(doseMost) => change({ doseMost })}
          />
          <Choice<OrderContent['unit']>
            label={t('opioids.unit')}
            value={draft.unit}
            options={ORDER_UNITS.map((value) => ({ value, label: t(`analgesics.unit.${value}`) }))}
            onChange={(unit) => change({ unit })}
          />
          <Choice<Schedule['kind']>
            label={t('analgesics.schedule')}
            value={draft.kind}
            options={KINDS.map((value) => ({ value, label: t(`analgesics.kind.${value}`) }))}
            onChange={(kind) => change({ kind })}
          />
          <ScheduleFields draft={draft} onChange={change} />
          <Text
            type="datetime-local"
            label={t('analgesics.starts')}
            value={draft.startsAt}
            onChange={(startsAt) => change({ startsAt })}
          />
          {replaceable.length > 0 && (
            <Field label={t('analgesics.replaces')} optional>
              {(control) => (
                <Select<string | null>
                  {...control}
                  allowClear
                  value={draft.replacesKey}
                  options={replaceable.map(({ orderKey, content: each }) => ({
                    value: orderKey,
                    label: text.lineOf(each),
                  }))}
                  onChange={(replacesKey) => change({ replacesKey: replacesKey ?? null })}
                />
              )}
            </Field>
          )}
        </div>
        {organs && <OrganCautions {...organs} />}
        {(organs?.isAvoided || draft.organReason !== '') && (
          <Text
            label={t('organs.reason')}
            optional={!organs?.isAvoided}
            hint={t('organs.reason.hint')}
            value={draft.organReason}
            onChange={(organReason) => change({ organReason })}
          />
        )}
        <Text
          label={t('analgesics.beyond.reason')}
          optional
          hint={t('analgesics.beyond.reason.hint')}
          value={draft.beyondReason}
          onChange={(beyondReason) => change({ beyondReason })}
        />
        <Text label={t('analgesics.note')} optional value={draft.note} onChange={(note) => change({ note })} />
        {draft.rules.length > 0 && <Cited rules={draft.rules} />}
        {tried && !content && <p role="alert">{t('analgesics.order.incomplete')}</p>}
        {saving.error != null && <Refusal error={saving.error} />}
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('analgesics.order.keep')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={props.label}>
      {(control) => (
        <Select<Value>
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('opioids.choose')}
          value={props.value}
          options={[...props.options]}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly type?: 'datetime-local';
  readonly onChange: (value: string) => void;
}) {
  const { label, value, optional = false, hint, type = 'text', onChange } = props;
  return (
    <Field label={label} optional={optional} hint={hint}>
      {(control) => (
        <Input
          {...control}
          type={type}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
