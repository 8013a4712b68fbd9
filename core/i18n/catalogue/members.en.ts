import type { WordsOf } from '../words-of.ts';
import type { membersZhTw } from './members.zh-TW.ts';

export const membersEn: WordsOf<typeof membersZhTw> = {
  title: 'Member companies',
  lead: 'Decide about registrations; suspend and reinstate members.',
  filter: 'Status',
  all: 'All',
  status: {
    PENDING: 'waiting for approval',
    ACTIVE: 'active',
    REJECTED: 'not approved',
    SUSPENDED: 'suspended',
    LEFT: 'left',
  },
  none: 'No such company',
  noneHint: 'Choose another status, or clear the search.',
  more: 'Only the first {{shown}} are listed; narrow them down by searching.',
  search: 'Search name, account or tax id',
  total: '{{total}} companies',
  unconfirmed: 'The e-mail address is not confirmed yet; approval is possible after that.',
  lookAlike: 'Same name or tax id: {{names}}',
  reason: 'What was said about the last decision: {{reason}}',
  registeredAt: 'Registered {{at}}',
  changedAt: 'Decided {{at}}',
  leftReason: 'Why it left: {{reason}}',
  leftAt: 'Left {{at}}',
  details: 'See the registration',
  move: { APPROVE: 'Approve', REJECT: 'Reject', SUSPEND: 'Suspend', REINSTATE: 'Reinstate' },
  dialog: {
    APPROVE: {
      title: 'Approve the registration of {{name}}',
      body: 'The company may use the platform from then on; its owner gets a letter.',
    },
    REJECT: {
      title: 'Reject the registration of {{name}}',
      body: 'The company may not use the platform; its owner gets what you write here.',
    },
    SUSPEND: {
      title: 'Suspend {{name}}',
      body: 'From their next act on nobody of this company can use the platform; its data are kept. Its owner gets what you write here.',
    },
    REINSTATE: {
      title: 'Reinstate {{name}}',
      body: 'The company may use the platform again; its owner gets a letter.',
    },
    reason: 'What the company shall read',
    reasonHint: 'It goes into the letter, and stands on their status page.',
    optional: 'may be left empty',
  },
  done: {
    APPROVE: '{{name}} is approved.',
    REJECT: 'The registration of {{name}} is rejected.',
    SUSPEND: '{{name}} is suspended.',
    REINSTATE: '{{name}} is reinstated.',
  },
  owner: {
    open: 'Owner cannot sign in',
    openOf: 'Owner cannot sign in: {{name}}',
    title: 'Help an owner of {{name}} to sign in',
    lead: 'Make sure first who is asking. The platform neither shows nor sets a password. The other owners and the contact address of the company are told by letter, with your reason.',
    who: 'Which owner',
    byLetter: 'Letter for a new password to the confirmed address {{email}}',
    byLink: 'No confirmed address: a link that works once, handed over in person, for a new owner account',
    nobody:
      'This company has no owner who can sign in: make a link that works once, and hand it to the new owner in person.',
    lastSignIn: 'Last sign-in {{at}}',
    never: 'No sign-in noted',
    lostFactor: 'The second factor is lost too (app and recovery codes)',
    lostFactorHint: 'Lifts it at once and signs out all devices; it should be set up again after signing in.',
    reason: 'Reason',
    reasonHint: 'How you made sure who it is, for example. The company reads it, and the audit keeps it.',
    send: 'Send the letter',
    make: 'Make the link',
    sent: 'The letter for a new password goes to {{email}} and is valid for 30 minutes.',
    linkTitle: 'Hand it over in person',
    linkBody:
      'Valid until {{at}}, once, and shown this once. Whoever holds it becomes an owner of this company.',
    qr: 'QR code to become an owner of the company',
  },
  conflict:
    'Somebody else has just changed the status of {{name}}; nothing was decided now. Look at it again.',
};
