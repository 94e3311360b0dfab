import { writeQuestionnaire } from '@isocenter/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useNavigate } from 'react-router';
import type { FormDetail } from '../../../../server/platform/forms/contract.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { saveFile } from '../../format/save-file.ts';
import { useWords } from '../../language/use-words.ts';
import { activateForm, addForm, discardDraft } from '../api.ts';
import type { Design } from './use-design.ts';
import type { DesignSaving } from './use-design-saving.ts';

interface ActionsProps {
  readonly design: Design;
  readonly saving: DesignSaving;
}

/** What can be done with the form as a whole. */
export function DesignActions({ design, saving }: ActionsProps) {
  const { t } = useWords();
  const isDraft = (saving.present?.questionnaire.status ?? 'draft') === 'draft';
  const exported = () =>
    saveFile(
      new Blob([JSON.stringify(writeQuestionnaire(design.definition), null, 2)], { type: 'application/fhir+json' }),
      `questionnaire-${design.definition.version}.json`,
    );
  return (
    <>
      {isDraft && saving.present && <Discard present={saving.present} onDone={saving.forget} />}
      {isDraft && (
        <Button disabled={!design.canUndo} onClick={design.undo}>
          {t('forms.undo')}
        </Button>
      )}
      <Button onClick={exported}>{t('forms.design.export')}</Button>
      {isDraft ? <SaveAndActivate design={design} saving={saving} /> : <NewVersion design={design} />}
    </>
  );
}

/** A refusal is said, and the list of forms is read anew. */
function useSettled() {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  return {
    onError: (error: unknown) => void message.error(errorWords(error).sentence),
    onSettled: () => queries.invalidateQueries({ queryKey: ['forms', 'list'] }),
  };
}

function SaveAndActivate({ saving }: ActionsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const settled = useSettled();
  const { present, save } = saving;
  const activate = useMutation({
    ...settled,
    mutationFn: (detail: FormDetail) => activateForm(detail),
    onSuccess: saving.takeOver,
  });
  const send = async () => {
    const taken = await saving.send();
    await settled.onSettled();
    if (taken && !present) void navigate(`/forms/${taken.formKey}`, { replace: true });
  };
  return (
    <>
      <Button disabled={save.is === 'saved' && present !== undefined} loading={save.is === 'saving'} onClick={send}>
        {t('forms.design.save')}
      </Button>
      <Button
        type="primary"
        disabled={save.is !== 'saved' || !present}
        loading={activate.isPending}
        onClick={() => present && activate.mutate(present)}
      >
        {t('forms.design.activate')}
      </Button>
    </>
  );
}

function NewVersion({ design }: Pick<ActionsProps, 'design'>) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { definition } = design;
  const add = useMutation({
    ...useSettled(),
    mutationFn: () =>
      addForm(writeQuestionnaire({ ...definition, status: 'draft', version: nextVersion(definition.version) })),
    onSuccess: ({ formKey }) => void navigate(`/forms/${formKey}`),
  });
  return (
    <Button loading={add.isPending} onClick={() => add.mutate()}>
      {t('forms.design.newVersion')}
    </Button>
  );
}

function Discard({ present, onDone }: { readonly present: FormDetail; onDone(): void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const discard = useMutation({
    ...useSettled(),
    mutationFn: () => discardDraft(present),
    onSuccess: () => {
      onDone();
      void navigate('/forms');
    },
  });
  return (
    <Popconfirm
      title={t('forms.design.discardAsk')}
      okText={t('forms.design.discard')}
      cancelText={t('frame.cancel')}
      onConfirm={() => discard.mutate()}
    >
      <Button danger>{t('forms.design.discard')}</Button>
    </Popconfirm>
  );
}

/** 2 after 1, 1.3 after 1.2; a version that ends with no number gets one. */
function nextVersion(version: string): string {
  const [, head, last] = /^(.*?)(\d+)$/.exec(version) ?? [];
  return last === undefined ? `${version}.2` : `${head}${Number(last) + 1}`;
}
