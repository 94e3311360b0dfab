import { Button } from 'antd';
import { Link } from 'react-router';
import type { PublicDepartment } from '../../../../server/units/office/public-site/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { shownIn } from './shown-in.ts';

/** How the department shows itself, and the way to change it. */
export function DepartmentCard({ department }: { readonly department: PublicDepartment }) {
  const { t, language } = useWords();
  const mayPublish = useMay('register.publish');
  const { revision, content, recordedBy, recordedAt } = department;
  const name = shownIn(content.name, language);
  return (
    <section className={sheet['card']} aria-label={t('public-site.department')}>
      <header>
        <h2>{t('public-site.department')}</h2>
        <div className={sheet['acts']}>
          {mayPublish && (
            <Link to="/public-page/department">
              <Button tabIndex={-1} icon={<Icon name="pencil" />}>
                {t('public-site.change')}
              </Button>
            </Link>
          )}
          {revision > 0 && <HistoryButton of={name} records={[{ entity: 'office-public-department', key: '1' }]} />}
        </div>
      </header>
      {revision === 0 ? (
        <p className={sheet['empty']}>{t('public-site.department.none')}</p>
      ) : (
        <dl className={sheet['facts']}>
          <dt>{t('public-site.name')}</dt>
          <dd>{name}</dd>
          <dt>{t('public-site.parent')}</dt>
          <dd>{shownIn(content.parent, language) || '–'}</dd>
          <dt>{t('public-site.places')}</dt>
          <dd>{content.places.map((place) => shownIn(place.name, language)).join(' · ') || '–'}</dd>
          <dt>{t('public-site.base')}</dt>
          <dd>{content.base || '–'}</dd>
          <dt>{t('public-site.said')}</dt>
          <dd>
            {recordedBy && nameOf(recordedBy, language)} {recordedAt && localMoment(recordedAt)}
          </dd>
        </dl>
      )}
    </section>
  );
}
