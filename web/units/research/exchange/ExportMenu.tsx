import type { Language } from '@isocenter/messages';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { FILES, type FileOfWorks, type ReferenceStyle } from './formats.ts';
import { ReferencesDialog } from './ReferencesDialog.tsx';

/** Works to take along: as a file for another program, or as references to paste. */
export function ExportMenu<File extends FileOfWorks>(props: {
  readonly files: readonly File[];
  readonly read: (as: File | ReferenceStyle, lang: Language) => Promise<ArrayBuffer>;
  readonly size?: 'large' | 'middle';
  readonly disabled?: boolean;
}) {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const [citing, setCiting] = useState(false);
  const saving = useMutation({
    mutationFn: async (as: File) => saveFile(new Blob([await props.read(as, language)]), `works.${FILES[as].end}`),
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={props.disabled ?? false}
        menu={{
          items: [
            { key: 'references', label: t('works.export.references'), onClick: () => setCiting(true) },
            { type: 'divider' },
            ...props.files.map((as) => ({
              key: as,
              label: `${FILES[as].name} (.${FILES[as].end})`,
              onClick: () => saving.mutate(as),
            })),
          ],
        }}
      >
        <Button size={props.size ?? 'middle'} icon={<Icon name="download" />} loading={saving.isPending}>
          {t('works.export')}
        </Button>
      </Dropdown>
      {citing && <ReferencesDialog read={props.read} onClose={() => setCiting(false)} />}
    </>
  );
}
