import { type FormEvent, useState } from 'react';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import type { DoseChoice } from '../dose-choices.ts';
import { CriteriaFields } from './CriteriaFields.tsx';
import { DoseFields } from './DoseFields.tsx';
import { FormActions } from './FormActions.tsx';
import styles from './GammaForm.module.css';
import { askedFor, beginDraft, type GammaDraft } from './gamma-draft.ts';
import type { GammaAddress } from './gamma-url.ts';
import { MeasuredFields } from './MeasuredFields.tsx';
import type { MeasuredFile } from './measured-file.ts';
import { PresetField } from './PresetField.tsx';

/** Which two doses, by which criteria. What a person chose is computed when they say so; nothing is chosen for them. */
export function GammaForm({
  choices,
  address,
  measured,
  fault,
  onFile,
  isocentreMm,
  onCompute,
  busy,
  onCancel,
}: {
  readonly choices: readonly DoseChoice[];
  readonly address: GammaAddress;
  /** The file of an array, which then is the reference. */
  readonly measured: MeasuredFile | null;
  readonly fault: unknown;
  readonly onFile: (file: File | null) => void;
  /** Where the plan's isocentre lies: proposed as the centre of an array. */
  readonly isocentreMm: Vec3 | null;
  readonly onCompute: (asked: Partial<GammaAddress>) => void;
  /** The doses are fetched, or the share done, 0..1; null where nothing is under way. */
  readonly busy: 'loading' | number | null;
  readonly onCancel: () => void;
}) {
  const [draft, setDraft] = useState(() => beginDraft(address, { choices, isocentreMm }));
  const change = (part: Partial<GammaDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isMeasured = measured !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ asked: true });
    const asked = askedFor(draft, isMeasured);
    if (asked) onCompute(asked);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <DoseFields choices={choices} draft={draft} onChange={change} measured={measured} fault={fault} onFile={onFile} />
      <PresetField criteria={draft.criteria} onChoose={(criteria) => change({ criteria, asked: false })} />
      {isMeasured && <MeasuredFields draft={draft} onChange={change} hasIsocentre={isocentreMm !== null} />}
      <CriteriaFields draft={draft} onChange={change} />
      <FormActions draft={draft} onChange={change} isMeasured={isMeasured} busy={busy} onCancel={onCancel} />
    </form>
  );
}
