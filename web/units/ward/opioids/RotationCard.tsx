import { OPIOID_TABLES, OPIOIDS, type Opioid, type OpioidRoute, type OpioidTableId } from '@isocenter/knowledge';
import { type OpioidDose, type RefusedRotation, ROTATION_REDUCTION, type Rotation, rotation } from '@isocenter/pain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited, Source } from './Cited.tsx';
import { positiveIn } from './given-draft.ts';
import styles from './Opioids.module.css';
import { PatchProposal } from './PatchProposal.tsx';
import { writtenRange } from './written.ts';

const TO_ROUTES = ['oral', 'subcutaneous', 'intravenous', 'transdermal'] as const satisfies readonly OpioidRoute[];

/** What another opioid's dose would be: the table, the opioid and the reduction are chosen by a person. */
export function RotationCard({ doses }: { readonly doses: readonly OpioidDose[] | null }) {
  const { t, language } = useWords();
  const [table, setTable] = useState<OpioidTableId | null>(null);
  const [drug, setDrug] = useState<Opioid | null>(null);
  const [route, setRoute] = useState<OpioidRoute | null>(null);
  const [typed, setTyped] = useState('');
  const isPatch = drug === 'fentanyl' && route === 'transdermal';
  const reductionPercent = positiveIn(typed);
  const asked =
    doses && table && drug && route && !isPatch && reductionPercent !== null
      ? rotation({ doses, to: { drug, route }, table, reductionPercent })
      : null;
  return (
    <section className={sheet['card']} aria-label={t('opioids.rotation')}>
      <header>
        <h2>{t('opioids.rotation')}</h2>
      </header>
      <div className={sheet['body']}>
        <div className={styles['dose']}>
          <Field label={t('opioids.rotation.table')}>
            {(control) => (
              <Select<OpioidTableId>
                {...control}
                placeholder={t('opioids.choose')}
                value={table}
                onChange={setTable}
                options={OPIOID_TABLES.map(({ id, name }) => ({ value: id, label: name[language] }))}
              />
            )}
          </Field>
          <Field label={t('opioids.rotation.drug')}>
            {(control) => (
              <Select<Opioid>
                {...control}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('opioids.choose')}
                value={drug}
                onChange={setDrug}
                options={Object.entries(OPIOIDS).map(([value, words]) => ({
                  value: value as Opioid,
                  label: words[language],
                }))}
              />
            )}
          </Field>
          <Field label={t('opioids.rotation.route')}>
            {(control) => (
              <Select<OpioidRoute>
                {...control}
                placeholder={t('opioids.choose')}
                value={route}
                onChange={setRoute}
                options={TO_ROUTES.map((value) => ({ value, label: t(`opioids.route.${value}`) }))}
              />
            )}
          </Field>
          {!isPatch && (
            <Field
              label={t('opioids.rotation.reduction')}
              hint={t('opioids.rotation.reduction.hint', {
                least: ROTATION_REDUCTION.leastPercent,
                most: ROTATION_REDUCTION.mostPercent,
              })}
              fault={typed !== '' && reductionPercent === null ? t('opioids.amount.wrong') : null}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  maxLength={5}
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                />
              )}
            </Field>
          )}
        </div>
        {!doses && <p>{t('opioids.given.first')}</p>}
        {doses && isPatch && table && <PatchProposal doses={doses} table={table} />}
        {asked && ('refused' in asked ? <Refused of={asked} /> : <ThreeNumbers of={asked} />)}
      </div>
    </section>
  );
}

/** In words why nothing is proposed, with the rule or the table's own words. */
function Refused({ of: { refused, rules, table } }: { readonly of: RefusedRotation }) {
  const { t, language } = useWords();
  return (
    <Notice weight="error">
      {t(`opioids.rotation.refused.${refused}`, { table: table.name[language], use: table.use[language] })}
      <Cited rules={rules} />
    </Notice>
  );
}

function ThreeNumbers({ of: { now, calculated, reduced, row, rules } }: { readonly of: Rotation }) {
  const { t, language } = useWords();
  const unit = t(`opioids.unit.${calculated.unit}`);
  const table = OPIOID_TABLES.find(({ id }) => id === row.table)!;
  return (
    <>
      <dl className={sheet['facts']}>
        <dt>{t('opioids.rotation.now')}</dt>
        <dd>{t('opioids.mg.oral', { mg: writtenRange(now.lowMg, now.highMg) })}</dd>
        <dt>{t('opioids.rotation.calculated')}</dt>
        <dd>
          {writtenRange(calculated.low, calculated.high)} {unit}
        </dd>
        <dt>{t('opioids.rotation.reduced')}</dt>
        <dd>
          <b>
            {writtenRange(reduced.low, reduced.high)} {unit}
          </b>
        </dd>
      </dl>
      {row.caution && <p>{row.caution[language]}</p>}
      <p>
        <Source of={table.source} verified={row.verified} />
      </p>
      <Cited rules={rules} />
    </>
  );
}
