import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { SurvivalContent } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isDayFor, type SurvivalDraft, survivalContent, survivalDraft } from './survival-draft.ts';

const STATES = ['alive', 'dead'] as const;
const CAUSES = ['of disease', 'of treatment', 'other', 'unknown'] as const;

/** What somebody heard of whether the patient lives, and from whom. */
export function SurvivalForm(props: {
  readonly content?: SurvivalContent;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: SurvivalContent) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [draft, setDraft] = useState(() => survivalDraft(props.content));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SurvivalDraft>) => setDraft({ ...draft, ...part });
  const { status, day, cause, source, note } = draft;
  const dayHint = t(status === 'dead' ? 'follow-up.survival.day.dead' : 'follow-up.survival.day.alive');
  const needed = (isMissing: boolean) => (tried && isMissing ? t('follow-up.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('follow-up.survival')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const content = survivalContent(draft);
        if (content && !saving.isPending) props.onSave(content);
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('follow-up.survival.status')} fault={needed(status === null)}>
          {(control) => (
            <Select
              {...control}
              value={status}
              options={STATES.map((value) => ({ value, label: t(`follow-up.survival.${value}`) }))}
              onChange={(chosen: SurvivalDraft['status']) => change({ status: chosen })}
            />
          )}
        </Field>
        <Field
          label={t('follow-up.survival.day')}
          hint={dayHint}
          fault={tried && !isDayFor(status, day) ? dayHint : null}
        >
          {(control) => (
            <Input {...control} value={day} maxLength={10} onChange={({ target }) => change({ day: target.value })} />
          )}
        </Field>
        {status === 'dead' && (
          <Field label={t('follow-up.survival.cause')} fault={needed(cause === null)}>
            {(control) => (
              <Select
                {...control}
                value={cause}
                options={CAUSES.map((value) => ({ value, label: t(`follow-up.survival.cause.${value}`) }))}
                onChange={(chosen: SurvivalDraft['cause']) => change({ cause: chosen })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={t('follow-up.survival.source')} fault={needed(source.trim() === '')}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={source}
            onChange={({ target }) => change({ source: target.value })}
          />
        )}
      </Field>
      <Field label={t('follow-up.place.note')} optional>
        {(control) => (
          <Input {...control} maxLength={500} value={note} onChange={({ target }) => change({ note: target.value })} />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('follow-up.survival.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
