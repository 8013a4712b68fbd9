import { useTranslation } from 'react-i18next';
import classes from './demo-accounts.module.css';

/** Public by design: these accounts exist only where the server seeds the demo. */
const DEMO_PASSWORD = 'plate-carbon-demo';
const DEMO_ACCOUNTS = [
  { account: 'operator-a', role: 'demoOperator' },
  { account: 'office-a', role: 'demoOffice' },
  { account: 'owner-a', role: 'demoOwner' },
  { account: 'auditor-a', role: 'demoAuditor' },
  { account: 'operator-b', role: 'demoOperatorOfSecond' },
  { account: 'office-b', role: 'demoOfficeOfSecond' },
  { account: 'owner-b', role: 'demoOwnerOfSecond' },
  { account: 'guild-officer', role: 'demoGuild' },
  { account: 'guild-admin', role: 'demoGuildAdmin' },
] as const;

interface DemoAccountsProps {
  readonly onChoose: (account: string, password: string) => void;
}

/** Accounts of the demo, one tap to fill them in. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const { t: translate } = useTranslation();
  return (
    <section className={classes.demo} aria-labelledby="demo-heading">
      <h2 id="demo-heading" className={classes.heading}>
        {translate('signIn.demoTitle')}
      </h2>
      <p className={classes.words}>{translate('signIn.demoBody')}</p>
      <div className={classes.accounts}>
        {DEMO_ACCOUNTS.map(({ account, role }) => (
          <button
            key={account}
            type="button"
            className={classes.account}
            onClick={() => onChoose(account, DEMO_PASSWORD)}
          >
            <span>{translate(`signIn.${role}`)}</span>
            <span className={classes.words}>{account}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
