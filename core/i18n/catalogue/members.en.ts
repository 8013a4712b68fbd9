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
  conflict: 'The status of this company has just changed. Look at it before you decide.',
};
