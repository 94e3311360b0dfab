import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { cancelTask } from './api.ts';
import { TaskOvertaken } from './TaskOvertaken.tsx';
import { useTaskEdit } from './task-queries.ts';

/** A task that need not be done any more; it stays listed, with the reason. */
export function CancelTask({ task, onDone }: { readonly task: TaskRow; readonly onDone: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancelling = useTaskEdit(task, cancelTask, onDone);
  const missing = reason.trim() === '';
  return (
    <Modal
      open
      title={t('tasks.cancel.title')}
      okText={t('tasks.cancel.do')}
      cancelText={t('frame.close')}
      okButtonProps={{ danger: true, loading: cancelling.isPending }}
      onCancel={onDone}
      onOk={() => {
        setTried(true);
        if (!missing) cancelling.mutate(reason.trim());
      }}
    >
      <div className={sheet['form']}>
        <Field label={t('tasks.cancel.why')} fault={tried && missing ? t('tasks.needed') : null}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {cancelling.error && <Refusal error={cancelling.error} />}
        <TaskOvertaken editing={cancelling} onLeave={onDone} />
      </div>
    </Modal>
  );
}
