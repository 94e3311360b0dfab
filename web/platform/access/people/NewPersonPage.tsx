import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { addPerson } from '../api.ts';
import { faultOfLogin, faultOfPassword, PASSWORD_LEAST } from '../form-faults.ts';
import { NameFields, namesOf, type TypedNames } from '../NameFields.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { nameOf } from '../person-name.ts';
import { Refusal } from '../Refusal.tsx';
import { usePersonChange } from './people-queries.ts';
import { RoleAndSite, type RoleAndSiteChoice } from './RoleAndSite.tsx';

/** One person with the account and the first role. */
export function NewPersonPage() {
  const { t, language } = useWords();
  usePageTitle('people.add');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [names, setNames] = useState<TypedNames>({ name: '', nameZh: '' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [choice, setChoice] = useState<RoleAndSiteChoice>({ role: null, siteKey: null });
  const [tried, setTried] = useState(false);
  const adding = usePersonChange(addPerson, (person) => {
    void message.success(t('people.added', { name: nameOf(person, language) }));
    void navigate(`/people/${person.personKey}`);
  });
  const { role, siteKey } = choice;
  const faults = { login: faultOfLogin(login, t), password: faultOfPassword(password, t) };
  const submit = () => {
    setTried(true);
    const named = namesOf(names);
    if (!named || faults.login || faults.password || !role || !siteKey || adding.isPending) return;
    adding.mutate({ ...named, login: login.trim(), password, role, siteKey });
  };
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('people.add')}</h1>
      </header>
      <p className={sheet['about']}>{t('people.add.what')}</p>
      <form
        className={`${sheet['card']} ${sheet['padded']}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={sheet['form']}>
          <NameFields of="person" names={names} onChange={setNames} tried={tried} autoFocus />
          <Field
            label={t('access.person.login')}
            hint={t('access.person.loginHint')}
            fault={tried ? faults.login : null}
          >
            {(control) => (
              <Input
                {...control}
                value={login}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <PasswordField
            label={t('people.add.firstPassword')}
            kind="new"
            value={password}
            onChange={setPassword}
            hint={`${t('access.password.hint', { least: PASSWORD_LEAST })} ${t('people.add.firstPasswordHint')}`}
            fault={tried ? faults.password : null}
          />
          <RoleAndSite choice={choice} onChange={setChoice} tried={tried} />
          {adding.isError && <Refusal error={adding.error} />}
          <div className={sheet['acts']}>
            <Button type="primary" htmlType="submit" loading={adding.isPending}>
              {t('people.add.do')}
            </Button>
            <Button onClick={() => void navigate('/people')}>{t('frame.cancel')}</Button>
          </div>
        </div>
      </form>
    </div>
  );
}
