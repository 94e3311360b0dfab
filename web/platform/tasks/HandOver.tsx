import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { nameOf } from '../access/person-name.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { handTaskOver } from './api.ts';
import { TaskOvertaken } from './TaskOvertaken.tsx';
import { useColleagues, useTaskEdit } from './task-queries.ts';

/** Gives a task to somebody else who works at its site. */
export function HandOver({ task, onDone }: { readonly task: TaskRow; readonly onDone: () => void }) {
  const { t, language } = useWords();
  const { data: colleagues } = useColleagues();
  const [personKey, setPersonKey] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const handing = useTaskEdit(task, handTaskOver, onDone);
  return (
    <Modal
      open
      title={t('tasks.handOver.title')}
      okText={t('tasks.handOver.do')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: handing.isPending }}
      onCancel={onDone}
      onOk={() => {
        setTried(true);
        if (personKey !== null) handing.mutate({ personKey, reason: reason.trim() || null });
      }}
    >
      <div className={sheet['form']}>
        <Field label={t('tasks.handOver.to')} fault={tried && personKey === null ? t('tasks.needed') : null}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={personKey}
              loading={colleagues === undefined}
              options={(colleagues ?? []).map((colleague) => ({
                value: colleague.personKey,
                label: `${nameOf(colleague, language)} · ${colleague.roles.map((role) => t(`role.${role}`)).join(', ')}`,
              }))}
              onChange={setPersonKey}
            />
          )}
        </Field>
        <Field label={t('tasks.handOver.why')} optional>
          {(control) => (
            <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {handing.error && <Refusal error={handing.error} />}
        <TaskOvertaken editing={handing} onLeave={onDone} />
      </div>
    </Modal>
  );
}
