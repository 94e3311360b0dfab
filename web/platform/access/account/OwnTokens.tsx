import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { TokenRow } from '../../../../server/platform/access/contract.ts';
import { localDate, localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import { fetchTokens, withdrawToken } from '../api.ts';
import { NewToken } from './NewToken.tsx';
import { PasswordAgain } from './PasswordAgain.tsx';

/** Programs that act in the person's name, and the way to stop each of them. */
export function OwnTokens() {
  const { t } = useWords();
  const [making, setMaking] = useState(false);
  const tokens = useQuery({ queryKey: ['access', 'tokens'], queryFn: ({ signal }) => fetchTokens(signal) });
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const labelOf = (key: string) => tokens.data?.find(({ tokenKey }) => tokenKey === key)?.label ?? '';
  const columns: readonly PlainColumn<TokenRow>[] = [
    { key: 'label', header: t('access.tokens.label'), cell: ({ label }) => <strong>{label}</strong> },
    { key: 'until', header: t('access.tokens.until'), cell: ({ until }) => localDate(until) },
    {
      key: 'used',
      header: t('access.tokens.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? localMoment(lastUsedAt) : t('access.tokens.neverUsed')),
    },
    {
      key: 'withdraw',
      header: t('access.tokens.revoke'),
      acts: true,
      cell: ({ tokenKey }) => (
        <Button disabled={withdrawing === tokenKey} onClick={() => setWithdrawing(tokenKey)}>
          {t('access.tokens.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="tokens">
      <header>
        <h2 id="tokens">{t('access.tokens')}</h2>
        <div className={sheet['acts']}>
          <Button icon={<Icon name="plus" size={12} />} disabled={making} onClick={() => setMaking(true)}>
            {t('access.tokens.add')}
          </Button>
        </div>
      </header>
      <p className={sheet['empty']}>{t('access.tokens.what')}</p>
      {making && <NewToken onDone={() => setMaking(false)} />}
      {withdrawing !== null && (
        <PasswordAgain
          key={withdrawing}
          what={`${labelOf(withdrawing)}: ${t('access.tokens.revokeAsk')}`}
          action={t('access.tokens.revoke')}
          danger
          change={(password) => withdrawToken(withdrawing, password)}
          onDone={() => setWithdrawing(null)}
          onClose={() => setWithdrawing(null)}
        />
      )}
      {tokens.isError && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && !making && <p className={sheet['empty']}>{t('access.tokens.none')}</p>}
      {!tokens.isError && tokens.data?.length !== 0 && (
        <PlainTable
          label={t('access.tokens')}
          columns={columns}
          rows={tokens.data}
          keyOf={({ tokenKey }) => tokenKey}
        />
      )}
    </section>
  );
}
