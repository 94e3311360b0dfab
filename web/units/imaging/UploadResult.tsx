import { Button } from 'antd';
import { Link } from 'react-router';
import { useErrorWords, useRefusalWords } from '../../platform/api/use-error-words.ts';
import { formatBytes } from '../../platform/format/bytes.ts';
import { formatCount } from '../../platform/format/count.ts';
import { formatDuration } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { Notice } from '../../platform/parts/Notice.tsx';
import { ArrivedPatients } from './ArrivedPatients.tsx';
import { IgnoredFiles } from './IgnoredFiles.tsx';
import styles from './ImportPage.module.css';
import { useUploads } from './UploadsContext.tsx';
import { filesRemaining } from './upload-tally.ts';
import type { Upload } from './uploads.ts';

const OUTCOMES = ['stored', 'already present', 'conflict', 'quarantined', 'ignored'] as const;
const LISTED = 200;

/** What became of the files, each that needs a person by its name. */
export function UploadResult({ upload }: { readonly upload: Upload }) {
  const { t, language } = useWords();
  const uploads = useUploads();
  const errorWords = useErrorWords();
  const refusalWords = useRefusalWords();
  const { tally } = upload;
  const count = (value: number) => formatCount(value, language);
  const outcome = outcomeOf(upload);
  const toldMissing = [
    ...tally.failures.map(({ file, error }) => ({
      path: file.path,
      why: errorWords(error).sentence,
      code: errorWords(error).code,
    })),
    ...upload.unreadable.map((path) => ({ path, why: t('imaging.result.unreadable'), code: null })),
  ];
  return (
    <section className={styles['card']}>
      <div className={styles['top']}>
        <h2>{t(`imaging.result.${outcome}`)}</h2>
        <span className={styles['soft']}>
          {t('imaging.result.effort', {
            files: count(tally.filesAnswered),
            size: formatBytes(tally.bytesSent),
            time: formatDuration(((upload.finishedMs ?? upload.startedMs) - upload.startedMs) / 1000),
          })}
        </span>
        <Button type="text" icon={<Icon name="close" />} aria-label={t('frame.close')} onClick={uploads.dismiss} />
      </div>
      {outcome === 'cancelled' && (
        <Notice weight="note">{t('imaging.result.cancelledNote', { files: count(filesRemaining(tally)) })}</Notice>
      )}
      {outcome === 'failed' && (
        <Notice weight="error">
          {errorWords(upload.error).sentence} <code>{errorWords(upload.error).code}</code>
        </Notice>
      )}
      <dl className={styles['facts']}>
        {OUTCOMES.map((each) => (
          <div key={each}>
            <dt>{t(`imaging.outcome.${each}`)}</dt>
            <dd
              className={
                tally.counts[each] > 0 && (each === 'conflict' || each === 'quarantined') ? styles['warn'] : ''
              }
            >
              {count(tally.counts[each])}
            </dd>
          </div>
        ))}
        {toldMissing.length > 0 && (
          <div>
            <dt>{t('imaging.outcome.notSent')}</dt>
            <dd className={styles['warn']}>{count(toldMissing.length)}</dd>
          </div>
        )}
      </dl>
      <ArrivedPatients patientKeys={tally.patientKeys} />
      {tally.remarkable.length > 0 && (
        <div className={styles['block']}>
          <h2>{t('imaging.result.remarkable')}</h2>
          <ul className={styles['list']}>
            {tally.remarkable.slice(0, LISTED).map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two ZIPs may hold the same name, and the list never changes
              <li key={index}>
                <Link to={each.outcome === 'conflict' ? '/conflicts' : '/quarantine'}>
                  {t(`imaging.outcome.${each.outcome}`)}
                </Link>
                <span className={styles['file']}>{each.fileName}</span>
                {each.refusal && <span className={styles['why']}>{refusalWords(each.refusal)}</span>}
              </li>
            ))}
          </ul>
          {tally.remarkable.length > LISTED && (
            <p className={styles['soft']}>
              {t('imaging.result.more', { files: count(tally.remarkable.length - LISTED) })}
            </p>
          )}
        </div>
      )}
      {toldMissing.length > 0 && (
        <div className={styles['block']}>
          <div className={styles['top']}>
            <h2>{t('imaging.result.notSent')}</h2>
            {tally.failures.length > 0 && (
              <Button
                icon={<Icon name="retry" />}
                onClick={() =>
                  uploads.add(async () => ({ files: tally.failures.map(({ file }) => file), unreadable: [] }))
                }
              >
                {t('imaging.result.sendAgain')}
              </Button>
            )}
          </div>
          <ul className={styles['list']}>
            {toldMissing.slice(0, LISTED).map(({ path, why, code }) => (
              <li key={path}>
                <span className={styles['warn']}>{t('imaging.outcome.notSent')}</span>
                <span className={styles['file']}>{path}</span>
                <span className={styles['why']}>
                  {why} {code && <code>{code}</code>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <IgnoredFiles files={tally.ignored} />
    </section>
  );
}

function outcomeOf(upload: Upload): 'complete' | 'withRemarks' | 'nothing' | 'cancelled' | 'failed' {
  if (upload.state === 'cancelled' || upload.state === 'failed') return upload.state;
  const { tally } = upload;
  if (tally.counts.stored + tally.counts['already present'] === 0 && tally.remarkable.length === 0) return 'nothing';
  const remarks = tally.remarkable.length + tally.failures.length + upload.unreadable.length;
  return remarks > 0 ? 'withRemarks' : 'complete';
}
