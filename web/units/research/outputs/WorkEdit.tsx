import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { changeWork } from './api.ts';
import { useRegisterAct } from './use-register-act.ts';
import { WorkFields } from './WorkFields.tsx';
import { contentOf, draftOf } from './work-draft.ts';

/** Corrects a work, or strikes it out, with the reason. What was corrected no import sets anew. */
export function WorkEdit({ work, onClose }: { readonly work: WorkDetail; readonly onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(work.content));
  const [reason, setReason] = useState('');
  const [isStruck, setStruck] = useState(work.state === 'struck');
  const [tried, setTried] = useState(false);
  const saving = useRegisterAct(
    () => changeWork(work, { content: contentOf(work.content, draft), isStruck, reason: reason.trim() }),
    onClose,
  );
  const isWhole = draft.title.trim() !== '' && reason.trim() !== '';
  const save = () => {
    setTried(true);
    if (isWhole) saving.mutate(undefined);
  };
  return (
    <Modal
      open
      width={760}
      title={t('works.correct')}
      okText={t('works.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: saving.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <div className={sheet['form']} style={{ maxWidth: 'none' }}>
        <WorkFields draft={draft} onChange={setDraft} tried={tried} />
        <Checkbox checked={isStruck} onChange={(event) => setStruck(event.target.checked)}>
          {t('works.strike')}
        </Checkbox>
        <Field label={t('works.reason')} fault={tried && reason.trim() === '' ? t('works.reason.needed') : null}>
          {(control) => (
            <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {saving.isError && <Refusal error={saving.error} />}
      </div>
    </Modal>
  );
}
