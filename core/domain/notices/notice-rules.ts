/** What people send about the letters that they want. */
import { z } from 'zod';
import { NOTICE_KINDS, SILENT_DAYS } from '#domain/notices/notice.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { optional, text, uuid } from '#domain/rules/read-fields.ts';

const choices = z.strictObject({
  commandId: uuid(),
  choices: z
    .array(
      z.strictObject({
        kind: z.enum(NOTICE_KINDS),
        isWanted: z.boolean(),
        afterDays: optional(z.literal(SILENT_DAYS)),
      }),
    )
    .min(1)
    .max(NOTICE_KINDS.length),
});
const unsubscription = z.strictObject({ commandId: uuid(), token: text({ max: 200 }) });

export type NoticeChoices = z.output<typeof choices>;
export type Unsubscription = z.output<typeof unsubscription>;

export const checkNoticeChoices = (input: unknown): Checked<NoticeChoices> => checkInput(choices, input);
export const checkUnsubscription = (input: unknown): Checked<Unsubscription> =>
  checkInput(unsubscription, input);
