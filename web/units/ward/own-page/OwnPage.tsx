import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { LinkEntrance } from '../../../../server/platform/patient-links/contract.ts';
import type { OwnPageAnswered, OwnPage as Page } from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { GIVEN_UP_MS, useFlushing } from '../../../platform/outbox/use-flushing.ts';
import { CodeForm } from '../../../platform/patient-links/CodeForm.tsx';
import styles from '../../../platform/patient-links/PatientPage.module.css';
import { PatientPage } from '../../../platform/patient-links/PatientPage.tsx';
import { useNow } from '../board/use-now.ts';
import { AnswerOutbox, secondsSince, waitingHere } from './answer-outbox.ts';
import { openOwnPage, sendAnswer } from './api.ts';
import { Closed } from './Closed.tsx';
import { askedAgainAfter, isAway, isClosed } from './how-fresh.ts';
import { OwnQuestions } from './OwnQuestions.tsx';
import { Sent, Unsent } from './Sent.tsx';
import { Urgent } from './Urgent.tsx';

/** How often the page looks whether what it says still holds [ms]. */
const LOOKED_AT_MS = 5000;

/** A patient's own page: how it is, one question a screen; what becomes of it, in plain words. */
export function OwnPage() {
  const queries = useQueryClient();
  const now = useNow(LOOKED_AT_MS);
  const [entrance, setEntrance] = useState<LinkEntrance | null>(null);
  const asked = ['own-page', entrance?.secret];
  const page = useQuery({
    queryKey: asked,
    queryFn: () => (entrance ? openOwnPage(entrance) : Promise.reject(new Error('no link'))),
    ...{ enabled: entrance !== null, retry: false, networkMode: 'always' },
    refetchInterval: ({ state }) => askedAgainAfter(state.error),
  });
  const opening = useMutation({
    mutationFn: openOwnPage,
    networkMode: 'always',
    onSuccess: (opened, used) => {
      queries.setQueryData(['own-page', used.secret], opened);
      setEntrance(used);
    },
  });
  if (isClosed(page.error) || isClosed(opening.error)) return <Closed />;
  const away = isAway({ updatedAt: page.dataUpdatedAt, isError: page.isError, now });
  return (
    <PatientPage title="own.title" urgent={<Urgent page={page.data ?? null} isAway={away} />}>
      {(secret) =>
        entrance && page.data ? (
          <Answering
            entrance={entrance}
            page={page.data}
            onAnswered={({ sent: _, ...answered }) => queries.setQueryData(asked, answered)}
          />
        ) : (
          <>
            <Unsent n={waitingHere(secret, localStorage)} />
            <CodeForm
              busy={opening.isPending}
              error={opening.error}
              onCode={(code) => opening.mutate({ secret, code })}
            />
          </>
        )
      }
    </PatientPage>
  );
}

interface AnsweringProps {
  readonly entrance: LinkEntrance;
  readonly page: Page;
  readonly onAnswered: (answered: OwnPageAnswered) => void;
}

function Answering({ entrance, page, onAnswered }: AnsweringProps) {
  const { t, language } = useWords();
  const { secret } = entrance;
  const [asking, setAsking] = useState(true);
  const [sent, setSent] = useState<OwnPageAnswered['sent'] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: onAnswered is new with each drawing; the outbox stays that of the link
  const outbox = useMemo(
    () =>
      new AnswerOutbox({
        ...{ secret, storage: localStorage, onSent: () => undefined },
        send: async ({ saidAt, refused: _, ...answer }) => {
          const secondsAgo = secondsSince(saidAt, Date.now());
          const answered = await sendAnswer({ ...entrance, ...answer, secondsAgo }, AbortSignal.timeout(GIVEN_UP_MS));
          setSent(answered.sent);
          onAnswered(answered);
        },
      }),
    [entrance],
  );
  const onTheWay = useFlushing(outbox);
  return (
    <>
      <Sent page={page} onTheWay={onTheWay} sent={asking ? null : sent} onAgain={(sentAs) => outbox.retry(sentAs)} />
      {asking ? (
        <OwnQuestions
          onGiven={(content) => {
            setSent(null);
            outbox.put({ ...{ sentAs: crypto.randomUUID(), saidAt: Date.now(), language, content }, refused: null });
            setAsking(false);
          }}
        />
      ) : (
        <button type="button" className={styles['primary']} onClick={() => setAsking(true)}>
          {t('own.again')}
        </button>
      )}
    </>
  );
}
