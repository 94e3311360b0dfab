import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { MachineLimitsRow } from '../../../../server/units/clinic/prescription/contract.ts';
import type { MachineLimits } from '../../../../server/units/physics/plan-check/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { fetchMachineLimits } from './api.ts';
import { LimitsForm } from './LimitsForm.tsx';
import { limitsKey } from './limits-key.ts';

/** What the machines of the site can give: plans are checked by it, and of a machine that is not here nothing is said to be right. */
export function MachineLimitsPage() {
  const { t, language } = useWords();
  usePageTitle('machine-limits.title');
  const { site } = useSession();
  const [editing, setEditing] = useState<MachineLimitsRow | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: limitsKey(site.siteKey),
    queryFn: ({ signal }) => fetchMachineLimits(site.siteKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('machine-limits.title')}</h1>
        <span className={sheet['chip']}>{nameOf(site, language)}</span>
        {editing === null && (
          <div className={sheet['acts']}>
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
              {t('machine-limits.add')}
            </Button>
          </div>
        )}
      </header>
      <p className={sheet['about']}>{t('machine-limits.about')}</p>
      {editing !== null && (
        <LimitsForm
          key={editing === 'new' ? 'new' : editing.limitsKey}
          siteKey={site.siteKey}
          row={editing === 'new' ? null : editing}
          taken={(data ?? []).map(({ content }) => content.name)}
          onDone={() => setEditing(null)}
        />
      )}
      <section className={sheet['card']} aria-label={t('machine-limits.title')}>
        {data?.length === 0 && <p className={`${sheet['empty']} ${sheet['padded']}`}>{t('machine-limits.none')}</p>}
        {data?.length !== 0 && (
          <PlainTable
            label={t('machine-limits.title')}
            rows={data}
            keyOf={({ limitsKey: key }) => key}
            columns={[
              { key: 'name', header: t('machine-limits.name'), cell: ({ content }) => <b>{content.name}</b> },
              {
                key: 'energies',
                header: t('machine-limits.energies'),
                cell: ({ content }) => <Energies of={content} />,
              },
              {
                key: 'mu',
                header: t('machine-limits.mu'),
                cell: ({ content: { minimumMu, maximumMu } }) => `${minimumMu} – ${maximumMu}`,
              },
              {
                key: 'jaws',
                header: t('machine-limits.jaws'),
                cell: ({ content: { jawXMm, jawYMm } }) => `X ${jawXMm.join(' … ')}, Y ${jawYMm.join(' … ')}`,
              },
              {
                key: 'acts',
                header: t('machine-limits.acts'),
                acts: true,
                cell: (row) => (
                  <div className={sheet['acts']}>
                    <HistoryButton of={row.content.name} records={[{ entity: 'machine-limits', key: row.limitsKey }]} />
                    <Button size="small" onClick={() => setEditing(row)}>
                      {t('clinic.edit')}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </section>
    </div>
  );
}

function Energies({ of: { energies } }: { readonly of: MachineLimits }) {
  const { t } = useWords();
  const modalities = [...new Set(energies.map(({ modality }) => modality))];
  if (modalities.length === 0) return <>{t('machine-limits.energies.none')}</>;
  const list = (of: MachineLimits['energies'][number]['modality']) =>
    energies.flatMap(({ modality, energyMv }) => (modality === of ? energyMv : [])).join(', ');
  return <>{modalities.map((modality) => `${t(`prescription.modality.${modality}`)} ${list(modality)}`).join('; ')}</>;
}
