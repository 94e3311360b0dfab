import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type {
  PersonWork,
  Researcher,
  SaidForms,
  SaidProfile,
} from '../../../../server/units/research/outputs/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { NoSuchPage } from '../../../platform/parts/NoSuchPage.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import { PERSON_FILES } from '../exchange/formats.ts';
import { RegisterNav } from '../RegisterNav.tsx';
import { fetchPersonWorks, fetchResearchers, readPersonWorks, sayAuthorship, sayForms, sayProfile } from './api.ts';
import { useRegisterAct } from './use-register-act.ts';

/** How papers print somebody's name, and which works are theirs. */
export function PersonPage() {
  const { t, language } = useWords();
  usePageTitle('works.person');
  const { personKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'people'],
    queryFn: ({ signal }) => fetchResearchers(signal),
  });
  const keepsRegister = useMay('register.write');
  const session = useSession();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const found = data.find(({ person }) => person.personKey === personKey);
  if (!found) return <NoSuchPage />;
  const may = keepsRegister || session.person.personKey === personKey;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{nameOf(found.person, language)}</h1>
        <div className={sheet['acts']}>
          <Link to={`/public-page/people/${personKey}`}>{t('works.person.public')}</Link>
        </div>
      </header>
      <RegisterNav />
      <ProfileCard key={found.revision} of={found} may={may} />
      <FormsCard of={found} may={may} />
      <WorksCard personKey={personKey} may={may} />
    </div>
  );
}

interface OfPerson {
  readonly of: Researcher;
  readonly may: boolean;
}

function ProfileCard({ of, may }: OfPerson) {
  const { t } = useWords();
  const [orcid, setOrcid] = useState(of.orcid ?? '');
  const [family, setFamily] = useState(of.family ?? '');
  const [given, setGiven] = useState(of.given ?? '');
  const saving = useRegisterAct((said: SaidProfile) => sayProfile(of, said));
  const typed = { orcid: orcid.trim() || null, family: family.trim() || null, given: given.trim() || null };
  const isChanged = typed.orcid !== of.orcid || typed.family !== of.family || typed.given !== of.given;
  const field = (label: string, value: string, set: (value: string) => void, placeholder?: string) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          disabled={!may}
          value={value}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <section className={sheet['card']} aria-label={t('works.profile')}>
      <header>
        <h2>{t('works.profile')}</h2>
        {may && isChanged && (
          <div className={sheet['acts']}>
            <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate(typed)}>
              {t('works.save')}
            </Button>
          </div>
        )}
      </header>
      <div className={sheet['body']}>
        <div className={sheet['pair']}>
          {field('ORCID', orcid, setOrcid, '0000-0000-0000-0000')}
          {field(t('works.author.family'), family, setFamily)}
          {field(t('works.author.given'), given, setGiven)}
        </div>
        {saving.isError && <Refusal error={saving.error} />}
      </div>
    </section>
  );
}

function FormsCard({ of, may }: OfPerson) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const saying = useRegisterAct(
    (said: SaidForms) => sayForms(of.person.personKey, said),
    () => setTyped(''),
  );
  const say = (form: string, isConfirmed: boolean) => saying.mutate({ forms: [form], isConfirmed });
  return (
    <section className={sheet['card']} aria-label={t('works.forms')}>
      <header>
        <h2>{t('works.forms')}</h2>
      </header>
      <div className={sheet['body']}>
        <p>{t('works.forms.what')}</p>
        <div className={sheet['chips']}>
          {of.forms.map((form) => (
            <span key={form} className={`${sheet['chip']} ${sheet['good']}`}>
              {form}
              {may && (
                <Button size="small" type="text" disabled={saying.isPending} onClick={() => say(form, false)}>
                  {t('works.take-back')}
                </Button>
              )}
            </span>
          ))}
          {of.forms.length === 0 && t('works.forms.none')}
        </div>
        {may && of.proposedForms.length > 0 && (
          <>
            <h4>{t('works.forms.proposed')}</h4>
            <div className={sheet['chips']}>
              {of.proposedForms.map((form) => (
                <Button key={form} size="small" disabled={saying.isPending} onClick={() => say(form, true)}>
                  {form}
                </Button>
              ))}
            </div>
          </>
        )}
        {may && (
          <Input.Search
            aria-label={t('works.forms.other')}
            placeholder={t('works.forms.other')}
            enterButton={t('works.forms.add')}
            maxLength={200}
            style={{ maxWidth: 360 }}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onSearch={(form) => form.trim() !== '' && say(form.trim(), true)}
          />
        )}
        {saying.isError && <Refusal error={saying.error} />}
      </div>
    </section>
  );
}

function WorksCard({ personKey, may }: { readonly personKey: string; readonly may: boolean }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'people', personKey, 'works'],
    queryFn: ({ signal }) => fetchPersonWorks(personKey, signal),
  });
  const saying = useRegisterAct(
    ({ work, isTheirs }: { readonly work: PersonWork; readonly isTheirs: boolean | null }) =>
      sayAuthorship(work.workKey, { position: work.position, personKey, isTheirs }),
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const columns: readonly PlainColumn<PersonWork>[] = [
    {
      key: 'title',
      header: t('works.work-title'),
      cell: ({ workKey, title }) => <Link to={`/register/works/${workKey}`}>{title}</Link>,
    },
    { key: 'authors', header: t('works.authors'), cell: ({ authors }) => authors },
    { key: 'year', header: t('works.year'), cell: ({ year }) => year },
    {
      key: 'how',
      header: t('works.how'),
      cell: ({ how }) => (
        <span
          className={`${sheet['chip']} ${how === 'proposed' ? sheet['warn'] : how === 'denied' ? '' : sheet['good']}`}
        >
          {t(`works.how.${how}`)}
        </span>
      ),
    },
    {
      key: 'acts',
      header: t('works.acts'),
      acts: true,
      cell: (work) =>
        may && <WorkActs work={work} busy={saying.isPending} onSay={(isTheirs) => saying.mutate({ work, isTheirs })} />,
    },
  ];
  return (
    <section className={sheet['card']} aria-label={t('works.of-person')}>
      <header>
        <h2>{t('works.of-person')}</h2>
        <div className={sheet['acts']}>
          <ExportMenu
            files={PERSON_FILES}
            disabled={!data?.some(({ how }) => how === 'said' || how === 'orcid')}
            read={(as, lang) => readPersonWorks(personKey, as, lang)}
          />
        </div>
      </header>
      {data?.length === 0 ? (
        <p className={sheet['empty']}>{t('works.of-person.none')}</p>
      ) : (
        <PlainTable
          label={t('works.of-person')}
          columns={columns}
          rows={data}
          keyOf={({ workKey, position }) => `${workKey} ${position}`}
          isPast={({ how }) => how === 'denied'}
        />
      )}
      {saying.isError && <Refusal error={saying.error} />}
    </section>
  );
}

function WorkActs(props: {
  readonly work: PersonWork;
  readonly busy: boolean;
  readonly onSay: (isTheirs: boolean | null) => void;
}) {
  const { t } = useWords();
  const { work, busy, onSay } = props;
  if (work.how === 'said' || work.how === 'denied')
    return (
      <Button size="small" type="text" disabled={busy} onClick={() => onSay(null)}>
        {t('works.take-back')}
      </Button>
    );
  return (
    <>
      {work.how === 'proposed' && (
        <Button size="small" type="primary" disabled={busy} onClick={() => onSay(true)}>
          {t('works.theirs')}
        </Button>
      )}
      <Button size="small" disabled={busy} onClick={() => onSay(false)}>
        {t('works.not-theirs')}
      </Button>
    </>
  );
}
