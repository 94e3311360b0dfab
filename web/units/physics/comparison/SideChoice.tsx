import { Select } from 'antd';
import type { ContourDocument, StructureSetChoice } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './ComparisonForm.module.css';
import { NOT_CHOSEN, type StructureChoice } from './comparison-url.ts';
import { OUTLINES } from './outlines.ts';

/** One side: its line as it is drawn, the set where there are several, the structure. */
export function SideChoice({
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
  const name = t(`comparison.${side}`);
  const structureSetKey = chosen?.structureSetKey ?? sets[0]?.structureSetKey ?? '';
  const drawn = structures.filter(({ loops }) => loops.length > 0);
  const isKnown = drawn.some(({ roiNumber }) => roiNumber === chosen?.roiNumber);
  return (
    <fieldset className={styles['side']}>
      <legend>
        <LineSample side={side} />
        {name}
      </legend>
      {sets.length > 1 && <SetSelect name={name} sets={sets} chosenKey={structureSetKey} onChoose={onChoose} />}
      <Select
        showSearch
        aria-label={`${name}: ${t('comparison.structure')}`}
        placeholder={t('comparison.structure.choose')}
        value={isKnown ? (chosen?.roiNumber ?? null) : null}
        popupMatchSelectWidth={false}
        optionFilterProp="label"
        {...(isMissing ? { status: 'error' as const } : {})}
        options={drawn.map((structure) => ({ value: structure.roiNumber, label: structure.name }))}
        onChange={(roiNumber) => onChoose({ structureSetKey, roiNumber })}
      />
    </fieldset>
  );
}

/** The line of a side, as it is drawn over the images. */
function LineSample({ side }: { readonly side: 'a' | 'b' }) {
  const { colour, line } = OUTLINES[side];
  return (
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
  );
}

/** Sets of one label are told apart by their keys. In another set no structure is chosen yet. */
function SetSelect({
  name,
  sets,
  chosenKey,
  onChoose,
}: {
  readonly name: string;
  readonly sets: readonly StructureSetChoice[];
  readonly chosenKey: string;
  readonly onChoose: (choice: StructureChoice) => void;
}) {
  const { t } = useWords();
  const label = (set: StructureSetChoice) => set.label ?? t('comparison.unnamedSet', { key: set.structureSetKey });
  const isTwice = (set: StructureSetChoice) => sets.filter((other) => label(other) === label(set)).length > 1;
  return (
    <Select
      aria-label={`${name}: ${t('comparison.set')}`}
      value={chosenKey}
      popupMatchSelectWidth={false}
      options={sets.map((set) => ({
        value: set.structureSetKey,
        label: isTwice(set) ? `${label(set)} · ${set.structureSetKey}` : label(set),
      }))}
      onChange={(structureSetKey) => onChoose({ structureSetKey, roiNumber: NOT_CHOSEN })}
    />
  );
}
