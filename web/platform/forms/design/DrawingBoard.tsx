import { type FormDefinition, writeQuestionnaire } from '@isocenter/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FormDetail } from '../../../../server/platform/forms/contract.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { saveFile } from '../../format/save-file.ts';
import { usePageKeys } from '../../keys/keys.tsx';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { activateForm, addForm, discardDraft, replaceForm } from '../api.ts';
import formStyles from '../Forms.module.css';
import styles from './Design.module.css';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemList } from './ItemList.tsx';
import { Preview } from './Preview.tsx';
import { TextPair } from './TextPair.tsx';
import { type Design, useDesign } from './use-design.ts';

/** A draft is changed beside its preview; a form in use is shown, and begins a new version. */
export function DrawingBoard(props: { readonly present: FormDetail | undefined; readonly start: FormDefinition }) {
  const [present, setPresent] = useState(props.present);
  const design = useDesign(props.start);
  const [saved, setSaved] = useState(props.present ? props.start : undefined);
  const { t } = useWords();
  const { definition } = design;
  const isDraft = (present?.questionnaire.status ?? 'draft') === 'draft';
  usePageKeys('forms.title', [
    { keys: ['Ctrl+Z'], does: 'forms.undo', run: design.undo, inFields: false },
    { keys: ['Ctrl+Shift+Z'], does: 'forms.redo', run: design.redo, inFields: false },
  ]);
  return (
    <div className={`${formStyles['page']} ${styles['wide']}`}>
      <header className={formStyles['head']}>
        <Link to="/forms">{t('forms.title')}</Link>
        <span className={formStyles['state']} data-state={present?.questionnaire.status ?? 'draft'}>
          {t(`forms.status.${present?.questionnaire.status ?? 'draft'}`)}
        </span>
        <span className={formStyles['push']} />
        <Actions
          design={design}
          present={present}
          changed={saved !== definition}
          onSaved={(next) => {
            setPresent(next);
            setSaved(definition);
          }}
        />
      </header>
      {!isDraft && <Notice weight="note">{t('forms.design.inUse')}</Notice>}
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

function Actions(props: {
  readonly design: Design;
  readonly present: FormDetail | undefined;
  readonly changed: boolean;
  onSaved(detail: FormDetail): void;
}) {
  const { design, present, changed, onSaved } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const status = present?.questionnaire.status ?? 'draft';
  const settled = {
    onError: (error: unknown) => void message.error(errorWords(error).sentence),
    onSettled: () => queries.invalidateQueries({ queryKey: ['forms', 'list'] }),
  };
  const questionnaire = () => writeQuestionnaire(design.definition);
  const save = useMutation({
    ...settled,
    mutationFn: () => (present ? replaceForm(present, questionnaire()) : addForm(questionnaire())),
    onSuccess: (detail) => {
      onSaved(detail);
      if (!present) void navigate(`/forms/${detail.formKey}`, { replace: true });
    },
  });
  const activate = useMutation({
    ...settled,
    mutationFn: (detail: FormDetail) => activateForm(detail),
    onSuccess: onSaved,
  });
  const newVersion = useMutation({
    ...settled,
    mutationFn: () =>
      addForm(
        writeQuestionnaire({ ...design.definition, status: 'draft', version: nextVersion(design.definition.version) }),
      ),
    onSuccess: ({ formKey }) => void navigate(`/forms/${formKey}`),
  });
  const discard = useMutation({
    ...settled,
    mutationFn: (formKey: string) => discardDraft(formKey),
    onSuccess: () => void navigate('/forms'),
  });
  const exported = () =>
    saveFile(
      new Blob([JSON.stringify(questionnaire(), null, 2)], { type: 'application/fhir+json' }),
      `questionnaire-${design.definition.version}.json`,
    );
  if (status !== 'draft')
    return (
      <>
        <Button onClick={exported}>{t('forms.design.export')}</Button>
        <Button loading={newVersion.isPending} onClick={() => newVersion.mutate()}>
          {t('forms.design.newVersion')}
        </Button>
      </>
    );
  return (
    <>
      {present && (
        <Popconfirm
          title={t('forms.design.discardAsk')}
          okText={t('forms.design.discard')}
          cancelText={t('frame.cancel')}
          onConfirm={() => discard.mutate(present.formKey)}
        >
          <Button danger>{t('forms.design.discard')}</Button>
        </Popconfirm>
      )}
      <Button disabled={!design.canUndo} onClick={design.undo}>
        {t('forms.undo')}
      </Button>
      <Button onClick={exported}>{t('forms.design.export')}</Button>
      <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
        {t('forms.design.save')}
      </Button>
      <Button
        type="primary"
        disabled={changed || !present}
        loading={activate.isPending}
        onClick={() => present && activate.mutate(present)}
      >
        {t('forms.design.activate')}
      </Button>
    </>
  );
}

/** 2 after 1, 1.3 after 1.2; a version that ends with no number gets one. */
function nextVersion(version: string): string {
  const [, head, last] = /^(.*?)(\d+)$/.exec(version) ?? [];
  return last === undefined ? `${version}.2` : `${head}${Number(last) + 1}`;
}
