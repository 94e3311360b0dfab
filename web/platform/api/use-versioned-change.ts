import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError } from './api-error.ts';

/** Whether a change was refused because somebody else has saved meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'platform/changed-meanwhile';
}

/** What stood when somebody began to type: what comes in afterwards is another's version until they have decided. */
export function useHeld<Read>(present: Read, isTyping: boolean): Read {
  const held = useRef(present);
  if (!isTyping) held.current = present;
  return held.current;
}

/** A change that was refused: what had been read, and what was asked for. */
export interface Overtaken<Read, Asked> {
  readonly read: Read;
  readonly asked: Asked;
}

/**
 * A change of what was read in a version. Where somebody else has saved meanwhile, what stands now is read anew, and `overtaken` holds
 * until the person has compared both and insists, or leaves it.
 * @param parts.present what stands now, as far as the page knows
 * @param parts.read what the change is made of: for a form what stood when typing began, see {@link useHeld}
 */
export function useVersionedChange<Read, Asked, Answer>(parts: {
  readonly present: Read;
  readonly read?: Read;
  readonly change: (asked: Asked, read: Read) => Promise<Answer>;
  /** Reads what stands now, so that `present` becomes it. */
  readonly readAnew: () => Promise<unknown>;
  readonly onDone?: (answer: Answer) => unknown;
}) {
  const { present, read = present } = parts;
  const [overtaken, setOvertaken] = useState<Overtaken<Read, Asked> | null>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const changing = useMutation({
    mutationFn: (sent: Overtaken<Read, Asked>) => parts.change(sent.asked, sent.read),
    onMutate: () => setUnread(null),
    onSuccess: async (answer) => {
      setOvertaken(null);
      await parts.onDone?.(answer);
    },
    onError: async (error, sent) => {
      if (!isOvertaken(error)) return;
      try {
        await parts.readAnew();
        setOvertaken(sent);
      } catch (failure) {
        setUnread(failure);
      }
    },
  });
  return {
    isPending: changing.isPending,
    /** What went wrong otherwise: also that what stands now cannot be read. */
    error: unread ?? (isOvertaken(changing.error) ? null : changing.error),
    overtaken,
    mutate: (asked: Asked) => changing.mutate({ asked, read }),
    /** Goes on, upon what stands now and was shown. */
    insist: (asked: Asked) => changing.mutate({ asked, read: present }),
    leave: () => {
      setOvertaken(null);
      setUnread(null);
      changing.reset();
    },
  };
}
