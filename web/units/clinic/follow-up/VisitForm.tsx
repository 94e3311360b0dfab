import { ECOG } from '@isocenter/knowledge';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { VisitContent } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { EventsTyped } from '../review/EventsTyped.tsx';
import treatment from '../treatment/Treatment.module.css';
import { faultsOfVisit, type VisitDraft, type VisitFault, visitContent, visitDraft } from './visit-draft.ts';

const HOWS = ['in person', 'telephone', 'letter', 'other hospital'] as const;
const DISEASES = ['no evidence', 'persistent', 'recurrence', 'not assessed'] as const;
const RECURRENCES = ['local', 'regional', 'distant'] as const;
/** Whether a patient has died is said apart. */
const DEAD = 5;

/** A visit, new or corrected. */
export function VisitForm(props: {
  readonly content?: VisitContent;
  readonly region: string | null;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: VisitContent) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [today] = useState(() => localDate(new Date()));
  const [draft, setDraft] = useState(() => visitDraft(props.content, today));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<VisitDraft>) => setDraft({ ...draft, ...part });
  const faults = faultsOfVisit(draft, today);
  const fault = (which: VisitFault, words: string) => (tried && faults.includes(which) ? words : null);
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']} ${treatment['wide']}`}
      aria-label={t('follow-up.visit.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const content = visitContent(draft);
        if (faults.length === 0 && content && !saving.isPending) props.onSave(content);
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('follow-up.visit.day')} fault={fault('day', t('follow-up.needed'))}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              value={draft.day}
              onChange={({ target }) => change({ day: target.value })}
            />
          )}
        </Field>
        <Field label={t('follow-up.visit.how')} fault={fault('how', t('follow-up.needed'))}>
          {(control) => (
            <Select
              {...control}
              value={draft.how}
              options={HOWS.map((value) => ({ value, label: t(`follow-up.visit.how.${value}`) }))}
              onChange={(how: VisitContent['how']) => change({ how })}
            />
          )}
        </Field>
        <EcogField ecog={draft.ecog} onChange={(ecog) => change({ ecog })} />
      </div>
      <div className={sheet['pair']}>
        <Field label={t('follow-up.disease')} fault={fault('disease', t('follow-up.needed'))}>
          {(control) => (
            <Select
              {...control}
              value={draft.disease}
              options={DISEASES.map((value) => ({ value, label: t(`follow-up.disease.${value}`) }))}
              onChange={(disease: VisitContent['disease']) => change({ disease })}
            />
          )}
        </Field>
        {draft.disease === 'recurrence' && (
          <Field label={t('follow-up.recurrences')} fault={fault('recurrences', t('follow-up.needed'))}>
            {(_, labelId) => (
              <Checkbox.Group
                aria-labelledby={labelId}
                value={[...draft.recurrences]}
                options={RECURRENCES.map((value) => ({ value, label: t(`follow-up.recurrence.${value}`) }))}
                onChange={(chosen) => change({ recurrences: RECURRENCES.filter((each) => chosen.includes(each)) })}
              />
            )}
          </Field>
        )}
        <Field label={t('follow-up.visit.next')} optional fault={fault('nextVisit', t('follow-up.visit.next.hint'))}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.nextVisit}
              onChange={({ target }) => change({ nextVisit: target.value })}
            />
          )}
        </Field>
      </div>
      <EventsTyped region={props.region} events={draft.events} onChange={(events) => change({ events: [...events] })} />
      <Field label={t('review.findings')} optional>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={2000}
            value={draft.findings}
            onChange={({ target }) => change({ findings: target.value })}
          />
        )}
      </Field>
      {tried && faults.length > 0 && <p role="alert">{t('follow-up.visit.wrong')}</p>}
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('follow-up.visit.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function EcogField(props: { readonly ecog: number | null; readonly onChange: (ecog: number | null) => void }) {
  const { t, language } = useWords();
  const values = ECOG.values.filter(({ value }) => value < DEAD);
  return (
    <Field label={t('review.ecog')} optional hint={t('review.ecog.mark', { source: ECOG.source })}>
      {(control) => (
        <Select
          {...control}
          allowClear
          placeholder={t('review.ecog.none')}
          value={props.ecog}
          options={values.map((each) => ({ value: each.value, label: `${each.value} · ${each[language]}` }))}
          onChange={(ecog: number | null | undefined) => props.onChange(ecog ?? null)}
        />
      )}
    </Field>
  );
}
