import { Button, Input, Radio, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { FREQUENCIES, IMAGING, MODALITIES, TECHNIQUES } from './choices.ts';
import { gy } from './gy.ts';
import styles from './Prescription.module.css';
import { count, energiesOf, MOST, type PhaseDraft, positive, type TargetDraft } from './prescription-draft.ts';

interface PhaseProps {
  readonly phase: PhaseDraft;
  readonly targets: readonly TargetDraft[];
  readonly tried: boolean;
  readonly onChange: (changed: Partial<PhaseDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One phase: how it is given, and what each target receives in it. */
export function PhaseFields(props: PhaseProps) {
  const { t } = useWords();
  const { phase, tried, onChange, onRemove } = props;
  return (
    <section className={sheet['card']} aria-label={`${t('prescription.phase')} ${phase.name}`}>
      <header>
        <h2>
          {t('prescription.phase')} {phase.name}
        </h2>
        {onRemove && (
          <div className={sheet['acts']}>
            <Button
              type="text"
              icon={<Icon name="close" />}
              aria-label={t('prescription.phase.remove', { phase: phase.name })}
              onClick={onRemove}
            />
          </div>
        )}
      </header>
      <div className={`${sheet['body']}`}>
        <div className={styles['fields']}>
          <Field
            label={t('prescription.phase.name')}
            fault={tried && !phase.name.trim() ? t('prescription.needed') : null}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={64}
                value={phase.name}
                onChange={(event) => onChange({ name: event.target.value })}
              />
            )}
          </Field>
          <CountField label={t('prescription.fractions')} name="fractions" most={MOST.fractions} {...props} />
          <CountField label={t('prescription.perDay')} name="fractionsPerDay" most={MOST.perDay} {...props} />
          <CountField label={t('prescription.perWeek')} name="fractionsPerWeek" most={MOST.perWeek} {...props} />
        </div>
        <HowGiven {...props} />
        <Doses {...props} />
      </div>
    </section>
  );
}

function CountField(
  props: PhaseProps & {
    readonly label: string;
    readonly name: 'fractions' | 'fractionsPerDay' | 'fractionsPerWeek';
    readonly most: number;
  },
) {
  const { t } = useWords();
  const { label, name, most, phase, tried, onChange } = props;
  const isWrong = count(phase[name], most) === null && (tried || phase[name] !== '');
  return (
    <Field label={label} fault={isWrong ? t('prescription.count.wrong', { least: 1, most }) : null}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          maxLength={3}
          value={phase[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function HowGiven({ phase, tried, onChange }: PhaseProps) {
  const { t } = useWords();
  const needed = (text: string) => (tried && text === '' ? t('prescription.needed') : null);
  const open = { value: '', label: t('prescription.open') };
  return (
    <div className={styles['fields']}>
      <Field label={t('prescription.modality')} fault={needed(phase.modality)}>
        {(control) => (
          <Select
            {...control}
            value={phase.modality || null}
            options={MODALITIES.map((value) => ({ value, label: t(`prescription.modality.${value}`) }))}
            onChange={(modality) =>
              onChange({ modality, ...(modality === 'photon' ? {} : { technique: '' as const }) })
            }
          />
        )}
      </Field>
      <Field label={t('prescription.technique')}>
        {(control) => (
          <Select
            {...control}
            disabled={phase.modality !== 'photon'}
            value={phase.technique}
            options={[open, ...TECHNIQUES.map((value) => ({ value, label: value }))]}
            onChange={(technique) => onChange({ technique: technique as PhaseDraft['technique'] })}
          />
        )}
      </Field>
      <Field
        label={t('prescription.energies')}
        hint={t('prescription.energies.hint')}
        fault={energiesOf(phase.energies) === null ? t('prescription.number.wrong') : null}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={phase.energies}
            onChange={(event) => onChange({ energies: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('prescription.imaging')} fault={needed(phase.imaging)}>
        {(control) => (
          <Select
            {...control}
            value={phase.imaging || null}
            options={IMAGING.map((value) => ({ value, label: t(`prescription.imaging.${value}`) }))}
            onChange={(imaging) =>
              onChange({ imaging, ...(imaging === 'none' ? { imagingFrequency: '' as const } : {}) })
            }
          />
        )}
      </Field>
      <Field
        label={t('prescription.frequency')}
        fault={phase.imaging === 'none' || phase.imaging === '' ? null : needed(phase.imagingFrequency)}
      >
        {(control) => (
          <Select
            {...control}
            disabled={phase.imaging === 'none'}
            value={phase.imagingFrequency || null}
            options={FREQUENCIES.map((value) => ({ value, label: t(`prescription.frequency.${value}`) }))}
            onChange={(imagingFrequency) => onChange({ imagingFrequency })}
          />
        )}
      </Field>
      <Field label={t('prescription.bolus')} fault={needed(phase.bolus)}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            value={phase.bolus || null}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`prescription.bolus.${value}`) }))}
            onChange={(event) => onChange({ bolus: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** What each target receives in the phase; a target that is left empty is not in it. */
function Doses({ phase, targets, tried, onChange }: PhaseProps) {
  const { t } = useWords();
  const fractions = count(phase.fractions, MOST.fractions);
  const none = targets.every(({ id }) => (phase.doses[id] ?? '').trim() === '');
  return (
    <div className={styles['fields']}>
      {targets.map(({ id, name }, index) => {
        const typed = phase.doses[id] ?? '';
        const dose = positive(typed);
        const isWrong = (typed.trim() !== '' && dose === null) || (tried && none && index === 0);
        return (
          <Field
            key={id}
            label={t('prescription.dose.of', { target: name || t('prescription.target'), phase: phase.name })}
            fault={isWrong ? t('prescription.number.wrong') : null}
            hint={
              dose !== null && fractions !== null
                ? t('prescription.perFraction', { gy: gy(dose / fractions) })
                : undefined
            }
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                maxLength={8}
                value={typed}
                onChange={(event) => onChange({ doses: { ...phase.doses, [id]: event.target.value } })}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
