import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { fetchWardRules, setUpContactAfterDischarge, setUpWard } from './api.ts';

/** Shows the deadlines that the sheet names, each with its rule, and puts to use those that the department never had, with the form of the full assessment. */
export function SetUpWard() {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'rules'],
    queryFn: ({ signal }) => fetchWardRules(signal),
    enabled: open,
  });
  const [days, setDays] = useState<number | null>(null);
  const setUp = async () => {
    const rules = await setUpWard();
    return days === null ? rules : setUpContactAfterDischarge(days);
  };
  const setting = useWardAct(setUp, () => setOpen(false));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('ward.rules.open')}</Button>
      {open && (
        <Modal
          open
          title={t('ward.rules.open')}
          okText={t('ward.rules.use')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ loading: setting.isPending, disabled: !data }}
          onOk={() => setting.mutate(undefined)}
          onCancel={() => setOpen(false)}
        >
          <p>{t('ward.rules.about')}</p>
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!error && !data && <Skeleton height={160} />}
          {data && (
            <ul>
              {data.rules.map(({ trigger, words, period, cites, isKnown }) => (
                <li key={trigger}>
                  {words[language]}: {period.amount} {t(`deadlines.unit.${period.unit}`)} ({cites}){' '}
                  {isKnown && <small>{t('ward.rules.known')}</small>}
                </li>
              ))}
              <li>
                {t('ward.rules.form')} {data.hasForm && <small>{t('ward.rules.known')}</small>}
              </li>
            </ul>
          )}
          {data?.afterDischarge.isKnown === false && (
            <Field label={t('ward.rules.after-discharge')} hint={t('ward.rules.after-discharge.why')} optional>
              {(control) => (
                <InputNumber<number>
                  {...control}
                  size="large"
                  min={1}
                  max={90}
                  precision={0}
                  value={days}
                  onChange={setDays}
                />
              )}
            </Field>
          )}
          {data?.hasCalendar === false && <p role="alert">{t('ward.rules.noCalendar')}</p>}
          {setting.error && <Refusal error={setting.error} />}
        </Modal>
      )}
    </>
  );
}
