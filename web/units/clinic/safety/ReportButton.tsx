import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { ReportDialog } from './ReportDialog.tsx';

/** On every page: what went wrong, or nearly did, is two clicks away. */
export function ReportButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  usePageKeys('safety.title', [{ keys: ['!'], does: 'safety.report', run: () => setOpen(true) }]);
  return (
    <>
      <Tooltip title={t('safety.report')}>
        <Button
          type="text"
          icon={<Icon name="alert" />}
          aria-label={t('safety.report')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      {open && <ReportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
