import { Input } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';

export interface TypedNames {
  readonly name: string;
  readonly nameZh: string;
}

/**
 * A name in both languages, the page's own first: one of the two is enough. `of` says whose name: a person's or a site's.
 */
export function NameFields(props: {
  readonly of: 'person' | 'site';
  readonly names: TypedNames;
  readonly onChange: (names: TypedNames) => void;
  readonly tried: boolean;
  readonly size?: 'large';
  readonly autoFocus?: boolean;
}) {
  const { t, language } = useWords();
  const { names, onChange } = props;
  const missing = props.tried && namesOf(names) === null ? t('access.field.needed') : null;
  const order = language === 'zh' ? (['nameZh', 'name'] as const) : (['name', 'nameZh'] as const);
  return (
    <div className={sheet['pair']}>
      {order.map((key, place) => (
        <Field
          key={key}
          label={t(`access.${props.of}.${key}`)}
          optional={place === 1}
          fault={place === 0 ? missing : null}
        >
          {(control) => (
            <Input
              {...control}
              {...(props.size ? { size: props.size } : {})}
              autoFocus={place === 0 && props.autoFocus === true}
              autoComplete={props.of === 'person' ? 'name' : 'organization'}
              value={names[key]}
              onChange={(event) => onChange({ ...names, [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** The names as the server takes them; where only one language was filled in, it stands for both. Null where neither was. */
export function namesOf({
  name,
  nameZh,
}: TypedNames): { readonly name: string; readonly nameZh: string | null } | null {
  const [latin, chinese] = [name.trim(), nameZh.trim()];
  return latin || chinese ? { name: latin || chinese, nameZh: chinese || null } : null;
}
