import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { formatBytes } from '../../platform/format/bytes.ts';
import { formatCount } from '../../platform/format/count.ts';
import { formatDuration } from '../../platform/format/moment.ts';
import { MISSING } from '../../platform/format/quantity.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Notice } from '../../platform/parts/Notice.tsx';
import styles from './ImportPage.module.css';
import { useUploads } from './UploadsContext.tsx';
import { filesRemaining } from './upload-tally.ts';
import type { Upload } from './uploads.ts';

/** How far the upload is. What is counted as stored is durable on the server; the rest is not there yet. */
export function UploadProgress({ upload }: { readonly upload: Upload }) {
  const { t, language } = useWords();
  const uploads = useUploads();
  const { tally } = upload;
  const remainingBytes = tally.bytes - tally.bytesSent;
  const unpacked = unpackedOf(tally);
  const sentShare = tally.bytes > 0 ? tally.bytesSent / tally.bytes : 0;
  const share = upload.state === 'unpacking' ? (unpacked ? unpacked.done / unpacked.total : 0) : sentShare;
  const seconds = upload.bytesPerSecond ? remainingBytes / upload.bytesPerSecond : null;
  const blocked = tally.blocked.size > 0;
  const refused = tally.counts.quarantined + tally.counts.conflict + tally.filesFailed;
  const facts = [
    { name: t('imaging.upload.done'), value: formatCount(tally.filesAnswered, language) },
    { name: t('imaging.upload.refused'), value: formatCount(refused, language), warn: refused > 0 },
    { name: t('imaging.upload.remaining'), value: formatCount(filesRemaining(tally), language) },
    {
      name: t('imaging.upload.speed'),
      value: upload.bytesPerSecond === null || blocked ? MISSING : `${formatBytes(upload.bytesPerSecond)}/s`,
    },
    { name: t('imaging.upload.elapsed'), value: <Elapsed sinceMs={upload.startedMs} /> },
    { name: t('imaging.upload.left'), value: seconds === null || blocked ? MISSING : formatDuration(seconds) },
  ];
  const heading = () => {
    if (upload.state === 'reading') return t('imaging.upload.reading', { files: formatCount(upload.found, language) });
    if (upload.state === 'unpacking') {
      if (unpacked === null) return t('imaging.upload.unpackingSoon');
      const { done, total } = unpacked;
      return t('imaging.upload.unpacking', { done: formatCount(done, language), total: formatCount(total, language) });
    }
    return t(remainingBytes > 0 ? 'imaging.upload.sending' : 'imaging.upload.indexing');
  };
  return (
    <section className={styles['card']}>
      <div className={styles['top']}>
        <h2>{heading()}</h2>
        <span className={styles['soft']}>
          {formatBytes(tally.bytesSent)} / {formatBytes(tally.bytes)}
        </span>
        <Button onClick={uploads.cancel}>{t('imaging.upload.cancel')}</Button>
      </div>
      <div
        className={`${styles['track']} ${blocked ? styles['blocked'] : ''}`}
        role="progressbar"
        aria-label={t('imaging.upload.sending')}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <dl className={styles['facts']}>
        {facts.map(({ name, value, warn }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={warn ? styles['warn'] : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      {upload.state === 'unpacking' && (
        <div className={styles['block']}>
          <Notice weight="note">{t('imaging.upload.unpackingNote')}</Notice>
        </div>
      )}
      {blocked && (
        <div className={styles['block']}>
          <Notice weight="warning">{t('imaging.upload.blocked')}</Notice>
        </div>
      )}
    </section>
  );
}

/** Files of all ZIPs that are unpacked, of how many; null until a worker has taken one up. */
function unpackedOf({ unpacking }: Upload['tally']): { readonly done: number; readonly total: number } | null {
  const known = [...unpacking.values()].flatMap(({ done, total }) => (total === null ? [] : [{ done, total }]));
  const sum = (pick: 'done' | 'total') => known.reduce((all, zip) => all + zip[pick], 0);
  return known.length === 0 ? null : { done: Math.min(sum('done'), sum('total')), total: Math.max(sum('total'), 1) };
}

function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return formatDuration((nowMs - sinceMs) / 1000);
}
