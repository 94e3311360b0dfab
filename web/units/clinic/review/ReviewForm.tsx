import { ECOG } from '@isocenter/knowledge';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Review, ReviewContent } from '../../../../server/units/clinic/review/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import treatment from '../treatment/Treatment.module.css';
import { CountFields } from './CountFields.tsx';
import { DecisionNotDone } from './DecisionNotDone.tsx';
import { EventsTyped } from './EventsTyped.tsx';
import { blankDraft, contentOf, draftOf, isSound, numberOf, type ReviewDraft } from './review-draft.ts';

const DECISIONS = ['continue', 'continue with changes', 'hold', 'stop'] as const;

/** A review now, of which nothing is filled in but the limits of the laboratory; or one that is corrected, as it was saved. */
export function ReviewForm(props: {
  readonly courseKey: string;
  readonly region: string | null;
  readonly last?: ReviewContent | undefined;
  readonly corrected?: Review;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: ReviewContent) => void;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const { saving, corrected } = props;
  const [draft, setDraft] = useState(() => (corrected ? draftOf(corrected.content) : blankDraft(props.last)));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ReviewDraft>) => setDraft({ ...draft, ...part });
  const wrong = (typed: string) => (tried && numberOf(typed) === undefined ? t('review.number.wrong') : null);
  return (
    <form
      className={`${corrected ? sheet['inset'] : `${sheet['card']} ${sheet['padded']}`} ${sheet['form']} ${treatment['wide']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSound(draft) && !saving.isPending)
          props.onSave(contentOf(draft, corrected?.content.at ?? new Date().toISOString()));
      }}
    >
      {corrected?.isSigned && <Notice weight="note">{t('review.correct.lapses')}</Notice>}
      <div className={sheet['pair']}>
        <Field label={t('review.ecog')} optional hint={t('review.ecog.mark', { source: ECOG.source })}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder={t('review.ecog.none')}
              value={draft.ecog}
              options={ECOG.values.map((each) => ({ value: each.value, label: `${each.value} · ${each[language]}` }))}
              onChange={(ecog: number | null | undefined) => change({ ecog: ecog ?? null })}
            />
          )}
        </Field>
        <Field label={t('review.weight')} optional fault={wrong(draft.weightKg)}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={draft.weightKg}
              onChange={(event) => change({ weightKg: event.target.value })}
            />
          )}
        </Field>
      </div>
      <CountFields counts={draft.counts} wrong={wrong} onChange={(counts) => change({ counts })} />
      <EventsTyped region={props.region} events={draft.events} onChange={(events) => change({ events })} />
      {(['findings', 'plan'] as const).map((name) => (
        <Field key={name} label={t(`review.${name}`)} optional>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t('review.decision')} optional>
        {(control) => (
          <Select
            {...control}
            allowClear
            value={draft.decision}
            options={DECISIONS.map((value) => ({ value, label: t(`review.decision.${value}`) }))}
            onChange={(decision: ReviewDraft['decision'] | undefined) => change({ decision: decision ?? null })}
          />
        )}
      </Field>
      <DecisionNotDone courseKey={props.courseKey} decision={draft.decision} />
      {tried && !isSound(draft) && <p role="alert">{t('review.wrong')}</p>}
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('review.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
