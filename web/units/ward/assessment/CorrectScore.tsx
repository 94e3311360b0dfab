import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ChangedScore, PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { typedInstant } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { changeScore } from './api.ts';
import { ScoreFields } from './ScoreFields.tsx';
import { scoreContent, scoreDraftOf } from './score-draft.ts';

/** A score that was entered wrongly: put right, or struck out; never without a reason. */
export function CorrectScore({ score, onClose }: { readonly score: PainScore; readonly onClose: () => void }) {
  const { t } = useWords();
  const before = typedInstant(score.content.at);
  const [draft, setDraft] = useState(() => scoreDraftOf(score.content, before));
  const [inError, setInError] = useState(score.inError);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useWardAct((changed: ChangedScore) => changeScore(score, changed), onClose);
  const save = () => {
    setTried(true);
    const content = scoreContent(draft, new Date());
    if (!content || reason.trim() === '') return;
    // A time that was not touched stays as it was, to the second.
    const at = draft.at === before ? score.content.at : content.at;
    saving.mutate({ content: { ...content, at }, inError, reason: reason.trim() });
  };
  return (
    <li className={sheet['inset']}>
      <ScoreFields draft={draft} onChange={setDraft} />
      <Checkbox checked={inError} onChange={({ target }) => setInError(target.checked)}>
        {t('ward.inError')}
      </Checkbox>
      <Field label={t('ward.reason')} fault={tried && reason.trim() === '' ? t('ward.needed') : null}>
        {(control) => (
          <Input {...control} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" loading={saving.isPending} onClick={save}>
          {t('ward.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </li>
  );
}
