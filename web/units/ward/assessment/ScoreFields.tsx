import { BEHAVIOUR_SCALES, type BehaviourScale, MOST_OF_ITEM } from '@isocenter/pain';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Face } from './Face.tsx';
import styles from './Score.module.css';
import { FACE_VALUES, type ScoreDraft, sumOf } from './score-draft.ts';

const INSTRUMENTS = ['nrs', 'faces', 'flacc', 'painad'] as const;
const NUMBERS = Array.from({ length: 11 }, (_, value) => value);
/** Of rule A2, as the contract has it. */
const CHANGES = ['site', 'intensity', 'quality', 'breakthrough', 'adverse effect'] as const;
const POINTS = Array.from({ length: MOST_OF_ITEM + 1 }, (_, value) => value);

/** In the order of the list, whichever was tapped first. */
const toggled = (changed: ScoreDraft['changed'], one: (typeof CHANGES)[number]): ScoreDraft['changed'] =>
  CHANGES.filter((each) => (each === one) !== changed.includes(each));

interface ScoreFieldsProps {
  readonly draft: ScoreDraft;
  readonly onChange: (draft: ScoreDraft) => void;
}

/** A score by the thumb: every target is at least 48 px high. */
export function ScoreFields({ draft, onChange }: ScoreFieldsProps) {
  const { t } = useWords();
  const { instrument, during } = draft;
  return (
    <div className={styles['fields']}>
      <Choice label={t('ward.score.scale')}>
        {INSTRUMENTS.map((each) => (
          <Target
            key={each}
            isChosen={instrument === each}
            onChoose={() => onChange({ ...draft, instrument: each, value: null, items: {} })}
          >
            {t(`ward.scale.${each}`)}
          </Target>
        ))}
      </Choice>
      <Choice label={t('ward.score.during')}>
        {(['rest', 'movement'] as const).map((each) => (
          <Target key={each} isChosen={during === each} onChoose={() => onChange({ ...draft, during: each })}>
            {t(`ward.during.${each}`)}
          </Target>
        ))}
      </Choice>
      <Measure draft={draft} onChange={onChange} />
      <Choice label={t('ward.score.changed')} hint={t('ward.score.changed.hint')}>
        {CHANGES.map((each) => (
          <Target
            key={each}
            isChosen={draft.changed.includes(each)}
            onChoose={() => onChange({ ...draft, changed: toggled(draft.changed, each) })}
          >
            {t(`ward.changed.${each}`)}
          </Target>
        ))}
      </Choice>
      <div className={styles['beside']}>
        <Field label={t('ward.score.at')} hint={t('ward.score.at.hint')} optional>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              size="large"
              value={draft.at}
              onChange={({ target }) => onChange({ ...draft, at: target.value })}
            />
          )}
        </Field>
        <Field label={t('ward.score.note')} optional>
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={300}
              value={draft.note}
              onChange={({ target }) => onChange({ ...draft, note: target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function Measure({ draft, onChange }: ScoreFieldsProps) {
  const { t } = useWords();
  const { instrument, value } = draft;
  const choose = (chosen: number) => onChange({ ...draft, value: chosen });
  if (instrument === null) return <p>{t('ward.score.choose-scale')}</p>;
  if (instrument === 'nrs')
    return (
      <Choice label={t('ward.score.nrs')}>
        {NUMBERS.map((each) => (
          <Target key={each} isChosen={value === each} onChoose={() => choose(each)} isNumber>
            {each}
          </Target>
        ))}
      </Choice>
    );
  if (instrument === 'faces')
    return (
      <Choice label={t('ward.score.faces')} hint={t('ward.score.faces.drawn')}>
        {FACE_VALUES.map((each) => (
          <Target
            key={each}
            label={t('ward.score.face', { value: each })}
            isChosen={value === each}
            onChoose={() => choose(each)}
          >
            <Face value={each} />
            {each}
          </Target>
        ))}
      </Choice>
    );
  return <Watched scale={instrument} draft={draft} onChange={onChange} />;
}

function Watched({ scale, draft, onChange }: ScoreFieldsProps & { readonly scale: BehaviourScale }) {
  const { t } = useWords();
  const sum = sumOf(scale, draft.items);
  return (
    <>
      {BEHAVIOUR_SCALES[scale].map((name) => (
        <Choice key={name} label={t(`ward.${scale}.${name}` as 'ward.flacc.face')}>
          {POINTS.map((points) => (
            <Target
              key={points}
              isChosen={draft.items[name] === points}
              onChoose={() => onChange({ ...draft, items: { ...draft.items, [name]: points } })}
            >
              <strong>{points}</strong> {t(`ward.${scale}.${name}.${points}` as 'ward.flacc.face.0')}
            </Target>
          ))}
        </Choice>
      ))}
      <p aria-live="polite">
        {t('ward.score.sum')}: <strong>{sum ?? '–'}</strong> · {t('ward.score.own-words')}
      </p>
    </>
  );
}

function Choice(props: { readonly label: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{props.label}</legend>
      <div>{props.children}</div>
      {props.hint && <small>{props.hint}</small>}
    </fieldset>
  );
}

function Target(props: {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly label?: string;
  readonly isNumber?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={props.isNumber ? styles['number'] : styles['target']}
      aria-pressed={props.isChosen}
      aria-label={props.label}
      onClick={props.onChoose}
    >
      {props.children}
    </button>
  );
}
