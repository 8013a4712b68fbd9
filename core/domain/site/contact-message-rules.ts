/** What a visitor writes to the guild, and what the guild does with it. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, email, number, optionalText, text, uuid } from '#domain/rules/read-fields.ts';

/** UNREAD: nobody has looked. JUNK: kept out of sight, and deleted by hand when it is none. */
export const MESSAGE_STATES = ['UNREAD', 'READ', 'ANSWERED', 'JUNK'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const LONGEST_MESSAGE = 2_000;
export const LONGEST_SENDER_NAME = 60;
export const LONGEST_SUBJECT = 120;
export const LONGEST_ORGANISATION = 100;
export const LONGEST_PHONE = 40;
const LONGEST_TRAP = 500;
/** Nobody reads the form and writes a question in less. */
const LEAST_SECONDS = 4;
const DAY_SECONDS = 86_400;

export interface ContactMessage {
  /** Made by the form; the same message sent twice is one. */
  readonly messageId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly subject: string;
  readonly body: string;
  /** A field that people do not see; programs fill it in. */
  readonly website: string | null;
  /** How long the form was open, as the browser says. */
  readonly filledInSeconds: number;
}

export interface MessageMarking {
  readonly commandId: string;
  readonly messageId: string;
  readonly state: MessageState;
}

export interface MessageRemoval {
  readonly commandId: string;
  readonly messageId: string;
}

const message: z.ZodType<ContactMessage> = z.strictObject({
  messageId: uuid(),
  name: text({ max: LONGEST_SENDER_NAME }),
  organisation: optionalText({ max: LONGEST_ORGANISATION }),
  email: email(),
  phone: optionalText({ max: LONGEST_PHONE }),
  subject: text({ max: LONGEST_SUBJECT }),
  body: text({ max: LONGEST_MESSAGE, isMultiline: true }),
  website: optionalText({ max: LONGEST_TRAP }),
  filledInSeconds: number({ max: DAY_SECONDS * 365 }),
});
const marking: z.ZodType<MessageMarking> = z.strictObject({
  commandId: uuid(),
  messageId: uuid(),
  state: choice(MESSAGE_STATES),
});
const removal: z.ZodType<MessageRemoval> = z.strictObject({ commandId: uuid(), messageId: uuid() });

export const checkContactMessage = (input: unknown): Checked<ContactMessage> => checkInput(message, input);
export const checkMessageMarking = (input: unknown): Checked<MessageMarking> => checkInput(marking, input);
export const checkMessageRemoval = (input: unknown): Checked<MessageRemoval> => checkInput(removal, input);

/** Whether a program probably wrote it. It is kept all the same: a person may have been quick. */
export function isSuspect({ website, filledInSeconds }: ContactMessage): boolean {
  return website !== null || filledInSeconds < LEAST_SECONDS;
}
