import { Input, Modal } from 'antd';
import { useWords } from '../../platform/language/use-words.ts';

export function PatientSearch({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('frame.search')}>
      <Input placeholder={t('frame.search.prompt')} />
    </Modal>
  );
}
