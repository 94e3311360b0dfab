import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Completion } from '../../../../server/units/clinic/completion/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { completionPdfAddress, courseFhirAddress, signCompletion } from './api.ts';
import styles from './Completion.module.css';

const ENTITY = 'completion-summary';

/** Signing, for whom it is; and the summary to take along. */
export function CompletionActs({ completion }: { readonly completion: Completion }) {
  const { t, language } = useWords();
  const { courseKey, completionKey, words, isSigned } = completion;
  const [signing, setSigning] = useState(false);
  const maySign = useMay('completion.sign');
  const isWritten = Object.values(words).every((text) => text !== '');
  const reading = useTreatmentAct(async () => undefined);
  return (
    <div className={`${sheet['acts']} ${styles['acts']}`}>
      {isSigned && <Link to={`/clinic/courses/${courseKey}`}>{t('completion.toStep')}</Link>}
      <Button onClick={() => window.print()}>{t('completion.print')}</Button>
      <Button icon={<Icon name="download" />} href={completionPdfAddress(courseKey, language)} target="_blank">
        {t('completion.pdf')}
      </Button>
      <Button icon={<Icon name="download" />} href={courseFhirAddress(courseKey)}>
        {t('completion.fhir')}
      </Button>
      {maySign && !isSigned && completionKey !== null && (
        <Button
          type="primary"
          disabled={!isWritten}
          title={isWritten ? '' : t('completion.sign.written')}
          onClick={() => setSigning(true)}
        >
          {t('completion.sign')}
        </Button>
      )}
      {signing && completionKey !== null && (
        <SignDialog
          entity={ENTITY}
          entityKey={completionKey}
          onSign={(asked) => signCompletion(completion, asked)}
          onSigned={() => {
            setSigning(false);
            reading.mutate(undefined);
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  );
}
