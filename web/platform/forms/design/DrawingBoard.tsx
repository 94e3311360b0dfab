import { type FormDefinition, readQuestionnaire, textIn } from '@isocenter/forms';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FormDetail } from '../../../../server/platform/forms/contract.ts';
import { useSession } from '../../access/SessionContext.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { usePageKeys } from '../../keys/keys.tsx';
import { useWords } from '../../language/use-words.ts';
import { CompareVersions } from '../../parts/CompareVersions.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { HistoryButton } from '../../record/HistoryButton.tsx';
import formStyles from '../Forms.module.css';
import styles from './Design.module.css';
import { DesignActions } from './DesignActions.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemList } from './ItemList.tsx';
import { Preview } from './Preview.tsx';
import { TextPair } from './TextPair.tsx';
import { type UnsentDesign, unsentDesign } from './unsent-design.ts';
import { type Design, useDesign } from './use-design.ts';
import { useDesignFields } from './use-design-fields.ts';
import { type DesignSave, type DesignSaving, useDesignSaving } from './use-design-saving.ts';

/** A draft is changed beside its preview; a form in use is shown, and begins a new version. */
export function DrawingBoard(props: { readonly present: FormDetail | undefined; readonly start: FormDefinition }) {
  const { t, language } = useWords();
  const { personKey } = useSession().person;
  const [unsent] = useState(() => unsentOf(personKey, props.present));
  const design = useDesign(unsent?.definition ?? props.start);
  const saved = props.present && props.start;
  const saving = useDesignSaving(design, { present: props.present, saved, unsent, personKey });
  const { definition } = design;
  const status = saving.present?.questionnaire.status ?? 'draft';
  const isDraft = status === 'draft';
  usePageKeys('forms.title', [
    { keys: ['Ctrl+Z'], does: 'forms.undo', run: design.undo, inFields: false },
    { keys: ['Ctrl+Shift+Z'], does: 'forms.redo', run: design.redo, inFields: false },
  ]);
  return (
    <div className={`${formStyles['page']} ${styles['wide']}`}>
      <header className={formStyles['head']}>
        <Link to="/forms">{t('forms.title')}</Link>
        <span className={formStyles['state']} data-state={status}>
          {t(`forms.status.${status}`)}
        </span>
        {isDraft && (saving.present || saving.save.is !== 'saved') && <DesignSaveLine save={saving.save} />}
        {saving.present && (
          <HistoryButton
            of={textIn(definition.title, language)}
            records={[{ entity: 'form', key: saving.present.formKey }]}
          />
        )}
        <span className={formStyles['push']} />
        <DesignActions design={design} saving={saving} />
      </header>
      {!isDraft && <Notice weight="note">{t('forms.design.inUse')}</Notice>}
      {unsent && saving.save.is !== 'saved' && saving.save.is !== 'conflict' && (
        <Notice
          weight="note"
          action={
            !props.present && <Button onClick={() => design.change(props.start)}>{t('forms.design.beginAnew')}</Button>
          }
        >
          {t('forms.design.restored')}
        </Notice>
      )}
      <DesignTrouble saving={saving} design={design} />
      <div className={styles['board']} data-draft={isDraft}>
        {isDraft && (
          <section className={styles['edit']}>
            <TitleFields design={design} />
            <ItemList design={design} />
            {design.selected && <ItemEditor key={design.selected.linkId} item={design.selected} design={design} />}
          </section>
        )}
        <Preview definition={definition} onSelect={design.select} />
      </div>
    </div>
  );
}

/** Of a form in use nothing is kept here. */
function unsentOf(personKey: string, present: FormDetail | undefined): UnsentDesign | undefined {
  if (present && present.questionnaire.status !== 'draft') return undefined;
  return unsentDesign({ personKey, formKey: present?.formKey ?? 'new' });
}

/** Whether what is designed is with the server. */
function DesignSaveLine({ save }: { readonly save: DesignSave }) {
  const { t } = useWords();
  const words = save.is === 'saved' ? 'forms.design.saved' : save.is === 'saving' ? 'forms.saving' : 'forms.unsaved';
  return (
    <span className={formStyles['quiet']} data-save={save.is} role="status">
      {t(words)}
    </span>
  );
}

function DesignTrouble({ saving, design }: { readonly saving: DesignSaving; readonly design: Design }) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const fieldsOf = useDesignFields();
  const { save } = saving;
  if (save.is === 'not saved')
    return (
      <Notice weight="error">{t('forms.design.unsaved.kept', { reason: errorWords(save.error).sentence })}</Notice>
    );
  if (save.is !== 'conflict') return null;
  return (
    <CompareVersions
      said={t('forms.design.conflict', { version: save.theirs.questionnaire.version })}
      mine={fieldsOf(design.definition)}
      theirs={fieldsOf(readQuestionnaire(save.theirs.questionnaire).definition)}
      mineIs="typed"
      onLeave={saving.takeTheirs}
      onInsist={saving.keepMine}
    />
  );
}

function TitleFields({ design: { definition, change } }: { readonly design: Design }) {
  const { t } = useWords();
  return (
    <div className={styles['fields']}>
      <TextPair
        label={t('forms.name')}
        text={definition.title}
        onChange={(title) => change({ ...definition, title })}
      />
      <Field label={t('forms.version')}>
        {(control) => (
          <Input
            {...control}
            value={definition.version}
            onChange={(event) => change({ ...definition, version: event.target.value.trim() })}
          />
        )}
      </Field>
    </div>
  );
}
