import { Button, InputNumber, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { ContourDocument, StructureSetChoice } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './ComparisonForm.module.css';
import {
  type ComparisonAddress,
  isSensibleTolerance,
  NOT_CHOSEN,
  type StructureChoice,
  TOLERANCE_LIMITS_MM,
} from './comparison-url.ts';
import { OUTLINES } from './outlines.ts';

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
  const id = useId();
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
  const wrong = (asked || toleranceMm !== null) && !isSensibleTolerance(toleranceMm);
  const [low, high] = TOLERANCE_LIMITS_MM;
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
        <div className={styles['field']}>
          <label htmlFor={`${id}tolerance`}>{t('comparison.tolerance')}</label>
          <InputNumber
            id={`${id}tolerance`}
            value={toleranceMm}
            controls={false}
            {...(wrong ? { status: 'error' as const } : {})}
            aria-invalid={wrong}
            onChange={setToleranceMm}
          />
        </div>
        <small>
          {wrong ? (
            <em role="alert">{toleranceMm === null ? t('gamma.missing') : t('gamma.between', { low, high })}</em>
          ) : (
            t('comparison.tolerance.hint')
          )}
        </small>
        {busy ? (
          // its own button, by key: one that became the other while it is clicked would submit the form
          <Button key="cancel" icon={<Icon name="close" />} onClick={onCancel}>
            {t('gamma.cancel')}
          </Button>
        ) : (
          <Button key="compare" type="primary" htmlType="submit">
            {t('comparison.compare')}
          </Button>
        )}
      </div>
    </form>
  );
}

function isEqual(a: StructureChoice, b: StructureChoice | null): boolean {
  return a.structureSetKey === b?.structureSetKey && a.roiNumber === b.roiNumber;
}

/** One side: its line as it is drawn, the set where there are several, the structure. */
function SideChoice({
  side,
  sets,
  structures,
  chosen,
  isMissing,
  onChoose,
}: {
  readonly side: 'a' | 'b';
  readonly sets: readonly StructureSetChoice[];
  readonly structures: ContourDocument['structures'];
  readonly chosen: StructureChoice | null;
  readonly isMissing: boolean;
  readonly onChoose: (choice: StructureChoice) => void;
}) {
  const { t } = useWords();
  const { colour, line } = OUTLINES[side];
  const structureSetKey = chosen?.structureSetKey ?? sets[0]?.structureSetKey ?? '';
  const label = (set: StructureSetChoice) => set.label ?? t('comparison.unnamedSet', { key: set.structureSetKey });
  const isTwice = (set: StructureSetChoice) => sets.filter((other) => label(other) === label(set)).length > 1;
  const drawn = structures.filter(({ loops }) => loops.length > 0);
  const isKnown = drawn.some(({ roiNumber }) => roiNumber === chosen?.roiNumber);
  return (
    <fieldset className={styles['side']}>
      <legend>
        <svg width="34" height="8" aria-hidden="true">
          <line
            x1="1"
            y1="4"
            x2="33"
            y2="4"
            stroke={colour}
            strokeWidth="3"
            strokeDasharray={line === 'dashed' ? '8 4' : undefined}
          />
        </svg>
        {t(`comparison.${side}`)}
      </legend>
      {sets.length > 1 && (
        <Select
          aria-label={`${t(`comparison.${side}`)}: ${t('comparison.set')}`}
          value={structureSetKey}
          popupMatchSelectWidth={false}
          options={sets.map((set) => ({
            value: set.structureSetKey,
            label: isTwice(set) ? `${label(set)} · ${set.structureSetKey}` : label(set),
          }))}
          onChange={(key) => onChoose({ structureSetKey: key, roiNumber: NOT_CHOSEN })}
        />
      )}
      <Select
        showSearch
        aria-label={`${t(`comparison.${side}`)}: ${t('comparison.structure')}`}
        placeholder={t('comparison.structure.choose')}
        value={isKnown ? (chosen?.roiNumber ?? null) : null}
        popupMatchSelectWidth={false}
        optionFilterProp="label"
        {...(isMissing ? { status: 'error' as const } : {})}
        options={drawn.map(({ roiNumber, name }) => ({ value: roiNumber, label: name }))}
        onChange={(roiNumber) => onChoose({ structureSetKey, roiNumber })}
      />
    </fieldset>
  );
}
