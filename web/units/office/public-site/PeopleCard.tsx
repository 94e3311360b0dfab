import type { Overview } from '../../../../server/units/office/public-site/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './PublicSite.module.css';
import { shownIn } from './shown-in.ts';

type Person = Overview['people'][number];

/** Who shows themselves; those who said nothing are folded away. */
export function PeopleCard({ people }: { readonly people: readonly Person[] }) {
  const { t, language } = useWords();
  const columns: readonly PlainColumn<Person>[] = [
    {
      ...{ key: 'name', header: t('public-site.person') },
      cell: ({ person }) => (
        <RowLink to={`/public-page/people/${person.personKey}`}>{nameOf(person, language)}</RowLink>
      ),
    },
    { key: 'title', header: t('public-site.post'), cell: ({ content }) => shownIn(content.title, language) || '–' },
    {
      ...{ key: 'shown', header: t('public-site.is-shown') },
      cell: ({ isShown, revision }) => (
        <span className={`${sheet['chip']} ${isShown ? sheet['good'] : revision > 0 ? sheet['warn'] : ''}`}>
          {t(isShown ? 'public-site.shown.yes' : revision > 0 ? 'public-site.shown.waits' : 'public-site.shown.no')}
        </span>
      ),
    },
  ];
  const [said, silent] = [
    people.filter(({ revision }) => revision > 0),
    people.filter(({ revision }) => revision === 0),
  ];
  const keyOf = ({ person }: Person) => person.personKey;
  return (
    <section className={sheet['card']} aria-label={t('public-site.people')}>
      <header>
        <h2>{t('public-site.people')}</h2>
      </header>
      <p className={styles['note']}>{t('public-site.consent')}</p>
      {said.length > 0 && <PlainTable label={t('public-site.people')} columns={columns} rows={said} keyOf={keyOf} />}
      {silent.length > 0 && (
        <details className={styles['silent']}>
          <summary>{t('public-site.silent.list', { count: silent.length })}</summary>
          <PlainTable label={t('public-site.silent.label')} columns={columns.slice(0, 1)} rows={silent} keyOf={keyOf} />
        </details>
      )}
    </section>
  );
}
