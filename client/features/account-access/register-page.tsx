import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './access-page.module.css';
import { OutcomeCard } from './outcome-card.tsx';
import { RegisterForm } from './register-form.tsx';
import { useAccessWords } from './use-access-words.ts';

/** Where a company asks to become a member; what happens next stands in its place afterwards. */
export function RegisterPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={translate('access.register.title')} />
      {sentTo === null ? (
        <RegisterForm onSent={setSentTo} />
      ) : (
        <OutcomeCard
          tone="ok"
          title={translate('access.register.sentTitle')}
          actions={
            <Link to={paths.signIn} className={classes.submit}>
              {translate('access.again')}
            </Link>
          }
        >
          <p>{translate('access.register.sentBody', { email: sentTo })}</p>
          <p className={classes.muted}>{translate('access.register.sentHint')}</p>
        </OutcomeCard>
      )}
    </>
  );
}
