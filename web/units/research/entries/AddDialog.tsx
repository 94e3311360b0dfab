import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Tried } from './tried.ts';

/** One thing more is said of an entry. */
export function AddDialog(props: {
  readonly title: string;
  readonly isWhole: boolean;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [tried, setTried] = useState(false);
  return (
    <Modal
      open
      title={props.title}
      okText={t('entries.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: saving.isPending }}
      onOk={() => {
        setTried(true);
        if (props.isWhole) props.onSave();
      }}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <Tried value={tried}>{props.children}</Tried>
        {saving.error != null && <Refusal error={saving.error} />}
      </div>
    </Modal>
  );
}
