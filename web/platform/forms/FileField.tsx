import type { FileQuestion, FileReference } from '@isocenter/forms';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { FieldProps } from './AnswerField.tsx';
import { addFile, fileUrl } from './api.ts';
import styles from './Forms.module.css';

const SHOWN_DIGITS = 12;

/** Files by name, size and hash; each is uploaded when it is chosen, and is an answer from then on. */
export function FileField({ question, values, labelledBy, disabled, place, onChange }: FieldProps<FileQuestion>) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const input = useRef<HTMLInputElement>(null);
  const files = values.filter((value): value is FileReference => typeof value === 'object' && value.kind === 'file');
  const upload = useMutation({
    mutationFn: (file: File) => addFile(place.filledKey, place.path, file),
    onSuccess: (kept) =>
      onChange(question.repeats ? [...files.filter(({ sha256 }) => sha256 !== kept.sha256), kept] : [kept]),
  });
  const isFull = files.length > 0 && !question.repeats;
  return (
    <fieldset aria-labelledby={labelledBy} className={styles['files']} disabled={disabled}>
      {files.map((file) => (
        <div key={file.sha256} className={styles['file']}>
          <a href={fileUrl(place.filledKey, file.sha256)} download={file.name}>
            {file.name}
          </a>
          <span className={styles['quiet']}>{sizeInWords(file.sizeBytes)}</span>
          <span className="mono" title={`SHA-256 ${file.sha256}`}>
            {file.sha256.slice(0, SHOWN_DIGITS)}
          </span>
          {!disabled && (
            <Button
              type="text"
              size="small"
              icon={<Icon name="trash" size={14} />}
              aria-label={`${t('forms.removeFilling')} ${file.name}`}
              onClick={() => onChange(files.filter((other) => other !== file))}
            />
          )}
        </div>
      ))}
      {!isFull && !disabled && (
        <Button disabled={place.filledKey === ''} loading={upload.isPending} onClick={() => input.current?.click()}>
          {t('forms.file.choose')}
        </Button>
      )}
      {limits(question) && <span className={styles['quiet']}>{limits(question)}</span>}
      {upload.error && (
        <p className={styles['hard']} role="alert">
          {errorWords(upload.error).sentence}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={question.types.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) upload.mutate(file);
        }}
      />
    </fieldset>
  );
}

function limits({ types, largestMb }: FileQuestion): string {
  return [types.join(', '), largestMb === undefined ? '' : `≤ ${largestMb} MB`].filter(Boolean).join(' · ');
}

/** 512 B, 12.3 kB, 4.5 MB. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const isLarge = bytes >= 1e6;
  return `${(bytes / (isLarge ? 1e6 : 1e3)).toFixed(1)} ${isLarge ? 'MB' : 'kB'}`;
}
