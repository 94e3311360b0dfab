import { Button, Input, Select } from 'antd';
import type { IncidentAnalysis } from '../../../../server/units/clinic/safety/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './Safety.module.css';
import { useTaxonomy } from './use-taxonomy.ts';

type Factor = IncidentAnalysis['factors'][number];

/** What contributed to an event: a kind, and the department's own words. One without words is left out when it is saved. */
export function FactorList(props: {
  readonly factors: readonly Factor[];
  readonly hint: string;
  readonly onChange: (factors: readonly Factor[]) => void;
}) {
  const { t } = useWords();
  const { options } = useTaxonomy();
  const { factors, onChange } = props;
  const change = (at: number, changed: Partial<Factor>) =>
    onChange(factors.map((factor, index) => (index === at ? { ...factor, ...changed } : factor)));
  return (
    <Field label={t('safety.factors')} hint={props.hint} optional>
      {({ id }) => (
        <div id={id}>
          {factors.map(({ kind, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: factors have no name but their place
            <div key={index} className={styles['factor']}>
              <Select
                aria-label={t('safety.factors.kind', { number: index + 1 })}
                value={kind}
                options={options('factors')}
                onChange={(chosen: string) => change(index, { kind: chosen as Factor['kind'] })}
              />
              <Input
                aria-label={t('safety.factors.words', { number: index + 1 })}
                maxLength={1000}
                value={words}
                onChange={(event) => change(index, { words: event.target.value })}
              />
              <Button
                type="text"
                icon={<Icon name="close" />}
                aria-label={t('safety.factors.remove', { number: index + 1 })}
                onClick={() => onChange(factors.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<Icon name="plus" />}
            onClick={() => onChange([...factors, { kind: 'organisation', words: '' }])}
          >
            {t('safety.factors.add')}
          </Button>
        </div>
      )}
    </Field>
  );
}
