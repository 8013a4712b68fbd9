import type { WordsOf } from '../words-of.ts';
import type { accessZhTw } from './access.zh-TW.ts';

export const accessEn: WordsOf<typeof accessZhTw> = {
  again: 'Sign in',
  limited: 'Many requests came from this network address. Try again in {{minutes}} minutes.',
  showPassword: 'Show the password',
  forgot: {
    title: 'Forgotten password',
    lead: 'State the account name or e-mail address. A link for setting a new password, and the account name, go to the e-mail address that was confirmed for this account.',
    name: 'Account name or e-mail address',
    submit: 'Send the link',
    sentTitle: 'Your request arrived',
    sentBody:
      'If there is such an account with a confirmed e-mail address, the letter arrives within minutes; its link works for 30 minutes. Look into the folder of unwanted mail too.',
    noEmail:
      'No letter? Perhaps no e-mail address was ever confirmed for the account. Ask the owner of your company; owners ask the guild.',
    another: 'State another one',
  },
  reset: {
    title: 'Set a new password',
    lead: 'After that the account is signed out on all devices; sign in with the new password.',
    newPassword: 'New password',
    again: 'The new password once more',
    hint: 'At least {{min}} characters, any script, spaces and signs; a few unrelated words are easy to remember.',
    differs: 'The two new passwords differ',
    submit: 'Set the new password',
    doneTitle: 'The new password is set',
    doneBody: 'The account was signed out on all devices. Sign in with the new password.',
    deadTitle: 'This link does not work any more',
    deadBody:
      'A link works once, for 30 minutes, and only the one of the newest letter does. If you have just set a password, sign in; otherwise ask for another letter.',
    once: 'Ask for another letter',
  },
  confirm: {
    title: 'Confirm the e-mail address',
    lead: 'By this button you confirm that the address is yours; links for a forgotten password will go there.',
    submit: 'Confirm this address',
    doneTitle: '{{email}} is confirmed',
    doneBody: 'Letters about this account go to this address from now on.',
    deadTitle: 'This link does not work any more',
    deadBody:
      'A link works once, for 24 hours, and only the one of the newest letter does. If you have just confirmed the address, nothing is left to do; otherwise sign in and have another letter sent.',
    taken: 'Another account has confirmed this address. Sign in and state a different one.',
  },
};
