import {
  type Answers,
  answersOf,
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
import { useSession } from '../access/SessionContext.ts';
import { ApiError } from '../api/api-error.ts';
import { isOvertaken } from '../api/use-versioned-change.ts';
import { localDate } from '../format/moment.ts';
import { fetchFilled, saveAnswers } from './api.ts';
import type { Prefill } from './PrefillLines.tsx';
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
  readonly detail: Pick<FilledDetail, 'filledKey' | 'state' | 'queries' | 'locks'>;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** Soft findings that were confirmed. */
  readonly confirmed: ReadonlySet<string>;
  /** The role may look at forms, and not fill them. */
  readonly isReadOnly?: boolean;
  /** What other records say to the answers. */
  readonly prefill?: Prefill | undefined;
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
  /** Goes on upon the other's version with these answers: one's own, or some of either. */
  keepMine(answers: Answers): void;
  takeTheirs(): void;
}

/** Fills a form: what is typed is kept here at once, and sent after a pause; the server's answer is the state. */
export function useFilling(start: FilledDetail): Filling {
  const form = useMemo(
    () => openForm(readQuestionnaire(start.form.questionnaire).definition),
    [start.form.questionnaire],
  );
  const { personKey } = useSession().person;
  const place = useMemo(() => ({ personKey, filledKey: start.filledKey }), [personKey, start.filledKey]);
  const [detail, setDetail] = useState(start);
  const [unsent] = useState(() => unsentAnswers(place));
  const serverAnswers = useMemo(() => readResponse(detail.response, form.definition), [detail.response, form]);
  const [answers, setAnswers] = useState<Answers>(unsent?.answers ?? serverAnswers);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set(unsent?.confirmed ?? start.confirmed));
  const [save, setSave] = useState<SaveState>(() => {
    if (!unsent) return { is: 'saved' };
    return unsent.revision === start.revision ? { is: 'typed' } : { is: 'conflict', theirs: start };
  });
  const today = localDate(new Date());
  const filled = useMemo(() => form.fill(answers, { today }), [form, answers, today]);
  const findings = useMemo(() => form.check(filled, { today, stage: 'complete' }), [form, filled, today]);
  const isDraft = detail.state === 'draft';
  // After completion what is skipped is no part of the form, on the server and here.
  const changes = useMemo(
    () => changesBetween(form.definition, serverAnswers, isDraft ? answers : answersOf(filled)),
    [form, serverAnswers, answers, filled, isDraft],
  );

  const latest = useRef({ detail, answers, confirmed, save });
  latest.current = { detail, answers, confirmed, save };
  const sending = useRef(false);

  const takeOver = useCallback((next: FilledDetail) => {
    latest.current.detail = next;
    setDetail(next);
  }, []);

  /** The whole of what the server has: nothing was typed that it has not. */
  const takeAll = useCallback(
    (next: FilledDetail) => {
      takeOver(next);
      setAnswers(readResponse(next.response, form.definition));
      setConfirmed(new Set(next.confirmed));
    },
    [form, takeOver],
  );

  /** Where somebody else has saved meanwhile, what was typed here does not go over it unseen. */
  const follow = useCallback(
    (next: FilledDetail) => {
      const isOther = next.revision !== latest.current.detail.revision;
      if (latest.current.save.is === 'saved') takeAll(next);
      else if (isOther) setSave({ is: 'conflict', theirs: next });
      else takeOver(next);
    },
    [takeAll, takeOver],
  );

  const send = useCallback(
    async (reason: string): Promise<boolean> => {
      if (sending.current) return false;
      sending.current = true;
      const sent = latest.current;
      setSave({ is: 'saving' });
      try {
        const response = writeResponse(form.definition, sent.answers, { status: 'in-progress' });
        const { filledKey, revision } = sent.detail;
        const taken = await saveAnswers(filledKey, { response, confirmed: [...sent.confirmed], reason, revision });
        const typedSince = latest.current.answers !== sent.answers || latest.current.confirmed !== sent.confirmed;
        if (typedSince || taken.state === 'draft') takeOver(taken);
        else takeAll(taken);
        if (!typedSince) forgetUnsent(place);
        setSave({ is: typedSince ? 'typed' : 'saved' });
        return true;
      } catch (error) {
        setSave(await notSaved(sent.detail.filledKey, error));
        return false;
      } finally {
        sending.current = false;
      }
    },
    [form, place, takeOver, takeAll],
  );

  useEffect(() => {
    if (!isDraft) return;
    const passing = save.is === 'not saved' && save.error instanceof ApiError && save.error.isPassing;
    if (save.is !== 'typed' && !passing) return;
    const timer = setTimeout(() => void send(''), passing ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isDraft, save, send]);

  /** What was typed or confirmed since is kept here until the server has it. */
  const keep = useCallback(() => {
    const { detail: upon, answers: typed, confirmed: looked } = latest.current;
    setSave({ is: 'typed' });
    keepUnsent(place, { revision: upon.revision, answers: typed, confirmed: [...looked] });
  }, [place]);

  const change = useCallback(
    (next: Answers) => {
      latest.current.answers = next;
      setAnswers(next);
      keep();
    },
    [keep],
  );

  return {
    ...{ detail, form, answers, filled, findings, confirmed, changes, save, change, send, takeOver: follow },
    restored: unsent !== undefined,
    confirm: (finding, is) => {
      const next = new Set(confirmed);
      if (is) next.add(findingId(finding));
      else next.delete(findingId(finding));
      latest.current.confirmed = next;
      setConfirmed(next);
      keep();
    },
    undo: () => {
      forgetUnsent(place);
      setAnswers(serverAnswers);
      setConfirmed(new Set(detail.confirmed));
      setSave({ is: 'saved' });
    },
    keepMine: (chosen) => {
      if (save.is !== 'conflict') return;
      takeOver(save.theirs);
      change(chosen);
    },
    takeTheirs: () => {
      if (save.is !== 'conflict') return;
      forgetUnsent(place);
      takeAll(save.theirs);
      setSave({ is: 'saved' });
    },
  };
}

/** What a save that failed leads to: both versions where somebody else was quicker, and they can be had. */
async function notSaved(filledKey: string, error: unknown): Promise<SaveState> {
  if (!isOvertaken(error)) return { is: 'not saved', error };
  try {
    return { is: 'conflict', theirs: await fetchFilled(filledKey) };
  } catch (failure) {
    return { is: 'not saved', error: failure };
  }
}

/** The changes that ask why. */
export function changesThatAskWhy({ detail, changes }: Pick<Filling, 'detail' | 'changes'>): readonly Change[] {
  return detail.state === 'draft' ? [] : changes.filter(asksWhy);
}
