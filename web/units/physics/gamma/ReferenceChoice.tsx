import { Button, Select } from 'antd';
import { type DragEvent, type RefObject, useId, useRef } from 'react';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import type { DoseChoice } from '../dose-choices.ts';
import styles from './GammaForm.module.css';
import type { MeasuredFile } from './measured-file.ts';

/** Stands for the file of an array among the doses. */
const MEASURED = 'measured';

/** What is judged: a dose of the patient, or the file of an array, chosen or dropped. */
export function ReferenceChoice({
  choices,
  chosen,
  onChoose,
  measured,
  fault,
  onFile,
}: {
  readonly choices: readonly DoseChoice[];
  readonly chosen: string | null;
  readonly onChoose: (doseKey: string) => void;
  readonly measured: MeasuredFile | null;
  /** Why the file could not be read, thrown. */
  readonly fault: unknown;
  /** Null: without the file again. */
  readonly onFile: (file: File | null) => void;
}) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation(); // not an import of the whole page
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  const choose = (value: string) => {
    if (value === MEASURED) return input.current?.click();
    onFile(null);
    onChoose(value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped where it can be chosen by the keyboard
    <div className={styles['field']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id}>{t('gamma.reference')}</label>
      <Select
        id={id}
        value={measured ? MEASURED : chosen}
        options={[
          ...choices.map(({ doseKey, label }) => ({ value: doseKey, label })),
          { value: MEASURED, label: measured ? measured.name : t('gamma.measured.choose') },
        ]}
        popupMatchSelectWidth={false}
        onChange={choose}
      />
      <FileInput input={input} onFile={onFile} />
      {measured && <FileTold plane={measured.plane} onRemove={() => onFile(null)} />}
      {fault !== null && <em role="alert">{errorWords(fault).sentence}</em>}
    </div>
  );
}

/** Opened by whoever holds it. */
function FileInput({
  input,
  onFile,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = ''; // the same file may be chosen again
        if (file) onFile(file);
      }}
    />
  );
}

/** What the file holds, and the button that puts it away. */
function FileTold({ plane, onRemove }: { readonly plane: MeasuredFile['plane']; readonly onRemove: () => void }) {
  const { t } = useWords();
  return (
    <small className={styles['told']}>
      {plane
        ? t('gamma.measured.told', {
            array: plane.array,
            detectors: plane.value.length,
            unit: plane.unit === 'Gy' ? 'Gy' : plane.fileUnit,
          })
        : t('gamma.measured.rtdose')}
      <Button
        type="text"
        size="small"
        icon={<Icon name="close" size={12} />}
        aria-label={t('gamma.measured.remove')}
        onClick={onRemove}
      />
    </small>
  );
}
