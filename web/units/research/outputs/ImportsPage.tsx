import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { WorkImport } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatBytes } from '../../../platform/format/bytes.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { RegisterNav } from '../RegisterNav.tsx';
import { fetchImports, importFile } from './api.ts';
import { LookUp } from './LookUp.tsx';
import styles from './Outputs.module.css';
import { useFormatName } from './use-format-name.ts';
import { useRegisterAct } from './use-register-act.ts';

/** While an import runs its state is asked for so often. */
const ASKED_EVERY_MS = 1000;

/** Bring literature in, and see what became of each file. */
export function ImportsPage() {
  const { t } = useWords();
  usePageTitle('works.imports');
  const mayWrite = useMay('register.write');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'imports'],
    queryFn: ({ signal }) => fetchImports(signal),
    refetchInterval: ({ state }) => (state.data?.some(({ result }) => result === null) ? ASKED_EVERY_MS : false),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('works.imports')}</h1>
      </header>
      <RegisterNav />
      {mayWrite && <NewImport />}
      {!data && <Skeleton height={160} />}
      {data?.length === 0 && <p className={sheet['about']}>{t('works.imports.none')}</p>}
      {data?.map((each) => (
        <ImportCard key={each.importKey} of={each} />
      ))}
    </div>
  );
}

function NewImport() {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const sending = useRegisterAct(importFile, () => setPasted(''));
  const send = (file: File | undefined) => file && sending.mutate(file);
  return (
    <section
      className={sheet['card']}
      aria-label={t('works.import')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        send(event.dataTransfer.files[0]);
      }}
    >
      <header>
        <h2>{t('works.import')}</h2>
      </header>
      <div className={sheet['body']}>
        <p>{t('works.import.what')}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('works.import.file')}
          accept=".xml,.nbib,.txt,.ris,.bib,.json,.enw,.net"
          onChange={(event) => {
            send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <div>
          <Button
            type="primary"
            icon={<Icon name="import" />}
            loading={sending.isPending}
            onClick={() => input.current?.click()}
          >
            {t('works.import.file')}
          </Button>
        </div>
        <Input.TextArea
          aria-label={t('works.import.paste')}
          placeholder={t('works.import.paste')}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        {pasted.trim() !== '' && (
          <div>
            <Button
              loading={sending.isPending}
              onClick={() => send(new File([pasted], t('works.import.pasted'), { type: 'text/plain' }))}
            >
              {t('works.import.take')}
            </Button>
          </div>
        )}
        {sending.isError && <Refusal error={sending.error} />}
        <LookUp />
      </div>
    </section>
  );
}

function ImportCard({
  of: { fileName, sizeBytes, result, startedAt, startedBy, jobKey },
}: {
  readonly of: WorkImport;
}) {
  const { t, language } = useWords();
  const formatName = useFormatName();
  const counts = ['added', 'matched', 'doubted', 'unchanged'] as const;
  return (
    <section className={sheet['card']} aria-label={fileName} data-import={result ? 'done' : 'open'}>
      <header>
        <h2 className={styles['breaks']}>{fileName}</h2>
        <span className={styles['small']}>
          {[
            result?.format && formatName(result.format),
            formatBytes(sizeBytes),
            localMoment(startedAt),
            (language === 'zh' ? startedBy?.nameZh : null) ?? startedBy?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      {result === null ? (
        <p className={sheet['empty']} role="status">
          {t('works.import.running')}
          {jobKey !== null && ` (${t('works.import.job', { job: jobKey })})`}
        </p>
      ) : (
        <>
          <dl className={styles['counts']}>
            <Count label={t('works.import.read')} value={result.read} />
            {counts.map((count) => (
              <Count key={count} label={t(`works.import.${count}`)} value={result[count]} />
            ))}
            <Count label={t('works.import.refused')} value={result.refused.length} isBad={result.refused.length > 0} />
          </dl>
          {result.refused.length > 0 && <RefusedTable refused={result.refused} />}
        </>
      )}
    </section>
  );
}

function Count(props: { readonly label: string; readonly value: number; readonly isBad?: boolean }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd className={props.isBad ? styles['bad'] : ''}>{props.value}</dd>
    </div>
  );
}

type Refused = NonNullable<WorkImport['result']>['refused'][number];

function RefusedTable({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useWords();
  const told = ({ code, found }: Refused) => (isMessageKey(code) ? t(code, { found }) : code);
  return (
    <PlainTable
      label={t('works.import.refused')}
      rows={refused}
      keyOf={({ place }) => place}
      columns={[
        { key: 'place', header: t('works.import.place'), cell: ({ place }) => place },
        { key: 'why', header: t('works.import.why'), cell: told },
      ]}
    />
  );
}
