import { readQuestionnaire } from '@isocenter/forms';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/SessionContext.ts';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import { fetchForm } from './api.ts';
import { Migration } from './Migration.tsx';
import type { Filling } from './use-filling.ts';

/** Says that another version of the form is in use, and moves what was filled to it, where somebody wants that. */
export function OtherVersion({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const [moving, setMoving] = useState(false);
  const may = useMay('form.fill');
  const { detail, save } = filling;
  const { versionInUse } = detail;
  const { data: form } = useQuery({
    queryKey: ['forms', 'form', versionInUse?.formKey],
    queryFn: ({ signal }) => fetchForm(versionInUse?.formKey ?? '', signal),
    enabled: moving && versionInUse !== null,
  });
  if (!versionInUse) return null;
  const canMove = may && detail.state !== 'locked';
  return (
    <>
      <Notice
        weight="note"
        action={
          canMove && (
            <Button disabled={save.is !== 'saved'} onClick={() => setMoving(true)}>
              {t('forms.migrate')}
            </Button>
          )
        }
      >
        {t('forms.migrate.other', { version: versionInUse.version })}
      </Notice>
      {moving && form && (
        <Migration
          filling={filling}
          form={form}
          to={readQuestionnaire(form.questionnaire).definition}
          onClose={() => setMoving(false)}
        />
      )}
    </>
  );
}
