import type { WordsOf } from '../words-of.ts';
import type { mailZhTw } from './mail.zh-TW.ts';

export const mailEn: WordsOf<typeof mailZhTw> = {
  statement: {
    subject: 'Emission statement {{serialNumber}} revision {{revision}} ({{company}})',
    greeting: 'To {{customer}}:',
    greetingUnnamed: 'Good day,',
    body: 'Attached is the emission statement of {{company}} for your order {{customerOrderNumber}} (declared by the company itself).',
    check: 'Here you can check what was issued and how it stands now:',
    from: 'Sent by {{sender}} through the plating carbon platform; questions go to that company.',
    contact: 'How to reach {{company}}: {{contact}}',
  },
  account: { greeting: 'To {{displayName}}:' },
  reset: {
    subject: 'Set a new password for the plating carbon platform',
    account: 'Your account name is: {{account}}',
    link: 'Somebody asked for a new password for this account. If it was you, open this address within 30 minutes and set one; it works once:',
    ignore:
      'If it was not you, ignore this letter: the password stays as it is. We never ask for your password.',
  },
  passwordWasReset: {
    subject: 'Your password was set anew',
    body: 'The password of the account {{account}} was set anew just now; it has been signed out on all devices.',
    line: 'To be safe, the account is no longer linked with LINE either; link it again under "My account" after signing in.',
    passkeys:
      'To be safe, the passkeys of the account were removed too; make new ones under "My account" after signing in.',
    next: 'If it was not you, set another one at once and tell the owner of your company:',
  },
  confirmEmail: {
    subject: 'Please confirm your e-mail address',
    link: 'Open this address within 24 hours to confirm that this is the e-mail address of the account {{account}}:',
    ignore: 'If you did not state this address on the plating carbon platform, ignore this letter.',
  },
  emailWasChanged: {
    subject: 'The e-mail address of your account was changed',
    body: 'The e-mail address of the account {{account}} is now {{email}}; this address gets no more letters about it.',
    next: 'If it was not you, tell the guild at once:',
  },
  registration: {
    subject: 'Confirm your e-mail address to register with the plating carbon platform',
    link: '{{company}} has registered with the plating carbon platform; its account is {{account}}. Open this address within 24 hours to confirm this e-mail address:',
    next: 'The guild then looks at the registration and writes to this address. Until then you may sign in and see how it stands.',
  },
  decision: {
    APPROVE: {
      subject: 'The registration of your company is approved',
      body: 'The guild has approved the registration of {{company}}; you may begin now.',
    },
    REJECT: {
      subject: 'The registration of your company was not approved',
      body: 'The guild has not approved the registration of {{company}}.',
    },
    SUSPEND: {
      subject: 'The account of your company is suspended',
      body: 'The guild has suspended {{company}}. Its data are kept and can be used again once it is reinstated.',
    },
    REINSTATE: {
      subject: 'The account of your company is reinstated',
      body: 'The guild has reinstated {{company}}; you may go on.',
    },
    reason: 'What the guild says about it:',
    signIn: 'Sign in here:',
    ask: 'Questions go to the guild:',
  },
  left: {
    subject: '{{company}} has left the plating carbon platform',
    body: '{{by}} has taken {{company}} off the plating carbon platform. Everybody and every tablet is signed out, and statements that waited for the guild’s seal are taken back.',
    reason: 'The reason given:',
    kept: 'Statements that were issued can still be checked by anybody. The work orders behind them and the audit log are kept, and not used any more.',
    back: 'If this was not your decision, or the company wants to come back, tell the guild:',
  },
  departure: {
    subject: '{{company}} has left the platform',
    body: '{{by}}, owner of {{company}}, has taken the company off the platform. Its statements that waited for the seal are taken back; nothing is left to do about them.',
    next: 'The members and how they stand:',
  },
  line: {
    LINKED: {
      subject: 'Your account was linked with LINE',
      body: 'The account {{account}} was linked with LINE just now; from now on LINE signs it in too.',
    },
    UNLINKED: {
      subject: 'Your account is no longer linked with LINE',
      body: 'The account {{account}} is no longer linked with LINE, which cannot sign it in any more. Account and password work as before.',
    },
    next: 'If it was not you, sign in at once, change your password, and look at the link with LINE and at where the account is signed in:',
  },
  passkey: {
    ADDED: {
      subject: 'A passkey was added to your account',
      body: 'The passkey "{{name}}" was added to the account {{account}} just now; from now on it signs you in too, without password and code.',
    },
    REMOVED: {
      subject: 'A passkey of your account was removed',
      body: 'The passkey "{{name}}" of the account {{account}} was removed and cannot sign it in any more. Account and password work as before.',
    },
    next: 'If it was not you, sign in at once, change your password, and look at the passkeys and at where the account is signed in:',
  },
  secondFactorLifted: {
    subject: 'Two-step verification was removed',
    body: 'As you asked, those who run the platform removed two-step verification from the account {{account}} and signed out all its devices. The next sign-in needs the password alone; please set it up again soon.',
    passkeys:
      'The passkeys of the account were removed too; make new ones under "My account" after signing in.',
    unknown: 'If you did not ask for it, change your password at once and tell the guild.',
  },
  notice: {
    off: 'You get this letter because the account {{account}} asked for letters about "{{kind}}". To get no more of them, open this address:',
    kind: {
      STATEMENT_DECIDED: 'What became of statements',
      OPEN_CASES: 'Open cases',
      TABLET_SILENT: 'Silent tablets',
      NEW_FACTORS: 'New official factors',
    },
  },
  statementDecided: {
    seal: {
      subject: 'Sealed by the guild: statement {{serialNumber}}',
      body: 'Statement {{serialNumber}}, revision {{revision}}, of the order {{customerOrderNumber}} was sealed by the guild and can be handed to the customer.',
    },
    return: {
      subject: 'Returned by the guild: statement {{serialNumber}}',
      body: 'Statement {{serialNumber}}, revision {{revision}}, of the order {{customerOrderNumber}} was returned by the guild; once mended it can be submitted again.',
    },
    revoke: {
      subject: 'Revoked by the guild: statement {{serialNumber}}',
      body: 'Statement {{serialNumber}}, revision {{revision}}, of the order {{customerOrderNumber}} was revoked by the guild, which the page that checks it says. Please tell customers who got it.',
    },
    next: 'The statement is here:',
  },
  openCases: {
    subject: 'Open cases: {{total}}',
    body: 'Cases that wait for a decision: {{total}}, for example where tablet and office entered different values. Until then no statement can be issued for their work orders.',
    next: 'Please decide them here:',
  },
  tabletSilent: {
    subject: 'Devices not heard of for days: {{total}}',
    intro: 'These devices were not heard of for days; entries that they have not sent are on them alone:',
    tablet:
      '· Tablet "{{name}}": silent for {{days}} d, with {{waiting}} entries waiting when it was heard of last',
    device:
      '· Device of {{name}}: silent for {{days}} d, with {{waiting}} entries waiting when it was heard of last',
    next: 'Bring the device online and open the platform on it, and the entries leave by themselves; a tablet that is used no more can be revoked here:',
  },
  health: {
    fine: '{{day}} How the platform fares: all in order',
    subject: '{{day}} How the platform fares: matters to look into: {{total}}',
    allFine: 'All that the platform knows is in order. It does not know of backups; look after them apart.',
    finding: {
      AUDIT_BROKEN: '- The check of the audit log found that it was altered',
      SCHEMA_UNEXPECTED: '- The tables of the database are not those of this release; run the migrations',
      DISK_FULL: '- Less than 2 GB are left on the disk',
      LETTERS_WAIT:
        '- Letters wait for more than an hour (waiting: {{waiting}}, of these tried in vain: {{failing}})',
      LETTERS_GIVEN_UP: '- Letters given up in the last seven days: {{givenUpInWeek}}',
      AUDIT_UNCHECKED: '- The audit log was not checked for more than 30 days',
      TABLETS_SILENT: '- Tablets not heard of for more than three days: {{silentTablets}}',
    },
    figures:
      'Letters sent in the last day: {{sentInDay}}, waiting: {{waiting}}. Open cases: {{openCases}}, refused entries: {{quarantined}}.',
    next: 'More about it:',
  },
  newFactors: {
    subject: 'New official emission factors',
    intro: 'The guild has added these emission factors to the register:',
    line: '- {{name}}: {{value}} kg CO2e/{{unit}}, applies from {{validFrom}} ({{publisher}}, {{year}})',
    next: 'Nothing that you saved changes by itself. Here you can compare old and new results and decide which work orders to recalculate:',
  },
  person: {
    ROLE: {
      subject: '{{company}}: the role of an account was changed',
      you: '{{by}} has changed your account {{account}} at {{company}} to: {{role}}. It was signed out on all devices; please sign in again.',
      other: '{{by}} has changed {{name}} (account {{account}}) to: {{role}}.',
    },
    DEACTIVATE: {
      subject: '{{company}}: an account was deactivated',
      you: '{{by}} has deactivated your account {{account}} at {{company}}; it can no longer sign in.',
      other: '{{by}} has deactivated {{name}} (account {{account}}), who can no longer sign in.',
    },
    REACTIVATE: {
      subject: '{{company}}: an account was reactivated',
      you: '{{by}} has reactivated your account {{account}} at {{company}}; it can sign in again.',
      other: '{{by}} has reactivated {{name}} (account {{account}}), who can sign in again.',
    },
    REMOVE: {
      subject: '{{company}}: an auditor was removed',
      you: '{{by}} has removed your account {{account}} at {{company}}; it is no longer in use.',
      other: '{{by}} has removed the auditor {{name}} (account {{account}}).',
    },
    next: 'Questions go to the owner of the company. The address to sign in:',
    nextOfOwner: 'If neither you nor another owner meant it, look at the list of people at once:',
  },
  invitation: {
    subject: '{{company}} invites you to the plating carbon platform',
    greeting: 'Good day,',
    link: '{{by}} invites you to join {{company}} as: {{role}}. Open this address within 7 days and choose an account and a password of your own; it works once:',
    until: '{{role}}, until {{date}}, that day included',
    ignore: 'If you do not know this company, ignore this letter.',
  },
  joined: {
    subject: '{{company}}: somebody accepted an invitation',
    body: '{{name}} has joined {{company}} with the account {{account}} as: {{role}}.',
  },
  ownerReset: {
    subject: 'The guild helps you to sign in to the plating carbon platform again',
    link: 'Open this address within 30 minutes and set a new password; it works once. If it is too late, press “Forgot your password?” at the sign-in for another letter:',
    ignore:
      'If you did not ask the guild for help, do not open the address above, and tell the guild at once:',
  },
  accessReset: {
    subject: '{{company}}: the guild has helped an owner to sign in again',
    byLetter:
      'The guild has sent a letter for a new password to {{owner}}, an owner of {{company}}, at the address that was confirmed. The guild does not learn the password.',
    byLink:
      'The guild has made a link that works once and makes its holder an owner of {{company}}, and hands it over in person; it is valid for 24 hours.',
    lifted:
      'The guild also lifted the second factor of {{owner}}, as asked, and signed out all devices; it should be set up again after signing in.',
    next: 'If nobody asked the guild for this, tell the guild at once:',
  },
  applicant: {
    subject: 'Plating carbon platform: a company has registered',
    body: '{{company}} has registered and confirmed its e-mail address; it waits for the guild.',
    next: 'Decide here:',
  },
  contact: {
    subject: 'Plating carbon platform: a new message from the contact form',
    intro: 'Somebody wrote through the contact form of the site:',
    name: 'Name: {{name}}',
    organisation: 'Organisation: {{organisation}}',
    email: 'E-mail: {{email}}',
    phone: 'Phone: {{phone}}',
    about: 'Subject: {{subject}}',
    reply: 'Please write to {{email}} to answer; an answer to this letter does not reach the sender.',
    inbox: "The message is also in the platform's inbox; mark it there once it is settled:",
  },
};
