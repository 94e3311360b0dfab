import { Button } from 'antd';
import { type ChangeEvent, useCallback, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { collectChosen } from './collect-files.ts';
import { useUploads } from './UploadsContext.tsx';

/** The two ways to choose instead of dropping: a folder, or files and ZIPs. */
export function ChooseFiles({ primary }: { readonly primary: boolean }) {
  const { t } = useWords();
  const uploads = useUploads();
  const navigate = useNavigate();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const asFolder = useCallback((input: HTMLInputElement | null) => {
    folder.current = input;
    if (input) input.webkitdirectory = true;
  }, []);

  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const collected = collectChosen(event.target.files ?? []);
    event.target.value = ''; // the same folder may be chosen again
    if (collected.files.length === 0) return;
    uploads.add(async () => collected);
    void navigate('/import');
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        icon={<Icon name="folder" />}
        onClick={() => folder.current?.click()}
      >
        {t('imaging.choose.folder')}
      </Button>
      <Button icon={<Icon name="file" />} onClick={() => files.current?.click()}>
        {t('imaging.choose.files')}
      </Button>
      <input ref={asFolder} type="file" hidden multiple onChange={take} />
      <input ref={files} type="file" hidden multiple onChange={take} />
    </>
  );
}
