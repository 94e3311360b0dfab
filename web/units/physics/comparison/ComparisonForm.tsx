import { InputNumber } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { ContourDocument, StructureSetChoice } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { SubmitOrCancel } from '../SubmitOrCancel.tsx';
import styles from './ComparisonForm.module.css';
import {
  type ComparisonAddress,
  isSensibleTolerance,
  NOT_CHOSEN,
  type StructureChoice,
  TOLERANCE_LIMITS_MM,
} from './comparison-url.ts';
import { SideChoice } from './SideChoice.tsx';

const SIDES = ['a', 'b'] as const;

/** Which two structures, and within what distance their outlines count as the same. */
export function ComparisonForm({
  sets,
  contours,
  address,
  onAddress,
  busy,
  onCancel,
  onAgain,
}: {
  readonly sets: readonly StructureSetChoice[];
  /** The contours of the set that either side stands in, once they have arrived. */
  readonly contours: Readonly<Record<'a' | 'b', ContourDocument | undefined>>;
  readonly address: ComparisonAddress;
  readonly onAddress: (change: Partial<ComparisonAddress>) => void;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** What was compared, or cancelled, is compared again. */
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const [toleranceMm, setToleranceMm] = useState(address.toleranceMm);
  const [asked, setAsked] = useState(false);
  const isSame = address.a !== null && isEqual(address.a, address.b);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!address.a || !address.b || isSame || !isSensibleTolerance(toleranceMm)) return;
    if (toleranceMm === address.toleranceMm) onAgain();
    else onAddress({ toleranceMm });
  };
  // Another organ may need another tolerance: what was chosen is compared when a person says so again.
  const choose = (side: 'a' | 'b', choice: StructureChoice | null) => onAddress({ [side]: choice, toleranceMm: null });
  return (
    <form className={styles['form']} onSubmit={submit}>
      {SIDES.map((side) => (
        <SideChoice
          key={side}
          side={side}
          sets={sets}
          structures={contours[side]?.structures ?? []}
          chosen={address[side]}
          isMissing={asked && (address[side]?.roiNumber ?? NOT_CHOSEN) === NOT_CHOSEN}
          onChoose={(choice) => choose(side, choice)}
        />
      ))}
      {isSame && <em role="alert">{t('comparison.same')}</em>}
      <div className={styles['actions']}>
        <ToleranceField toleranceMm={toleranceMm} asked={asked} onChange={setToleranceMm} />
        <SubmitOrCancel busy={busy} submit="comparison.compare" onCancel={onCancel} />
      </div>
    </form>
  );
}

function isEqual(a: StructureChoice, b: StructureChoice | null): boolean {
  return a.structureSetKey === b?.structureSetKey && a.roiNumber === b.roiNumber;
}

function ToleranceField({
  toleranceMm,
  asked,
  onChange,
}: {
  readonly toleranceMm: number | null;
  /** True once the person wanted to go on: what is missing is said. */
  readonly asked: boolean;
  readonly onChange: (toleranceMm: number | null) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const isWrong = (asked || toleranceMm !== null) && !isSensibleTolerance(toleranceMm);
  const [low, high] = TOLERANCE_LIMITS_MM;
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={id}>{t('comparison.tolerance')}</label>
        <InputNumber
          id={id}
          value={toleranceMm}
          controls={false}
          {...(isWrong ? { status: 'error' as const } : {})}
          aria-invalid={isWrong}
          onChange={onChange}
        />
      </div>
      <small>
        {isWrong ? (
          <em role="alert">{toleranceMm === null ? t('gamma.missing') : t('gamma.between', { low, high })}</em>
        ) : (
          t('comparison.tolerance.hint')
        )}
      </small>
    </>
  );
}
