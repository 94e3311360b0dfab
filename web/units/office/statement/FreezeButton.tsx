import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Statement } from '../../../../server/units/office/statement/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { freezeStatement, STATEMENTS } from './api.ts';

/** Freezes the statement as it is now, after saying what that means. */
export function FreezeButton({ statement }: { readonly statement: Statement }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const freezing = useMutation({
    mutationFn: () => freezeStatement(statement),
    onSuccess: async ({ frozenKey }) => {
      await queries.invalidateQueries({ queryKey: STATEMENTS });
      void navigate(`/statements/frozen/${frozenKey}`);
    },
  });
  return (
    <>
      <Button type="primary" size="large" icon={<Icon name="lock" />} onClick={() => setAsking(true)}>
        {t('statement.freeze')}
      </Button>
      {asking && (
        <Modal
          open
          title={t('statement.freeze')}
          okText={t('statement.freeze.do')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ size: 'large', loading: freezing.isPending }}
          cancelButtonProps={{ size: 'large' }}
          onOk={() => freezing.mutate()}
          onCancel={() => setAsking(false)}
        >
          <div className={sheet['form']}>
            <p>{t('statement.freeze.what')}</p>
            {freezing.error != null && <Refusal error={freezing.error} />}
          </div>
        </Modal>
      )}
    </>
  );
}
