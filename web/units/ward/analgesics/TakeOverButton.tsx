import { Button } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';

/** Fills an order form with a proposal: nothing is ordered by it. */
export function TakeOverButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords();
  return <Button onClick={onClick}>{t('analgesics.take-over')}</Button>;
}
