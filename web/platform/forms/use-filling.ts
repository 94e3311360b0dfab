import {
  type Answers,
  asksWhy,
  type Change,
  changesBetween,
  type FilledItem,
  type Finding,
  type Form,
  findingId,
  openForm,
  readQuestionnaire,
  readResponse,
  writeResponse,
} from '@isocenter/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FilledDetail } from '../../../server/platform/forms/contract.ts';
import { ApiError } from '../api/api-error.ts';
import { localDate } from '../format/moment.ts';
import { fetchFilled, saveAnswers } from './api.ts';
import { forgetUnsent, keepUnsent, unsentAnswers } from './unsent-answers.ts';

/** A pause in typing after which a draft is sent; with the way to the server it stays under two seconds. */
const PAUSE_MS = 800;
const RETRY_MS = 3000;

export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'typed' | 'saving' }
  | { readonly is: 'not saved'; readonly error: unknown }
  | { readonly is: 'conflict'; readonly theirs: FilledDetail };

/** Answers that can be entered, wherever they go. */
export interface Sheet {
  readonly detail: Pick<FilledDetail, 'filledKey' | 'state' | 'queries'>;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** Soft findings that were confirmed. */
  readonly confirmed: ReadonlySet<string>;
  change(answers: Answers): void;
  confirm(finding: Finding, is: boolean): void;
  /** The server's state after a step or a query. */
  takeOver(detail: FilledDetail): void;
}

/** A form that is being filled in the page. */
export interface Filling extends Sheet {
  readonly detail: FilledDetail;
  readonly form: Form;
  readonly filled: readonly FilledItem[];
  /** What differs from what the server has. */
  readonly changes: readonly Change[];
  readonly save: SaveState;
  /** Whether answers were found here that had not been sent. */
  readonly restored: boolean;
  /** Sends now; a draft is also sent by itself. @returns whether it was taken */
  send(reason: string): Promise<boolean>;
  undo(): void;
  keepMine(): void;
  takeTheirs(): void;
}

/** Fills a form: what is typed is kept here at once, and sent after a pause; the server's answer is the state. */
export function useFilling(start: FilledDetail): Filling {
  const form = useMemo(
    () => openForm(readQuestionnaire(start.form.questionnaire).definition),
    [start.form.questionnaire],
  );
  const [detail, setDetail] = useState(start);
  const [unsent] = useState(() => unsentAnswers(start.filledKey));
  const serverAnswers = useMemo(() => readResponse(detail.response, form.definition), [detail.response, form]);
  const [answers, setAnswers] = useState<Answers>(unsent?.answers ?? serverAnswers);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set(start.confirmed));
  const [save, setSave] = useState<SaveState>(() => {
    if (!unsent) return { is: 'saved' };
    return unsent.revision === start.revision ? { is: 'typed' } : { is: 'conflict', theirs: start };
  });
  const today = localDate(new Date());
  const filled = useMemo(() => form.fill(answers, { today }), [form, answers, today]);
  const findings = useMemo(() => form.check(filled, { today, stage: 'complete' }), [form, filled, today]);
  const changes = useMemo(
    () => changesBetween(form.definition, serverAnswers, answers),
    [form, serverAnswers, answers],
  );

  const latest = useRef({ detail, answers, confirmed });
  latest.current = { detail, answers, confirmed };
  const sending = useRef(false);

  const takeOver = useCallback((next: FilledDetail) => {
    latest.current.detail = next;
    setDetail(next);
  }, []);

  const send = useCallback(
    async (reason: string): Promise<boolean> => {
      if (sending.current) return false;
      sending.current = true;
      const sent = latest.current;
      setSave({ is: 'saving' });
      try {
        const response = writeResponse(form.definition, sent.answers, { status: 'in-progress' });
        const { filledKey, revision } = sent.detail;
        takeOver(await saveAnswers(filledKey, { response, confirmed: [...sent.confirmed], reason, revision }));
        const typedSince = latest.current.answers !== sent.answers || latest.current.confirmed !== sent.confirmed;
        if (!typedSince) forgetUnsent(filledKey);
        setSave({ is: typedSince ? 'typed' : 'saved' });
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'platform/changed-meanwhile')
          setSave({ is: 'conflict', theirs: await fetchFilled(sent.detail.filledKey) });
        else setSave({ is: 'not saved', error });
        return false;
      } finally {
        sending.current = false;
      }
    },
    [form, takeOver],
  );

  const isDraft = detail.state === 'draft';
  useEffect(() => {
    if (!isDraft) return;
    const passing = save.is === 'not saved' && save.error instanceof ApiError && save.error.isPassing;
    if (save.is !== 'typed' && !passing) return;
    const timer = setTimeout(() => void send(''), passing ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isDraft, save, send]);

  const change = useCallback((next: Answers) => {
    keepUnsent(latest.current.detail.filledKey, { revision: latest.current.detail.revision, answers: next });
    latest.current.answers = next;
    setAnswers(next);
    setSave({ is: 'typed' });
  }, []);

  return {
    ...{ detail, form, answers, filled, findings, confirmed, changes, save, change, send, takeOver },
    restored: unsent !== undefined,
    confirm: (finding, is) => {
      const next = new Set(confirmed);
      if (is) next.add(findingId(finding));
      else next.delete(findingId(finding));
      latest.current.confirmed = next;
      setConfirmed(next);
      setSave({ is: 'typed' });
    },
    undo: () => {
      forgetUnsent(detail.filledKey);
      setAnswers(serverAnswers);
      setSave({ is: 'saved' });
    },
    keepMine: () => {
      if (save.is !== 'conflict') return;
      takeOver(save.theirs);
      setSave({ is: 'typed' });
    },
    takeTheirs: () => {
      if (save.is !== 'conflict') return;
      forgetUnsent(detail.filledKey);
      takeOver(save.theirs);
      setAnswers(readResponse(save.theirs.response, form.definition));
      setSave({ is: 'saved' });
    },
  };
}

/** The changes that ask why. */
export function changesThatAskWhy({ detail, changes }: Pick<Filling, 'detail' | 'changes'>): readonly Change[] {
  return detail.state === 'draft' ? [] : changes.filter(asksWhy);
}
