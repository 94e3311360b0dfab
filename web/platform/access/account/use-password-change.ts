import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { changeOwnPassword } from '../api.ts';
import { faultOfPassword } from '../form-faults.ts';
import { useOwnChange } from './use-own-change.ts';

export type PasswordChanging = ReturnType<typeof usePasswordChange>;

/** What is typed of a change of the own password, and the change itself. */
export function usePasswordChange(onDone: () => void) {
  const { t } = useWords();
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState('');
  const [endsTokens, setEndsTokens] = useState(true);
  const [endsPasskeys, setEndsPasskeys] = useState(true);
  const [tried, setTried] = useState(false);
  const changing = useOwnChange(changeOwnPassword, () => {
    setPresent('');
    setWanted('');
    setTried(false);
    onDone();
  });
  const fault = faultOfPassword(wanted, t);
  return {
    ...{ present, setPresent, wanted, setWanted, endsTokens, setEndsTokens },
    ...{ endsPasskeys, setEndsPasskeys },
    faults: { present: tried && present === '' ? t('access.field.needed') : null, wanted: tried ? fault : null },
    error: changing.error,
    isPending: changing.isPending,
    submit: () => {
      setTried(true);
      if (present && !fault && !changing.isPending) changing.mutate({ present, wanted, endsTokens, endsPasskeys });
    },
  };
}
