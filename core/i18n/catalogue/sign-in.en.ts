import type { WordsOf } from '../words-of.ts';
import type { signInZhTw } from './sign-in.zh-TW.ts';

export const signInEn: WordsOf<typeof signInZhTw> = {
  title: 'Sign in',
  lead: 'Every work order: computed exactly, explained plainly.',
  points: {
    record: 'Record energy at the line, see the emissions as you type',
    factors: 'Every figure names its official factor, publisher and year',
    offline: 'Works without network; drafts are kept',
  },
  account: 'Account',
  password: 'Password',
  showPassword: 'Show the password',
  capsLock: 'Caps Lock is on.',
  forgot: 'Forgotten password?',
  register: 'No account yet? Become a member',
  enrol: 'A shared tablet of the company? Enter its code',
  submit: 'Sign in',
  accountMissing: 'Enter your account.',
  passwordMissing: 'Enter your password.',
  refused: 'Account and password do not match. Check both; a forgotten password can be set anew below.',
  ended:
    'This account could be used until {{date}}, which has passed. Ask the owner of the company if you need it longer.',
  code: {
    lead: '{{account}}, one more step: enter the six digits that your authenticator app shows.',
    label: 'Code',
    hint: 'Without your phone, enter one of your recovery codes.',
    missing: 'Enter the code.',
    back: 'Another account or password',
  },
  passkey: {
    button: 'Sign in with a passkey',
    CANCELLED:
      'Nobody was signed in: you cancelled, it took too long, or this device has no passkey for the platform. Try again, or sign in with account and password.',
    WRONG_ADDRESS:
      'Passkeys work at the address of the platform alone. Open that address, or sign in with account and password.',
    FAILED:
      'This browser did not finish the sign-in with a passkey. Try again, or sign in with account and password.',
    REFUSED:
      'This passkey does not sign in: it may have been removed, or this sign-in took too long. Try again, or sign in with account and password.',
  },
  line: {
    or: 'or',
    button: 'Sign in with LINE',
    beside: 'LINE opens in a new tab. Come back here after signing in: what is on the screen stays.',
    signingIn: 'Signing in with LINE…',
    codeLead:
      'LINE confirmed that it is you; one more step: enter the six digits that your authenticator app shows.',
    back: 'Use account and password',
    NOT_LINKED:
      'This LINE is not linked with an account of the platform yet. Sign in with account and password first and link LINE under "My account"; then LINE signs you in.',
    DENIED: 'You cancelled at LINE. Try again, or sign in with account and password.',
    OVER: 'This sign-in with LINE took too long, or was not begun in this browser. Press "Sign in with LINE" again.',
    REFUSED:
      'What LINE answered could not be confirmed, so nobody was signed in. Try again; if it keeps happening, sign in with account and password and tell the guild.',
    UNREACHABLE:
      'LINE cannot be reached at the moment. Try again later, or sign in with account and password.',
  },
  idleEnd:
    'Signed out because nothing was done for {{time}}. After signing in you are back on the page you were on.',
  needsNetworkOnce:
    'The server cannot be reached. This device needs one sign-in with network; afterwards it opens without.',
  demoTitle: 'Demo data',
  demoBody: 'This is a demo. Choose an account to fill it in:',
  demoOperator: 'Operator',
  demoOffice: 'Office',
  demoOwner: 'Owner',
  demoAuditor: 'Auditor',
  demoOperatorOfSecond: 'Operator, second company',
  demoOfficeOfSecond: 'Office, second company',
  demoOwnerOfSecond: 'Owner, second company',
  demoGuild: 'Guild officer',
  demoGuildAdmin: 'Guild administrator',
};
