import { Button, Select, Tooltip } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import type { DoseChoice } from '../dose-choices.ts';
import styles from './GammaForm.module.css';
import { evaluatedOf, type GammaDraft } from './gamma-draft.ts';
import type { MeasuredFile } from './measured-file.ts';
import { ReferenceChoice } from './ReferenceChoice.tsx';

/** Both doses, and the button that swaps them. A dose chosen for one side while it stands on the other changes places. */
export function DoseFields({
  choices,
  draft,
  onChange,
  measured,
  fault,
  onFile,
}: {
  readonly choices: readonly DoseChoice[];
  readonly draft: GammaDraft;
  readonly onChange: (part: Partial<GammaDraft>) => void;
  readonly measured: MeasuredFile | null;
  readonly fault: unknown;
  readonly onFile: (file: File | null) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const { referenceKey, asked } = draft;
  const evaluatedKey = evaluatedOf(draft, measured !== null);
  const place = (reference: string | null, evaluated: string | null) =>
    onChange({ referenceKey: reference, evaluatedKey: evaluated });
  return (
    <div className={styles['doses']}>
      <ReferenceChoice
        choices={choices}
        chosen={referenceKey}
        onChoose={(chosen) => place(chosen, evaluatedKey === chosen ? referenceKey : evaluatedKey)}
        measured={measured}
        fault={fault}
        onFile={onFile}
      />
      <Tooltip title={t('gamma.swap')}>
        <Button
          type="text"
          aria-label={t('gamma.swap')}
          icon={<Icon name="swap" />}
          disabled={evaluatedKey === null || measured !== null}
          onClick={() => place(evaluatedKey, referenceKey)}
        />
      </Tooltip>
      <div className={styles['field']}>
        <label htmlFor={id}>{t('gamma.evaluated')}</label>
        <Select
          id={id}
          value={evaluatedKey}
          placeholder={t('gamma.evaluated.choose')}
          {...(asked && evaluatedKey === null ? { status: 'error' as const } : {})}
          options={choices.map(({ doseKey, label }) => ({ value: doseKey, label }))}
          popupMatchSelectWidth={false}
          onChange={(chosen) => place(referenceKey === chosen && !measured ? evaluatedKey : referenceKey, chosen)}
        />
        {asked && evaluatedKey === null && <em role="alert">{t('gamma.missing')}</em>}
      </div>
    </div>
  );
}
