import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

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
  return (
    <Modal
      open
      title={props.title}
      okText={t('entries.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: saving.isPending, disabled: !props.isWhole }}
      onOk={props.onSave}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        {props.children}
        {saving.error != null && <Refusal error={saving.error} />}
      </div>
    </Modal>
  );
}
