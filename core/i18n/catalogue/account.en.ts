import type { WordsOf } from '../words-of.ts';
import type { accountZhTw } from './account.zh-TW.ts';

export const accountEn: WordsOf<typeof accountZhTw> = {
  title: 'My account',
  password: {
    heading: 'Change password',
    lead: 'Other devices are then signed out; here you stay signed in.',
    currentPassword: 'Current password',
    newPassword: 'New password',
    again: 'New password once more',
    hint: 'At least {{min}} characters of any kind, spaces too; a few unrelated words are easiest to remember.',
    differs: 'The two new passwords differ',
    save: 'Change password',
    changed: 'Password changed; other devices are signed out.',
  },
  email: {
    heading: 'E-mail address',
    lead: 'The link for a forgotten password goes here alone. A new address counts once the link of its letter was opened.',
    none: 'No confirmed address yet',
    confirmed: 'Confirmed',
    pending: 'Waits to be confirmed',
    new: 'New e-mail address',
    currentPassword: 'Your current password, to show that it is you',
    save: 'Send the letter',
    sent: 'A letter went to {{email}}; open its link within 24 hours.',
  },
  sessions: {
    heading: 'Signed-in devices',
    lead: 'Sign out a device that you do not know, and change the password.',
    current: 'this device',
    unknown: 'Unknown device',
    times: 'Signed in {{since}} · last used {{seen}}',
    end: 'Sign out',
    endOf: 'Sign out {{device}}',
    endOthers: 'Sign out all other devices',
    ended: 'Devices signed out: {{count}}.',
  },
};
