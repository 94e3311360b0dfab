import { Button, Checkbox, Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import styles from './Reirradiation.module.css';
import { positive, proposedFor, type StructureDraft } from './sum-draft.ts';

/** Whether a structure is summed, by which α/β; what the table proposes is taken by a click and keeps its source. */
export function StructureFields(props: {
  readonly name: string;
  readonly within: { readonly count: number; readonly all: number };
  readonly draft: StructureDraft;
  readonly tried: boolean;
  readonly onChange: (draft: StructureDraft) => void;
}) {
  const { t } = useWords();
  const { name, within, draft, tried } = props;
  const { isAsked, alphaBetaGy, levelGy, source } = draft;
  const change = (part: Partial<StructureDraft>) => props.onChange({ ...draft, ...part });
  const isWrong = (typed: string, most: number, isNeeded: boolean) => {
    const number = positive(typed, most);
    return tried && (number === undefined || (isNeeded && number === null)) ? t('reirradiation.number') : null;
  };
  return (
    <div className={styles['row']} data-structure={name}>
      <div>
        <Checkbox
          aria-label={t('reirradiation.structure', { structure: name })}
          checked={isAsked}
          onChange={({ target }) => change({ isAsked: target.checked })}
        >
          <strong>{name}</strong>
        </Checkbox>
        <small>{t('reirradiation.structure.in', within)}</small>
      </div>
      {isAsked && (
        <Field
          label={t('reirradiation.alphaBeta', { structure: name })}
          hint={source === null ? undefined : t('reirradiation.alphaBeta.taken')}
          fault={isWrong(alphaBetaGy, 50, true)}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={alphaBetaGy}
              onChange={({ target }) => change({ alphaBetaGy: target.value, source: null })}
            />
          )}
        </Field>
      )}
      {isAsked && <Proposed name={name} onTake={(gy, told) => change({ alphaBetaGy: String(gy), source: told })} />}
      {isAsked && (
        <Field label={t('reirradiation.level', { structure: name })} optional fault={isWrong(levelGy, 500, false)}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={levelGy}
              onChange={({ target }) => change({ levelGy: target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Proposed(props: { readonly name: string; readonly onTake: (gy: number, told: string) => void }) {
  const { t } = useWords();
  const { name, onTake } = props;
  const proposed = proposedFor(name);
  if (!proposed) return null;
  const { alphaBetaGy, otherGy, tissue, generic, verified, source } = proposed;
  const facts = [
    tissue,
    generic && t('reirradiation.alphaBeta.generic'),
    otherGy !== undefined && t('reirradiation.alphaBeta.other', { gy: otherGy }),
    source,
    verified === 'knowledge' && `? ${t('reirradiation.alphaBeta.unread')}`,
  ];
  const told = facts.filter(Boolean).join(' · ').slice(0, 300);
  return (
    <div>
      <Button size="small" onClick={() => onTake(alphaBetaGy, told)}>
        {t('reirradiation.alphaBeta.take', { gy: alphaBetaGy, structure: name })}
      </Button>
      <small>{told}</small>
    </div>
  );
}
