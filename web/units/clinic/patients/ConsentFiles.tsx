import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addConsentFile, consentFileAddress } from './api.ts';
import { StrikeOutFile } from './StrikeOutFile.tsx';
import { REGISTRY } from './use-registry-rows.ts';

/** The signed sheet of a consent as a file: shown in a page of its own, and added by whoever keeps consents. */
export function ConsentFiles(props: {
  readonly consent: PatientDetail['consents'][number];
  readonly mayWrite: boolean;
}) {
  const { t } = useWords();
  const { patientKey, entryKey, files, inError } = props.consent;
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const adding = useMutation({
    mutationFn: (file: File) => addConsentFile(patientKey, entryKey, file),
    onSettled: () => queries.invalidateQueries({ queryKey: [REGISTRY] }),
  });
  return (
    <span className={sheet['chips']}>
      {files.map((file) => (
        <SheetLink key={file.fileKey} consent={props.consent} file={file} mayStrikeOut={props.mayWrite && !inError} />
      ))}
      {props.mayWrite && !inError && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('clinic.consent.file')}
            accept="application/pdf,image/jpeg,image/png"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) adding.mutate(file);
            }}
          />
          <Button size="small" loading={adding.isPending} onClick={() => input.current?.click()}>
            {t('clinic.consent.file')}
          </Button>
        </>
      )}
      {adding.isError && <Refusal error={adding.error} />}
    </span>
  );
}

type Consent = PatientDetail['consents'][number];

/** An icon, a name and what is done with it, beside each other; a long name breaks. */
const IN_LINE = {
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  overflowWrap: 'anywhere',
} as const;

/** One sheet; one that was struck out stays, with why. */
function SheetLink(props: {
  readonly consent: Consent;
  readonly file: Consent['files'][number];
  readonly mayStrikeOut: boolean;
}) {
  const { t } = useWords();
  const { patientKey, entryKey } = props.consent;
  const { fileKey, name, struckOut } = props.file;
  const link = (
    <a href={consentFileAddress(patientKey, entryKey, fileKey)} target="_blank" rel="noreferrer" style={IN_LINE}>
      <Icon name="file" size={12} />
      {struckOut ? <s>{name}</s> : name}
    </a>
  );
  if (struckOut)
    return (
      <span style={IN_LINE}>
        {link}
        <small>{t('clinic.consent.file.struckOut', { at: localMoment(struckOut.at), reason: struckOut.reason })}</small>
      </span>
    );
  return (
    <span style={IN_LINE}>
      {link}
      {props.mayStrikeOut && <StrikeOutFile consent={props.consent} file={props.file} />}
    </span>
  );
}
