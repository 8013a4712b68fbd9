import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { ContactDetails } from './contact-details.tsx';
import { ContactForm } from './contact-form.tsx';
import classes from './contact-form.module.css';
import type { ShownProfile } from './public-operations.ts';

interface ContactPageProps {
  readonly profile: ShownProfile | null;
}

/** Whom to ask, and a form for doing so. */
export function ContactPage({ profile }: ContactPageProps) {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('site.contact')} />
      <div className={classes.page}>
        {profile !== null && <ContactDetails profile={profile} />}
        <section className={classes.card}>
          <h2 className={classes.heading}>{translate('site.form.title')}</h2>
          <p className={classes.muted}>{translate('site.form.lead')}</p>
          <ContactForm />
        </section>
      </div>
    </>
  );
}
