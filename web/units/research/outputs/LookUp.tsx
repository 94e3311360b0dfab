import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchLookups, lookUp } from './api.ts';
import styles from './Outputs.module.css';
import { useRegisterAct } from './use-register-act.ts';

/** A work by its DOI, where this server may ask for it in the network. */
export function LookUp() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [doi, setDoi] = useState('');
  const { data } = useQuery({ queryKey: ['research', 'lookups'], queryFn: ({ signal }) => fetchLookups(signal) });
  const looking = useRegisterAct(lookUp, ({ workKey }) => void navigate(`/register/works/${workKey}`));
  if (!data) return null;
  if (data.service === null) return <p className={styles['small']}>{t('works.lookup.off')}</p>;
  return (
    <form
      className={sheet['pair']}
      onSubmit={(event) => {
        event.preventDefault();
        if (doi.trim() !== '') looking.mutate(doi.trim());
      }}
    >
      <Field label={t('works.lookup.doi')} hint={t('works.lookup.what', { service: data.service })}>
        {(control) => (
          <Input
            {...control}
            placeholder="10.1000/182"
            value={doi}
            onChange={(event) => setDoi(event.target.value)}
            suffix={
              <Button type="text" size="small" htmlType="submit" loading={looking.isPending}>
                {t('works.lookup')}
              </Button>
            }
          />
        )}
      </Field>
      {looking.isError && <Refusal error={looking.error} />}
    </form>
  );
}
