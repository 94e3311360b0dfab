import type {
  DatePrecision,
  DateQuestion,
  FileQuestion,
  FormItem,
  IntegerQuestion,
  NumberQuestion,
  TextQuestion,
} from '@isocenter/forms';
import { Input, InputNumber, Select } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import styles from './Design.module.css';
import { OptionsEditor } from './OptionsEditor.tsx';

/** What only an item of this kind has: unit and range, precision, options. */
export function KindFields({ item, onChange }: { readonly item: FormItem; onChange(item: FormItem): void }) {
  switch (item.kind) {
    case 'number':
    case 'integer':
      return <NumberFields item={item} onChange={onChange} />;
    case 'text':
      return <LengthField item={item} onChange={onChange} />;
    case 'date':
      return <PrecisionField item={item} onChange={onChange} />;
    case 'choice':
      return item.control === 'list' ? <OptionsEditor item={item} onChange={onChange} /> : null;
    case 'file':
      return <FileFields item={item} onChange={onChange} />;
    default:
      return null;
  }
}

/** Types that the server can tell by their bytes. */
const FILE_TYPES = [
  ...['application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'image/gif', 'image/webp'],
  ...['application/dicom', 'text/plain', 'text/csv', 'application/json', 'application/zip'],
];

function FileFields({ item, onChange }: { readonly item: FileQuestion; onChange(item: FileQuestion): void }) {
  const { t } = useWords();
  return (
    <div className={styles['fields']}>
      <Field label={t('forms.design.fileTypes')}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            value={[...item.types]}
            options={FILE_TYPES.map((type) => ({ value: type, label: type }))}
            onChange={(types: string[]) => onChange({ ...item, types })}
          />
        )}
      </Field>
      <Bound
        label={t('forms.design.largestMb')}
        value={item.largestMb}
        onChange={(largestMb) => {
          const { largestMb: _, ...others } = item;
          onChange(largestMb === undefined || largestMb <= 0 ? others : { ...others, largestMb });
        }}
      />
    </div>
  );
}

type Numeric = NumberQuestion | IntegerQuestion;

function NumberFields({ item, onChange }: { readonly item: Numeric; onChange(item: Numeric): void }) {
  const { t } = useWords();
  return (
    <div className={styles['fields']}>
      <Field label={t('forms.design.unit')}>
        {(control) => (
          <Input
            {...control}
            value={item.unit?.text ?? ''}
            placeholder="mm"
            onChange={(event) => {
              const { unit: _, ...others } = item;
              const unit = event.target.value.trim();
              onChange(unit === '' ? others : { ...others, unit: { code: unit, text: unit } });
            }}
          />
        )}
      </Field>
      <Bound
        label={t('forms.design.least')}
        value={item.least}
        onChange={(least) => onChange(withBound(item, 'least', least))}
      />
      <Bound
        label={t('forms.design.greatest')}
        value={item.greatest}
        onChange={(greatest) => onChange(withBound(item, 'greatest', greatest))}
      />
      {item.kind === 'number' && (
        <Bound
          label={t('forms.design.decimals')}
          value={item.decimals}
          onChange={(decimals) => {
            const { decimals: _, ...others } = item;
            onChange(decimals === undefined ? others : { ...others, decimals: Math.round(Math.abs(decimals)) });
          }}
        />
      )}
    </div>
  );
}

function withBound<N extends Numeric>(item: N, bound: 'least' | 'greatest', value: number | undefined): N {
  const { [bound]: _, ...others } = item;
  return (value === undefined ? others : { ...others, [bound]: value }) as N;
}

function Bound(props: {
  readonly label: string;
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}) {
  const { label, value, onChange } = props;
  return (
    <Field label={label}>
      {(control) => (
        <InputNumber
          {...control}
          controls={false}
          value={value ?? null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
    </Field>
  );
}

function LengthField({ item, onChange }: { readonly item: TextQuestion; onChange(item: TextQuestion): void }) {
  const { t } = useWords();
  return (
    <div className={styles['fields']}>
      <Bound
        label={t('forms.design.longest')}
        value={item.longest}
        onChange={(longest) => {
          const { longest: _, ...others } = item;
          onChange(longest === undefined || longest < 1 ? others : { ...others, longest: Math.round(longest) });
        }}
      />
    </div>
  );
}

const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year'];

function PrecisionField({ item, onChange }: { readonly item: DateQuestion; onChange(item: DateQuestion): void }) {
  const { t } = useWords();
  return (
    <div className={styles['fields']}>
      <Field label={t('forms.design.precision')}>
        {(control) => (
          <Select
            {...control}
            value={item.leastPrecision}
            options={PRECISIONS.map((precision) => ({ value: precision, label: t(`forms.precision.${precision}`) }))}
            onChange={(leastPrecision) => onChange({ ...item, leastPrecision })}
          />
        )}
      </Field>
    </div>
  );
}
