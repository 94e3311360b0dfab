import { Modal } from 'antd';
import { useState } from 'react';
import type { NarcoticEntry, NarcoticItem } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addEntry } from './api.ts';
import { TextField } from './TextField.tsx';

/** The counter-entry to an entry that was wrong, with its reason. */
export function CorrectDialog(props: {
  readonly entry: NarcoticEntry;
  readonly item: NarcoticItem;
  readonly onClose: () => void;
}) {
  const { entry, item, onClose } = props;
  const { t } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [at] = useState(() => new Date().toISOString());
  const [reason, setReason] = useState('');
  const entering = useWardAct(addEntry, onClose);
  return (
    <Modal
      open
      title={`${t('narcotics.correct')}: ${t(`narcotics.kind.${entry.kind}`)} ${entry.units} · ${entry.batch}`}
      okText={t('narcotics.enter')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: entering.isPending, disabled: reason.trim() === '' }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => entering.mutate({ kind: 'correction', sentAs, at, entryKey: entry.entryKey, reason: reason.trim() })}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        <TextField label={t('narcotics.reason')} value={reason} most={300} onChange={setReason} />
        {item.content.form === 'patch' && (entry.kind === 'use' || entry.kind === 'patch-return') && (
          <p>{t(`narcotics.correct.${entry.kind}`)}</p>
        )}
        <p>{t('narcotics.witness.next')}</p>
        {entering.error != null && <Refusal error={entering.error} />}
      </div>
    </Modal>
  );
}
