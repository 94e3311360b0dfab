import { Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import type { OrderDraft } from './order-draft.ts';

type Name = 'hours' | 'notSoonerThanMin' | 'mostIn24h';
const ASKED: Readonly<Record<NonNullable<OrderDraft['kind']>, readonly Name[]>> = {
  regular: ['hours'],
  patch: ['hours'],
  'as-needed': ['notSoonerThanMin', 'mostIn24h'],
  once: [],
  infusion: [],
};

/** What the kind of schedule asks for: hours, or of an order as needed its two bounds. */
export function ScheduleFields(props: {
  readonly draft: OrderDraft;
  readonly onChange: (part: Partial<OrderDraft>) => void;
}) {
  const { t } = useWords();
  const { draft, onChange } = props;
  if (draft.kind === null) return null;
  return ASKED[draft.kind].map((name) => (
    <Field key={name} label={t(`analgesics.schedule.${name}`)}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          maxLength={5}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  ));
}
