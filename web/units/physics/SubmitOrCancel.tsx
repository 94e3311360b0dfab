import { Button } from 'antd';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';

/** Sends the form; while it is worked on, cancels instead. */
export function SubmitOrCancel({
  busy,
  submit,
  onCancel,
}: {
  readonly busy: boolean;
  readonly submit: 'gamma.compute' | 'comparison.compare';
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  // each its own button, by key: one that became the other while it is clicked would submit the form
  return busy ? (
    <Button key="cancel" icon={<Icon name="close" />} onClick={onCancel}>
      {t('gamma.cancel')}
    </Button>
  ) : (
    <Button key="submit" type="primary" htmlType="submit">
      {t(submit)}
    </Button>
  );
}
