import { Button, Checkbox } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
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
        {busy === null ? (
          <Button key="compute" type="primary" htmlType="submit">
            {t('gamma.compute')}
          </Button>
        ) : (
          // its own button, by key: one that became the other while it is clicked would submit the form
          <Button key="cancel" onClick={onCancel} icon={<Icon name="close" />}>
            {t('gamma.cancel')}
          </Button>
        )}
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
