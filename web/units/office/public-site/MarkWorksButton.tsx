import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { markAllWorks, PUBLIC_SITE } from './api.ts';

/** Marks all papers as public at once, after saying how many. */
export function MarkWorksButton({ count }: { readonly count: number }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const marking = useMutation({
    mutationFn: markAllWorks,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: PUBLIC_SITE });
      await queries.invalidateQueries({ queryKey: ['research'] });
      setAsking(false);
    },
  });
  return (
    <div className={sheet['acts']}>
      <Button onClick={() => setAsking(true)}>{t('public-site.mark-works')}</Button>
      {asking && (
        <Modal
          open
          title={t('public-site.mark-works')}
          okText={t('public-site.mark-works.do')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ size: 'large', loading: marking.isPending }}
          cancelButtonProps={{ size: 'large' }}
          onOk={() => marking.mutate()}
          onCancel={() => setAsking(false)}
        >
          <div className={sheet['form']}>
            <p>{t('public-site.mark-works.what', { count })}</p>
            {marking.error != null && <Refusal error={marking.error} />}
          </div>
        </Modal>
      )}
    </div>
  );
}
