import { type FormDefinition, openForm, readQuestionnaire, writeQuestionnaire } from '@isocenter/forms';
import { DomainError } from '@isocenter/messages';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FormDetail } from '../../../../server/platform/forms/contract.ts';
import { ApiError } from '../../api/api-error.ts';
import { isOvertaken } from '../../api/use-versioned-change.ts';
import { addForm, fetchForm, replaceForm } from '../api.ts';
import { type DesignPlace, forgetDesign, keepDesign, type UnsentDesign } from './unsent-design.ts';
import type { Design } from './use-design.ts';

/** A pause in designing after which a draft that the server has is sent again. */
const PAUSE_MS = 1500;
const RETRY_MS = 3000;

export type DesignSave =
  | { readonly is: 'saved' | 'typed' | 'saving' }
  | { readonly is: 'not saved'; readonly error: unknown }
  | { readonly is: 'conflict'; readonly theirs: FormDetail };

/** How a design reaches the server. */
export interface DesignSaving {
  readonly present: FormDetail | undefined;
  readonly save: DesignSave;
  /** Sends now. @returns what the server has then; undefined where it did not take it */
  send(): Promise<FormDetail | undefined>;
  /** The server's state after a step: put into use. */
  takeOver(detail: FormDetail): void;
  /** Drops what is kept on this computer: the draft is discarded. */
  forget(): void;
  keepMine(): void;
  takeTheirs(): void;
}

/**
 * What is designed is kept on this computer at once. A draft that the server has is sent after a pause, as soon as it makes sense; a new
 * form is sent when its author says so.
 * @param start what the server has, and what was found here that it has not
 */
export function useDesignSaving(
  design: Design,
  start: {
    readonly present: FormDetail | undefined;
    readonly saved: FormDefinition | undefined;
    readonly unsent: UnsentDesign | undefined;
    readonly personKey: string;
  },
): DesignSaving {
  const { definition } = design;
  const [present, setPresent] = useState(start.present);
  const [saved, setSaved] = useState(start.saved);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Extract<DesignSave, { is: 'not saved' | 'conflict' }> | undefined>(() =>
    start.present && start.unsent && start.unsent.revision !== start.present.revision
      ? { is: 'conflict', theirs: start.present }
      : undefined,
  );
  const { personKey } = start;
  const formKey = present?.formKey ?? 'new';
  const place = useMemo<DesignPlace>(() => ({ personKey, formKey }), [personKey, formKey]);
  const isDraft = (present?.questionnaire.status ?? 'draft') === 'draft';
  const isUntouched = definition === saved || (saved === undefined && !design.canUndo && !start.unsent);
  const isChanged = isDraft && !isUntouched;

  const upon = start.unsent?.revision ?? start.present?.revision ?? 0;
  const latest = useRef({ definition, present, upon });
  latest.current.definition = definition;

  const takeOver = useCallback((detail: FormDetail) => {
    latest.current.present = detail;
    latest.current.upon = detail.revision;
    setPresent(detail);
  }, []);

  useEffect(() => {
    if (!isDraft) return;
    if (isChanged) keepDesign(place, { revision: latest.current.upon, definition });
    else forgetDesign(place);
  }, [isDraft, isChanged, place, definition]);

  const sending = useRef(false);
  const send = useCallback(async () => {
    if (sending.current) return undefined;
    sending.current = true;
    setSending(true);
    const sent = { ...latest.current };
    try {
      const questionnaire = writeQuestionnaire(sent.definition);
      const taken = await (sent.present ? replaceForm(sent.present, questionnaire) : addForm(questionnaire));
      if (!sent.present) forgetDesign({ personKey, formKey: 'new' });
      // What was changed while it was on its way is newer than what the server has.
      if (latest.current.definition !== sent.definition)
        keepDesign(
          { personKey, formKey: taken.formKey },
          { revision: taken.revision, definition: latest.current.definition },
        );
      takeOver(taken);
      setSaved(sent.definition);
      setTrouble(undefined);
      return taken;
    } catch (error) {
      setTrouble(await notSaved(sent.present, error));
      return undefined;
    } finally {
      sending.current = false;
      setSending(false);
    }
  }, [personKey, takeOver]);

  const isPassing = trouble?.is === 'not saved' && trouble.error instanceof ApiError && trouble.error.isPassing;
  const waits = isChanged && present !== undefined && !isSending && trouble?.is !== 'conflict';
  useEffect(() => {
    if (!waits || !makesSense(definition)) return;
    const timer = setTimeout(() => void send(), isPassing ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waits, isPassing, definition, send]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const save: DesignSave = trouble ?? { is: isSending ? 'saving' : isChanged ? 'typed' : 'saved' };
  return {
    ...{ present, save, send, takeOver },
    forget: () => forgetDesign(place),
    keepMine: () => {
      if (trouble?.is !== 'conflict') return;
      takeOver(trouble.theirs);
      setTrouble(undefined);
    },
    takeTheirs: () => {
      if (trouble?.is !== 'conflict') return;
      const theirs = readQuestionnaire(trouble.theirs.questionnaire).definition;
      takeOver(trouble.theirs);
      setSaved(theirs);
      design.change(theirs);
      setTrouble(undefined);
    },
  };
}

/** The server refuses a form that does not; the preview says what is wrong. */
function makesSense(definition: FormDefinition): boolean {
  try {
    openForm(readQuestionnaire(writeQuestionnaire(definition)).definition);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

async function notSaved(
  sent: FormDetail | undefined,
  error: unknown,
): Promise<Extract<DesignSave, { is: 'not saved' | 'conflict' }>> {
  if (!sent || !isOvertaken(error)) return { is: 'not saved', error };
  try {
    return { is: 'conflict', theirs: await fetchForm(sent.formKey) };
  } catch (failure) {
    return { is: 'not saved', error: failure };
  }
}
