import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReferralReason } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchColleagues } from '../../../platform/tasks/api.ts';
import { Source } from '../opioids/Cited.tsx';
import { useWardAct } from '../stay/use-ward-act.ts';
import { refer } from './api.ts';
import { useReasonText } from './use-reason-text.ts';

/** A painful bone metastasis: by one click a course begins with the referral. An oncologist who refers answers for it unless another is chosen. */
export function ReferralOffer({ stayKey, reason }: { readonly stayKey: string; readonly reason: ReferralReason }) {
  const { t, language } = useWords();
  const { person, role } = useSession();
  const mayRefer = useMay('radiotherapy.refer');
  const reasonText = useReasonText();
  const [physician, setPhysician] = useState(role === 'oncologist' ? person.personKey : null);
  const [tried, setTried] = useState(false);
  const { data: colleagues } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => fetchColleagues(signal),
    enabled: mayRefer,
  });
  const referring = useWardAct((chosen: string) =>
    refer(stayKey, { scoreKey: reason.score.scoreKey, physician: chosen }),
  );
  return (
    <div className={sheet['body']}>
      <Notice weight="warning">
        <strong>{t('radiotherapy.offer')}</strong>
        <br />
        {reasonText(reason).join(' · ')}
      </Notice>
      <p>
        {t('radiotherapy.source')} <Source of="WHO 2018" verified="knowledge" />
      </p>
      {!mayRefer && <p>{t('radiotherapy.refer.whose')}</p>}
      {mayRefer && (
        <form
          className={sheet['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (physician !== null && !referring.isPending) referring.mutate(physician);
          }}
        >
          <Field
            label={t('radiotherapy.physician')}
            hint={t('radiotherapy.refer.hint')}
            fault={tried && physician === null ? t('radiotherapy.physician.needed') : null}
          >
            {(control) => (
              <Select<string>
                {...control}
                size="large"
                placeholder={t('opioids.choose')}
                value={physician}
                options={(colleagues ?? [])
                  .filter(({ roles }) => roles.includes('oncologist'))
                  .map((each) => ({ value: each.personKey, label: nameOf(each, language) }))}
                onChange={setPhysician}
              />
            )}
          </Field>
          {referring.error && <Refusal error={referring.error} />}
          <div className={sheet['acts']}>
            <Button size="large" type="primary" htmlType="submit" loading={referring.isPending}>
              {t('radiotherapy.refer')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
