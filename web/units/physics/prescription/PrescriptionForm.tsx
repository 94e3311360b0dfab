import { useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { CaseScene, Prescription, PrescriptionAsked } from '../../../../server/units/physics/contract.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { confirmPrescription } from '../api.ts';
import styles from './PrescriptionBar.module.css';

interface Row {
  readonly key: number;
  readonly roiNumber: number | null;
  readonly label: string;
  readonly doseGy: number | null;
  readonly source: string;
}

/** Dose per target and number of fractions, filled with what was read; a person confirms or corrects it. */
export function PrescriptionForm({
  scene,
  prescription,
  onDone,
}: {
  readonly scene: CaseScene;
  readonly prescription: Prescription;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const words = useErrorWords();
  const queries = useQueryClient();
  const [fractions, setFractions] = useState(prescription.fractions);
  const [rows, setRows] = useState<readonly Row[]>(() => firstRows(prescription));
  const change = (key: number, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const known = rows.flatMap(({ label, roiNumber, doseGy }) => (doseGy && label ? [{ label, roiNumber, doseGy }] : []));
  const saving = useVersionedChange({
    present: scene,
    read: useHeld(scene, true),
    change: (confirmed: PrescriptionAsked, { prescriptionVersion }) =>
      confirmPrescription(scene.caseKey, { ...confirmed, version: prescriptionVersion }),
    readAnew: () => queries.invalidateQueries({ queryKey: ['physics', 'case', scene.caseKey] }),
    onDone: (answer) => {
      queries.setQueryData(['physics', 'case', scene.caseKey], { ...scene, prescription: answer });
      onDone();
      return queries.invalidateQueries({ queryKey: ['physics'] });
    },
  });
  const { overtaken } = saving;
  /** Of what is taken back nothing is said: the plan speaks again. */
  const fieldsOf = ({ targets, fractions: number }: PrescriptionAsked) => [
    ...(targets ?? []).map(({ label, doseGy }) => ({ key: `target ${label}`, label, value: `${doseGy} Gy` })),
    { key: 'fractions', label: t('physics.prescription.fractionsLabel'), value: number === null ? '' : String(number) },
  ];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ targets: known, fractions });
      }}
    >
      {prescription.state === 'proposed' && <p>{t('physics.prescription.proposedHint')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('physics.prescription.target')}
              placeholder={t('physics.prescription.target')}
              value={row.roiNumber}
              options={targetsFirst(scene).map(({ roiNumber, name }) => ({ value: roiNumber, label: name }))}
              onChange={(roiNumber) =>
                change(row.key, {
                  roiNumber,
                  label: scene.structures.find((structure) => structure.roiNumber === roiNumber)?.name ?? '',
                })
              }
            />
            <InputNumber
              aria-label={t('physics.prescription.dose')}
              value={row.doseGy}
              min={0.01}
              step={0.1}
              suffix="Gy"
              onChange={(doseGy) => change(row.key, { doseGy })}
            />
            <Button
              type="text"
              icon={<Icon name="close" size={12} />}
              aria-label={t('physics.prescription.remove')}
              onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
            />
            {row.source && prescription.state !== 'confirmed' && <small>{row.source}</small>}
          </li>
        ))}
      </ul>
      <Button
        icon={<Icon name="plus" size={12} />}
        onClick={() => setRows((before) => [...before, emptyRow(1 + Math.max(0, ...before.map(({ key }) => key)))])}
      >
        {t('physics.prescription.add')}
      </Button>
      <div className={styles['fractions']}>
        <span>{t('physics.prescription.fractionsLabel')}</span>
        <InputNumber
          aria-label={t('physics.prescription.fractionsLabel')}
          value={fractions}
          min={1}
          precision={0}
          onChange={setFractions}
        />
        {prescription.fractionsSource && prescription.state !== 'confirmed' && (
          <small>{prescription.fractionsSource}</small>
        )}
      </div>
      {saving.error !== null && (
        <p className={styles['refusal']} role="alert">
          {words(saving.error).sentence}
        </p>
      )}
      {overtaken && (
        <CompareVersions
          mine={fieldsOf(overtaken.asked)}
          theirs={fieldsOf(prescription)}
          mineIs="typed"
          busy={saving.isPending}
          onInsist={() => saving.insist({ targets: overtaken.asked.targets && known, fractions })}
          onLeave={onDone}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={known.length === 0} loading={saving.isPending}>
        {t('physics.prescription.save')}
      </Button>
      {prescription.state === 'confirmed' && (
        <Button disabled={saving.isPending} onClick={() => saving.mutate({ targets: null, fractions: null })}>
          {t('physics.prescription.takeBack')}
        </Button>
      )}
    </form>
  );
}

function firstRows({ targets }: Prescription): readonly Row[] {
  if (targets.length === 0) return [emptyRow(0)];
  return targets.map(({ label, roiNumber, doseGy, source }, key) => ({ key, label, roiNumber, doseGy, source }));
}

function emptyRow(key: number): Row {
  return { key, roiNumber: null, label: '', doseGy: null, source: '' };
}

/** Targets stand on top of the list: a prescription names one of them. */
function targetsFirst({ structures }: CaseScene) {
  const rank = (name: string, type: string | null) =>
    /^(PTV|CTV|GTV|ITV)/i.test(type ?? name) || /PTV|CTV|GTV/i.test(name) ? 0 : 1;
  return [...structures].sort((a, b) => rank(a.name, a.interpretedType) - rank(b.name, b.interpretedType));
}
