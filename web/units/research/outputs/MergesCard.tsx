import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { undoMerge } from './api.ts';
import styles from './Outputs.module.css';
import { useRegisterAct } from './use-register-act.ts';

type Merge = WorkDetail['merges'][number];

/** Works that were merged into this one, and pairs about which somebody decided or has to. */
export function MergesCard({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const open = work.doubts.filter(({ decision }) => decision === null);
  if (work.merges.length === 0 && open.length === 0) return null;
  return (
    <section className={sheet['card']} aria-label={t('works.merges')}>
      <header>
        <h2>{t('works.merges')}</h2>
      </header>
      <ul className={styles['lines']}>
        {work.merges.map((merge) => (
          <MergeLine key={merge.mergeKey} merge={merge} />
        ))}
        {open.map(({ doubtKey, first, second }) => (
          <li key={doubtKey}>
            {t('works.perhaps-same', { title: (first.workKey === work.workKey ? second : first).title })}{' '}
            <Link to="/register/doubts">{t('works.decide')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MergeLine({ merge: { mergeKey, merged, why, mergedBy, mergedAt, mayBeUndone } }: { readonly merge: Merge }) {
  const { t, language } = useWords();
  const mayWrite = useMay('register.write');
  const undoing = useRegisterAct(undoMerge);
  const reason = `works.why.${why}`;
  return (
    <li>
      <Link to={`/register/works/${merged.workKey}`}>{merged.title}</Link>{' '}
      <small>
        {[
          merged.doi,
          isMessageKey(reason) ? t(reason) : why,
          mergedBy && nameOf(mergedBy, language),
          localMoment(mergedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>{' '}
      {mayWrite && mayBeUndone && (
        <Popconfirm
          title={t('works.merge.undo.ask')}
          okText={t('works.merge.undo')}
          cancelText={t('frame.cancel')}
          onConfirm={() => undoing.mutate(mergeKey)}
        >
          <Button size="small" loading={undoing.isPending}>
            {t('works.merge.undo')}
          </Button>
        </Popconfirm>
      )}
      {!mayBeUndone && <small>{t('works.merge.changed')}</small>}
      {undoing.isError && <Refusal error={undoing.error} />}
    </li>
  );
}
