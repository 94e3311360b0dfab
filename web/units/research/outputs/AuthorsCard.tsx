import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Authorship, SaidAuthorship, WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchResearchers, sayAuthorship } from './api.ts';
import { printedName } from './printed-name.ts';
import { useRegisterAct } from './use-register-act.ts';

type Author = WorkDetail['content']['authors'][number];
interface Line {
  readonly author: Author;
  readonly position: number;
  readonly people: readonly Authorship[];
}

/** The authors as printed, and who of the department they are. */
export function AuthorsCard({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const saying = useRegisterAct((said: SaidAuthorship) => sayAuthorship(work.workKey, said));
  const lines = work.content.authors.map((author, index) => ({
    ...{ author, position: index + 1 },
    people: work.authorships.filter(({ position }) => position === index + 1),
  }));
  const columns: readonly PlainColumn<Line>[] = [
    { key: 'position', header: t('works.author.position'), cell: ({ position }) => position },
    { key: 'name', header: t('works.author.printed'), cell: ({ author }) => <Printed author={author} /> },
    {
      key: 'person',
      header: t('works.author.ours'),
      cell: (line) => <People line={line} onSay={saying.mutate} busy={saying.isPending} />,
    },
  ];
  return (
    <section className={sheet['card']} aria-label={t('works.authors')}>
      <header>
        <h2>{t('works.authors')}</h2>
      </header>
      {lines.length === 0 ? (
        <p className={sheet['empty']}>{t('works.authors.none')}</p>
      ) : (
        <PlainTable
          label={t('works.authors')}
          columns={columns}
          rows={lines}
          keyOf={({ position }) => String(position)}
        />
      )}
      {saying.isError && <Refusal error={saying.error} />}
    </section>
  );
}

function Printed({ author }: { readonly author: Author }) {
  const { t } = useWords();
  return (
    <span className={sheet['chips']}>
      {printedName(author)}
      {author.isCoFirst && <span className={sheet['chip']}>{t('works.author.co-first')}</span>}
      {author.isCorresponding && <span className={sheet['chip']}>{t('works.author.corresponding')}</span>}
      {author.orcid && <span className={sheet['chip']}>ORCID {author.orcid}</span>}
      {author.affiliations.map((affiliation) => (
        <small key={affiliation}>{affiliation}</small>
      ))}
    </span>
  );
}

interface Saying {
  readonly onSay: (said: SaidAuthorship) => void;
  readonly busy: boolean;
}

function People({ line, onSay, busy }: Saying & { readonly line: Line }) {
  const { t, language } = useWords();
  const session = useSession();
  const keepsRegister = useMay('register.write');
  return (
    <span className={sheet['chips']}>
      {line.people.map(({ person, how }) => {
        const { personKey } = person;
        const may = keepsRegister || session.person.personKey === personKey;
        const say = (isTheirs: boolean | null) => onSay({ position: line.position, personKey, isTheirs });
        return (
          <span key={personKey} className={sheet['chips']} data-how={how}>
            {nameOf(person, language)}
            <span
              className={`${sheet['chip']} ${how === 'proposed' ? sheet['warn'] : how === 'denied' ? '' : sheet['good']}`}
            >
              {t(`works.how.${how}`)}
            </span>
            {may && how === 'proposed' && (
              <>
                <Button size="small" type="primary" disabled={busy} onClick={() => say(true)}>
                  {t('works.theirs')}
                </Button>
                <Button size="small" disabled={busy} onClick={() => say(false)}>
                  {t('works.not-theirs')}
                </Button>
              </>
            )}
            {may && how === 'orcid' && (
              <Button size="small" disabled={busy} onClick={() => say(false)}>
                {t('works.not-theirs')}
              </Button>
            )}
            {may && (how === 'said' || how === 'denied') && (
              <Button size="small" type="text" disabled={busy} onClick={() => say(null)}>
                {t('works.take-back')}
              </Button>
            )}
          </span>
        );
      })}
      {keepsRegister && !line.author.isGroup && <SayWhose line={line} onSay={onSay} busy={busy} />}
    </span>
  );
}

/** Says who an author is whom nothing proposes. */
function SayWhose({ line, onSay, busy }: Saying & { readonly line: Line }) {
  const { t, language } = useWords();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery({
    queryKey: ['research', 'people'],
    queryFn: ({ signal }) => fetchResearchers(signal),
    enabled: asking,
  });
  if (!asking)
    return (
      <Button size="small" type="text" disabled={busy} onClick={() => setAsking(true)}>
        {t('works.author.say')}
      </Button>
    );
  return (
    <Select
      autoFocus
      showSearch
      optionFilterProp="label"
      size="small"
      style={{ minWidth: 160 }}
      aria-label={t('works.author.say')}
      placeholder={t('works.author.say')}
      options={(data ?? []).map(({ person }) => ({ value: person.personKey, label: nameOf(person, language) }))}
      onBlur={() => setAsking(false)}
      onChange={(personKey: string) => {
        setAsking(false);
        onSay({ position: line.position, personKey, isTheirs: true });
      }}
    />
  );
}
