import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import sheet from '../../parts/Sheet.module.css';
import { breakGlass } from '../api.ts';
import { Refusal } from '../Refusal.tsx';
import { openedUntilKey } from './opened-until.ts';

/** As the server asks: a word is no reason. */
const LEAST_SIGNS = 5;

/** The way to a patient whom the role may not see, in an emergency: with a reason, for a time, and reported. */
export function EmergencyAccess({ patientKey }: { readonly patientKey: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const opening = useMutation({
    mutationFn: () => breakGlass({ patientKey, reason: reason.trim() }),
    onSuccess: async ({ until }) => {
      queries.setQueryData(openedUntilKey(patientKey), until);
      setAsking(false);
      await queries.invalidateQueries();
    },
  });
  const short = [...reason.trim()].length < LEAST_SIGNS;
  return (
    <>
      <Button danger icon={<Icon name="siren" />} onClick={() => setAsking(true)}>
        {t('access.glass.open')}
      </Button>
      <Modal
        open={asking}
        title={t('access.glass')}
        okText={t('access.glass.confirm')}
        okButtonProps={{ danger: true, loading: opening.isPending }}
        cancelText={t('frame.cancel')}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setTried(true);
          if (!short) opening.mutate();
        }}
      >
        <div className={sheet['form']}>
          <p>{t('access.glass.what')}</p>
          <Field
            label={t('access.glass.reason')}
            hint={t('access.glass.reasonHint')}
            fault={tried && short ? t('access.glass.short') : null}
          >
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
          {opening.isError && <Refusal error={opening.error} />}
        </div>
      </Modal>
    </>
  );
}
