import { Button } from 'antd';
import { useState } from 'react';
import type { NarcoticEntry, Narcotics } from '../../../../server/units/ward/narcotics/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { useWardAct } from '../stay/use-ward-act.ts';
import { confirmEntry } from './api.ts';

/** A second person confirms an entry, by an own signature. Whoever made it is refused by the server. */
export function ConfirmButton({ entry }: { readonly entry: NarcoticEntry }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const confirmed = useWardAct(async (told: Narcotics) => told, close);
  if (!useMay('narcotic.witness')) return null;
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('narcotics.confirm')}
      </Button>
      {open && (
        <SignDialog
          entity="ward-narcotic-entry"
          entityKey={entry.entryKey}
          only="reviewer"
          onSign={(asked) => confirmEntry(entry, asked)}
          onSigned={confirmed.mutate}
          onClose={close}
        />
      )}
    </>
  );
}
