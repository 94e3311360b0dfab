import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { undoMerge } from './api.ts';
import { MergeChoice } from './MergeChoice.tsx';
import { MergeView } from './MergeView.tsx';
import styles from './Outputs.module.css';
import { useRegisterAct } from './use-register-act.ts';

type Merge = WorkDetail['merges'][number];

/** Works that were merged into this one, and pairs about which somebody decided or has to. */
export function MergesCard({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const mayMerge = useMay('register.write') && work.state === 'stands';
  const [choosing, setChoosing] = useState(false);
  const pairs = work.doubts.filter(({ decision }) => decision !== 'same');
  if (work.merges.length === 0 && pairs.length === 0 && !mayMerge) return null;
  return (
    <section className={sheet['card']} aria-label={t('works.merges')}>
      <header>
        <h2>{t('works.merges')}</h2>
        {mayMerge && (
          <div className={sheet['acts']}>
            <Button onClick={() => setChoosing(true)}>{t('works.merge.with')}</Button>
          </div>
        )}
      </header>
      <ul className={styles['lines']}>
        {work.merges.map((merge) => (
          <MergeLine key={merge.mergeKey} merge={merge} />
        ))}
        {pairs.map((doubt) => (
          <DoubtLine key={doubt.doubtKey} doubt={doubt} work={work} mayMerge={mayMerge} />
        ))}
      </ul>
      {choosing && <MergeChoice work={work} onClose={() => setChoosing(false)} />}
    </section>
  );
}

interface DoubtLineProps {
  readonly doubt: WorkDetail['doubts'][number];
  readonly work: WorkDetail;
  readonly mayMerge: boolean;
}

/** Another work that may be this one, or was said not to be: that can be decided anew. */
function DoubtLine({ doubt: { first, second, decision }, work: { workKey }, mayMerge }: DoubtLineProps) {
  const { t } = useWords();
  const [comparing, setComparing] = useState(false);
  const other = first.workKey === workKey ? second : first;
  return (
    <li>
      <Link to={`/register/works/${other.workKey}`}>
        {t(decision === null ? 'works.perhaps-same' : 'works.were-different', { title: other.title })}
      </Link>{' '}
      {decision === null && <Link to="/register/doubts">{t('works.decide')}</Link>}
      {decision !== null && mayMerge && (
        <Button size="small" onClick={() => setComparing(true)}>
          {t('works.merge.compare')}
        </Button>
      )}
      {comparing && <MergeView pair={{ kept: workKey, merged: other.workKey }} onClose={() => setComparing(false)} />}
    </li>
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
