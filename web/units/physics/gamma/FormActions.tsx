import { Checkbox } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { SubmitOrCancel } from '../SubmitOrCancel.tsx';
import styles from './GammaForm.module.css';
import type { GammaDraft } from './gamma-draft.ts';

/** Whether the map has signs, the button that computes or cancels, and how far it is. */
export function FormActions({
  draft,
  onChange,
  isMeasured,
  busy,
  onCancel,
}: {
  readonly draft: GammaDraft;
  readonly onChange: (part: Partial<GammaDraft>) => void;
  readonly isMeasured: boolean;
  readonly busy: 'loading' | number | null;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <div className={styles['actions']}>
        {isMeasured ? (
          <span />
        ) : (
          <Checkbox
            checked={draft.signed}
            title={t('gamma.signed.hint')}
            onChange={(event) => onChange({ signed: event.target.checked })}
          >
            {t('gamma.signed')}
          </Checkbox>
        )}
        <SubmitOrCancel busy={busy !== null} submit="gamma.compute" onCancel={onCancel} />
      </div>
      {busy !== null && <Progress share={busy} />}
    </>
  );
}

function Progress({ share }: { readonly share: 'loading' | number }) {
  const { t } = useWords();
  const isLoading = share === 'loading';
  return (
    <div className={styles['progress']} role="status">
      <progress {...(isLoading ? {} : { value: share })} max={1} />
      <span>{isLoading ? t('gamma.loadingDoses') : t('gamma.computing', { percent: Math.floor(100 * share) })}</span>
    </div>
  );
}
