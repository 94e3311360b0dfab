import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DoseDifferenceOfPlans } from '../../../../server/units/physics/dose-difference/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchDoseDifference } from './api.ts';
import { DifferenceTables } from './DifferenceTables.tsx';
import { differencePage } from './difference-page.ts';

/** How the dose of a version differs from that of the one before: worked out at once for a version that stands, of an older one when asked. */
export function DoseDifference(props: { readonly approvalKey: string; readonly asksAtOnce: boolean }) {
  const { t } = useWords();
  const { approvalKey } = props;
  const [asked, setAsked] = useState(props.asksAtOnce);
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', 'dose-difference', approvalKey],
    queryFn: ({ signal }) => fetchDoseDifference(approvalKey, signal),
    enabled: asked,
  });
  return (
    <>
      <div className={sheet['body']}>
        <h4>{t('plan.dose-difference')}</h4>
        {!asked && <Button onClick={() => setAsked(true)}>{t('plan.dose-difference.ask')}</Button>}
        {asked && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {asked && !error && !data && <Notice weight="note">{t('plan.dose-difference.working')}</Notice>}
        {data && <Said difference={data} />}
      </div>
      {data?.told && <DifferenceTables told={data.told} viewer={data.viewer} />}
    </>
  );
}

function Said({ difference: { told, notices, viewer } }: { readonly difference: DoseDifferenceOfPlans }) {
  const { t } = useWords();
  return (
    <>
      {notices.map(({ code, values }) => (
        <Notice key={`${code} ${JSON.stringify(values)}`} weight={told ? 'note' : 'warning'}>
          {t(code, values)}
        </Notice>
      ))}
      {viewer && <Link to={differencePage(viewer)}>{t('plan.dose-difference.view')}</Link>}
    </>
  );
}
