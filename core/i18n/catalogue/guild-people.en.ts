import type { WordsOf } from '../words-of.ts';
import type { guildPeopleZhTw } from './guild-people.zh-TW.ts';

export const guildPeopleEn: WordsOf<typeof guildPeopleZhTw> = {
  title: 'People of the guild',
  lead: 'Who can sign in to run the platform. When a colleague has lost authenticator app and recovery codes, another administrator lifts the second factor.',
  roles: { GUILD_OFFICER: 'Officer', GUILD_ADMIN: 'Administrator' },
  columns: { factor: 'Second factor', lastSignIn: 'Last sign-in' },
  factor: { on: 'set up', off: 'not set up' },
  never: 'no sign-in on record',
  self: 'you',
  lift: 'Second factor lost',
  liftOf: 'Second factor lost: {{name}}',
  dialogTitle: 'Lift the second factor of {{name}}',
  dialogBody:
    'Make sure first, in person or by a phone number you know, that it is really them. All their devices are signed out; the next sign-in takes the password alone, and the second factor must be set up anew. They are told by letter, and the audit log keeps it.',
  reason: 'How you made sure who asks',
  reasonHint: 'The audit log keeps it.',
  submit: 'Lift the second factor',
  done: 'The second factor of {{name}} is lifted.',
  gone: 'This account has no second factor now; there is nothing to lift.',
};
