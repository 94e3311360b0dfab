import { Button, Checkbox, InputNumber, Segmented, Select, Tooltip } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { GammaCriteria, Vec3 } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import type { DoseChoice } from '../dose-choices.ts';
import styles from './GammaForm.module.css';
import { CRITERIA_LIMITS, type CriteriaFigure, isSensible, wholeCriteria } from './gamma-criteria.ts';
import { GAMMA_PRESETS, type GammaPreset, presetOf } from './gamma-presets.ts';
import type { GammaAddress } from './gamma-url.ts';
import { MeasuredFields, type PointDraft, wholePoint } from './MeasuredFields.tsx';
import type { MeasuredFile } from './measured-file.ts';
import { ReferenceChoice } from './ReferenceChoice.tsx';

const FIGURES = [
  ['doseDifferencePercent', 'gamma.doseDifference'],
  ['distanceToAgreementMm', 'gamma.distance'],
  ['lowDoseCutoffPercent', 'gamma.cutoff'],
] as const satisfies readonly (readonly [CriteriaFigure, string])[];

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
  const { t } = useWords();
  const first = address.referenceKey ?? choices[0]?.doseKey ?? null;
  const others = choices.filter(({ doseKey }) => doseKey !== first);
  const [referenceKey, setReferenceKey] = useState(first);
  const [chosenKey, setEvaluatedKey] = useState(
    address.evaluatedKey ?? (others.length === 1 ? (others[0]?.doseKey ?? null) : null),
  );
  // an array is judged against the dose that it was chosen beside
  const evaluatedKey = chosenKey ?? (measured ? referenceKey : null);
  const [draft, setDraft] = useState<Partial<GammaCriteria>>(address.criteria ?? {});
  const [signed, setSigned] = useState(address.signed);
  const [centre, setCentre] = useState<PointDraft>(address.centreMm ?? isocentreMm ?? [null, null, null]);
  const [comparison, setComparison] = useState(address.comparison);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const preset = presetOf(draft);
  const criteria = wholeCriteria(draft);
  const isTouched = Object.values(draft).some((value) => value !== undefined && value !== null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!evaluatedKey || !criteria) return;
    const centreMm = wholePoint(centre);
    if (measured) {
      if (centreMm && comparison) onCompute({ evaluatedKey, criteria, centreMm, comparison });
    } else if (referenceKey && referenceKey !== evaluatedKey)
      onCompute({ referenceKey, evaluatedKey, criteria, signed });
  };
  // a dose chosen for one side while it stands on the other changes places
  const place = (reference: string | null, evaluated: string | null) => {
    setReferenceKey(reference);
    setEvaluatedKey(evaluated);
  };
  const choosePreset = (chosen: string) => {
    const found = GAMMA_PRESETS.find(({ name }) => name === chosen);
    setDraft(found ? (wholeCriteria(found.criteria) ?? {}) : {});
    setAsked(false);
  };
  const options = choices.map(({ doseKey, label }) => ({ value: doseKey, label }));
  return (
    <form className={styles['form']} onSubmit={submit}>
      <div className={styles['doses']}>
        <ReferenceChoice
          id={`${id}reference`}
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
          <label htmlFor={`${id}evaluated`}>{t('gamma.evaluated')}</label>
          <Select
            id={`${id}evaluated`}
            value={evaluatedKey}
            placeholder={t('gamma.evaluated.choose')}
            {...(asked && evaluatedKey === null ? { status: 'error' as const } : {})}
            options={options}
            popupMatchSelectWidth={false}
            onChange={(chosen) => place(referenceKey === chosen && !measured ? evaluatedKey : referenceKey, chosen)}
          />
          {asked && evaluatedKey === null && <em role="alert">{t('gamma.missing')}</em>}
        </div>
      </div>
      <div className={styles['field']}>
        <label htmlFor={`${id}preset`}>{t('gamma.criteria')}</label>
        <Select
          id={`${id}preset`}
          placeholder={t('gamma.criteria.choose')}
          value={preset?.name ?? (isTouched ? 'own' : null)}
          onChange={choosePreset}
          options={[
            ...GAMMA_PRESETS.map((each) => ({
              value: each.name,
              label: <PresetLabel name={each.name} criteria={each.criteria} />,
            })),
            { value: 'own', label: t('gamma.criteria.own') },
          ]}
        />
        {preset && <PresetSource source={preset.source} verified={preset.verified} />}
        {!preset && !isTouched && <small>{t('gamma.criteria.hint')}</small>}
      </div>
      {measured && (
        <MeasuredFields
          centre={centre}
          onCentre={setCentre}
          hasIsocentre={isocentreMm !== null}
          comparison={comparison}
          onComparison={setComparison}
          asked={asked}
        />
      )}
      <div className={styles['figures']}>
        {FIGURES.map(([figure, word]) => {
          const value = draft[figure];
          const wrong = (asked || (value !== undefined && value !== null)) && !isSensible(figure, value);
          const [low, high] = CRITERIA_LIMITS[figure];
          return (
            <div key={figure} className={styles['field']}>
              <label htmlFor={id + figure}>{t(word)}</label>
              <InputNumber
                id={id + figure}
                value={value ?? null}
                {...(wrong ? { status: 'error' as const } : {})}
                aria-invalid={wrong}
                controls={false}
                onChange={(next) =>
                  setDraft(({ [figure]: _, ...rest }) => (next === null ? rest : { ...rest, [figure]: next }))
                }
              />
              {wrong && (
                <em role="alert">
                  {value === undefined || value === null ? t('gamma.missing') : t('gamma.between', { low, high })}
                </em>
              )}
            </div>
          );
        })}
        <div className={`${styles['field']} ${styles['normalisation']}`} title={t('gamma.normalisation.hint')}>
          <span>{t('gamma.normalisation')}</span>
          <Segmented<'global' | 'local' | ''>
            aria-label={t('gamma.normalisation')}
            value={draft.normalisation ?? ''}
            onChange={(normalisation) => normalisation !== '' && setDraft((before) => ({ ...before, normalisation }))}
            options={[
              { value: 'global', label: t('gamma.of.global') },
              { value: 'local', label: t('gamma.of.local') },
            ]}
          />
          {asked && draft.normalisation === undefined && <em role="alert">{t('gamma.normalisation.choose')}</em>}
        </div>
      </div>
      <div className={styles['actions']}>
        {measured ? (
          <span />
        ) : (
          <Checkbox
            checked={signed}
            title={t('gamma.signed.hint')}
            onChange={(event) => setSigned(event.target.checked)}
          >
            {t('gamma.signed')}
          </Checkbox>
        )}
        {busy === null ? (
          <Button key="compute" type="primary" htmlType="submit">
            {t('gamma.compute')}
          </Button>
        ) : (
          // its own button, by key: one that became the other while it is clicked would submit the form
          <Button key="cancel" onClick={onCancel} icon={<Icon name="close" />}>
            {t('gamma.cancel')}
          </Button>
        )}
      </div>
      {busy !== null && (
        <div className={styles['progress']} role="status">
          <progress {...(busy === 'loading' ? {} : { value: busy })} max={1} />
          <span>
            {busy === 'loading' ? t('gamma.loadingDoses') : t('gamma.computing', { percent: Math.floor(100 * busy) })}
          </span>
        </div>
      )}
    </form>
  );
}

function PresetLabel({ name, criteria }: { readonly name: string; readonly criteria: GammaCriteria }) {
  const { t } = useWords();
  return (
    <>
      {name}{' '}
      <small className={styles['inOption']}>{criteriaWords(criteria, t(`gamma.of.${criteria.normalisation}`))}</small>
    </>
  );
}

/** `3 % / 2 mm, > 10 %, global` */
export function criteriaWords(criteria: GammaCriteria, normalisation: string): string {
  const { doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent } = criteria;
  return `${doseDifferencePercent} % / ${distanceToAgreementMm} mm, ≥ ${lowDoseCutoffPercent} %, ${normalisation}`;
}

function PresetSource({ source, verified }: { readonly source: string; readonly verified: GammaPreset['verified'] }) {
  const { t } = useWords();
  return (
    <small>
      {source} · {t(`physics.verified.${verified}`)}
    </small>
  );
}
