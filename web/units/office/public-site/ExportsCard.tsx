import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Overview } from '../../../../server/units/office/public-site/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatBytes } from '../../../platform/format/bytes.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchSite, PUBLIC_SITE } from './api.ts';
import styles from './PublicSite.module.css';

/** The pages as files to be put on the web, and who took them when; whether what is on the web may be old. */
export function ExportsCard({ overview: { exports, isCurrent, department } }: { readonly overview: Overview }) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const mayPublish = useMay('register.publish');
  const exporting = useMutation({
    mutationFn: fetchSite,
    onSuccess: (bytes) => saveFile(new Blob([bytes], { type: 'application/zip' }), 'public-site.zip'),
    onSettled: () => queries.invalidateQueries({ queryKey: PUBLIC_SITE }),
  });
  const standing = isCurrent === null ? 'never' : isCurrent ? 'current' : 'old';
  return (
    <section className={sheet['card']} aria-label={t('public-site.export')}>
      <header>
        <h2>{t('public-site.export')}</h2>
        <span className={`${sheet['chip']} ${isCurrent === false ? sheet['warn'] : isCurrent ? sheet['good'] : ''}`}>
          {isCurrent === null ? '' : isCurrent ? '✓ ' : '≈ '}
          {t(`public-site.export.${standing}`)}
        </span>
        {mayPublish && (
          <div className={sheet['acts']}>
            <Button
              type="primary"
              icon={<Icon name="download" />}
              loading={exporting.isPending}
              disabled={department.revision === 0}
              onClick={() => exporting.mutate()}
            >
              {t('public-site.export.do')}
            </Button>
          </div>
        )}
      </header>
      <p className={styles['note']}>{t('public-site.export.what')}</p>
      {exporting.error != null && <Refusal error={exporting.error} />}
      {exports.length > 0 && (
        <ul className={styles['list']}>
          {exports.map(({ exportKey, exportedAt, exportedBy, files, sizeBytes, sha256 }) => (
            <li key={exportKey}>
              {localMoment(exportedAt)} · {nameOf(exportedBy, language)}
              <span className={styles['quiet']}>
                {t('public-site.export.size', { files: formatCount(files, language), size: formatBytes(sizeBytes) })} ·
                SHA-256 <code>{sha256}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
