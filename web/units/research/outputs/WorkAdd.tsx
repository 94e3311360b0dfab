import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addWork } from './api.ts';
import { useRegisterAct } from './use-register-act.ts';
import { WorkFields } from './WorkFields.tsx';
import { contentOf, draftOf, NEW_WORK } from './work-draft.ts';

/** Types a work; one that is there already is completed by it. */
export function WorkAdd({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(NEW_WORK));
  const [tried, setTried] = useState(false);
  const adding = useRegisterAct(
    () => addWork(contentOf(NEW_WORK, draft)),
    ({ workKey }) => void navigate(`/register/works/${workKey}`),
  );
  const add = () => {
    setTried(true);
    if (draft.title.trim() !== '') adding.mutate(undefined);
  };
  return (
    <Modal
      open
      width={760}
      title={t('works.add')}
      okText={t('works.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: adding.isPending }}
      onOk={add}
      onCancel={onClose}
    >
      <div className={sheet['form']} style={{ maxWidth: 'none' }}>
        <WorkFields draft={draft} onChange={setDraft} tried={tried} />
        {adding.isError && <Refusal error={adding.error} />}
      </div>
    </Modal>
  );
}
