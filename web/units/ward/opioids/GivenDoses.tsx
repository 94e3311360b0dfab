import { OPIOID_ROUTES, OPIOIDS, type Opioid, type OpioidRoute, type OpioidUnit } from '@isocenter/knowledge';
import { Button, Input, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { type GivenDraft, noDose, positiveIn, unitsOf, withRoute } from './given-draft.ts';
import styles from './Opioids.module.css';

/** What was given in 24 hours, one opioid by one route a row. */
export function GivenDoses(props: {
  readonly drafts: readonly GivenDraft[];
  readonly onChange: (drafts: readonly GivenDraft[]) => void;
}) {
  const { t } = useWords();
  const { drafts, onChange } = props;
  const add = () => onChange([...drafts, noDose(Math.max(...drafts.map(({ key }) => key)) + 1)]);
  return (
    <section className={sheet['card']} aria-label={t('opioids.given')}>
      <header>
        <h2>{t('opioids.given')}</h2>
      </header>
      <div className={sheet['body']}>
        {drafts.map((draft) => (
          <DoseFields
            key={draft.key}
            draft={draft}
            onChange={(changed) => onChange(drafts.map((each) => (each.key === draft.key ? changed : each)))}
            {...(drafts.length > 1 && { onRemove: () => onChange(drafts.filter(({ key }) => key !== draft.key)) })}
          />
        ))}
        <div className={sheet['acts']}>
          <Button onClick={add}>{t('opioids.add')}</Button>
        </div>
      </div>
    </section>
  );
}

function DoseFields(props: {
  readonly draft: GivenDraft;
  readonly onChange: (draft: GivenDraft) => void;
  readonly onRemove?: () => void;
}) {
  const { t, language } = useWords();
  const { draft, onChange, onRemove } = props;
  const isWrong = draft.amount !== '' && positiveIn(draft.amount) === null;
  return (
    <div className={styles['dose']}>
      <Field label={t('opioids.drug')}>
        {(control) => (
          <Select<Opioid>
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('opioids.choose')}
            value={draft.drug}
            onChange={(drug) => onChange({ ...draft, drug })}
            options={Object.entries(OPIOIDS).map(([value, words]) => ({
              value: value as Opioid,
              label: words[language],
            }))}
          />
        )}
      </Field>
      <Field label={t('opioids.route')}>
        {(control) => (
          <Select<OpioidRoute>
            {...control}
            placeholder={t('opioids.choose')}
            value={draft.route}
            onChange={(route) => onChange(withRoute(draft, route))}
            options={ROUTES.map((value) => ({ value, label: t(`opioids.route.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('opioids.amount')} fault={isWrong ? t('opioids.amount.wrong') : null}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            maxLength={9}
            value={draft.amount}
            onChange={({ target }) => onChange({ ...draft, amount: target.value })}
          />
        )}
      </Field>
      <Field label={t('opioids.unit')}>
        {(control) => (
          <Select<OpioidUnit>
            {...control}
            placeholder={t('opioids.choose')}
            value={draft.unit}
            onChange={(unit) => onChange({ ...draft, unit })}
            options={unitsOf(draft.route).map((value) => ({ value, label: t(`opioids.unit.${value}`) }))}
          />
        )}
      </Field>
      {onRemove && (
        <Button className={styles['remove'] ?? ''} onClick={onRemove}>
          {t('opioids.remove')}
        </Button>
      )}
    </div>
  );
}

/** A person knows whether it was a vein. */
const ROUTES = OPIOID_ROUTES.filter((route) => route !== 'parenteral');
