import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { TimeAxisCard } from '../axis/TimeAxisCard.tsx';
import { OrganFunctionCard } from '../organ-function/OrganFunctionCard.tsx';
import { ProceduresCard } from '../procedures/ProceduresCard.tsx';
import { fetchStay } from '../stay/api.ts';
import tablet from '../stay/Tablet.module.css';
import { EffectsCard } from './EffectsCard.tsx';
import { factsOfDay, lastOpioidAt } from './facts-of-day.ts';
import { GivenCard } from './GivenCard.tsx';
import { HoldNotice } from './HoldNotice.tsx';
import { OrderForm } from './OrderForm.tsx';
import { OrdersCard } from './OrdersCard.tsx';
import { blankOrder, type OrderDraft } from './order-draft.ts';
import { ProposalsCard } from './ProposalsCard.tsx';
import { TotalsCard } from './TotalsCard.tsx';
import { useAnalgesics } from './use-analgesics.ts';

/** Analgesics of a patient on the ward: ordered, given, what they come to, what would be proposed, what they do. */
export function AnalgesicsPage() {
  usePageTitle('analgesics.title');
  const { stayKey = '' } = useParams();
  const stay = useQuery({
    queryKey: ['ward', 'stay', stayKey],
    queryFn: ({ signal }) => fetchStay(stayKey, signal),
  });
  const { data, error, refetch } = useAnalgesics(stayKey);
  const fault = error ?? stay.error;
  if (fault && !(data && stay.data))
    return (
      <ErrorState
        error={fault}
        onRetry={() => {
          void refetch();
          void stay.refetch();
        }}
      />
    );
  if (!data || !stay.data) return <Skeleton height={64} />;
  return <Page key={stayKey} stay={stay.data} data={data} />;
}

function Page({ stay, data }: { readonly stay: Stay; readonly data: Analgesics }) {
  const { t } = useWords();
  const mayOrder = useMay('analgesic-order.write') && stay.content.discharge === null && !stay.inError;
  const [draft, setDraft] = useState<OrderDraft | null>(null);
  const facts = factsOfDay(data, stay.content.admittedAt);
  const takeOver = mayOrder
    ? (part: Partial<OrderDraft>) => setDraft({ ...blankOrder(new Date()), ...part })
    : undefined;
  return (
    <>
      <PatientBanner
        path={`/registry/${stay.patientKey}`}
        patient={{
          ...{ patientKey: stay.patientKey, name: stay.name, nameIdeographic: stay.nameZh },
          ...{ birthDate: stay.birthDate, sex: stay.sex, patientId: stay.identifier },
        }}
      />
      <div className={`${sheet['page']} ${tablet['tablet']}`}>
        <header className={sheet['head']}>
          <h1>{t('analgesics.title')}</h1>
          <Link to={`/ward/stays/${stay.stayKey}`}>{t('ward.stay', { bed: stay.bed })}</Link>
          {takeOver && !draft && (
            <div className={sheet['acts']}>
              <Button icon={<Icon name="plus" />} onClick={() => takeOver({})}>
                {t('analgesics.order.new')}
              </Button>
            </div>
          )}
        </header>
        {stay.content.discharge && <Notice weight="note">{t('analgesics.stay-over')}</Notice>}
        <HoldNotice data={data} />
        {draft && (
          <OrderForm
            key={JSON.stringify(draft)}
            stayKey={stay.stayKey}
            data={data}
            initial={draft}
            onClose={() => setDraft(null)}
          />
        )}
        <OrdersCard data={data} stay={stay} mayOrder={mayOrder} />
        <OrganFunctionCard stayKey={stay.stayKey} values={data.organFunction} />
        <TimeAxisCard stay={stay} table={data.table.table} now={data.now} />
        <TotalsCard data={data} facts={facts} />
        {/* what somebody said of pain and sedation holds until the next opioid */}
        <ProposalsCard key={lastOpioidAt(data)} {...{ data, facts }} stayKey={stay.stayKey} onTakeOver={takeOver} />
        <EffectsCard data={data} />
        <ProceduresCard stayKey={stay.stayKey} />
        <GivenCard data={data} />
      </div>
    </>
  );
}
