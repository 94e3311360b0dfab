import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { RecordName } from './api.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';

/** Opens the history of a record from beside it. `of` says in words what the record is. */
export function HistoryButton({ of, records }: { readonly of: string; readonly records: readonly RecordName[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const label = t('record.history.of', { what: of });
  return (
    <>
      <Tooltip title={label}>
        <Button
          type="text"
          size="small"
          icon={<Icon name="history" size={14} />}
          aria-label={label}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      <HistoryDrawer title={of} records={records} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
