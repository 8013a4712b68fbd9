/** What the guild states when it writes an announcement or an event. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  choice,
  instant,
  number,
  optional,
  optionalOrBlank,
  optionalText,
  text,
  truth,
  uuid,
} from '#domain/rules/read-fields.ts';
import { POST_KINDS, type PostContent } from './post.ts';

export const LONGEST_POST_TITLE = 120;
export const LONGEST_POST_BODY = 20_000;
export const LONGEST_PLACE = 120;
export const LONGEST_COVER_ALT = 200;
const LAST_REVISION = 1_000_000;

export interface PostWriting extends PostContent {
  readonly commandId: string;
  readonly postId: string;
  /** The revision that the writer saw; 0 for a post that is new. */
  readonly basedOn: number;
}

export interface PostRemoval {
  readonly commandId: string;
  readonly postId: string;
  readonly basedOn: number;
}

const basedOn = () => number({ max: LAST_REVISION, isWhole: true });

const fields: z.ZodType<PostWriting> = z.strictObject({
  commandId: uuid(),
  postId: uuid(),
  basedOn: basedOn(),
  kind: choice(POST_KINDS),
  titleZhTw: text({ max: LONGEST_POST_TITLE }),
  titleEn: optionalText({ max: LONGEST_POST_TITLE }),
  bodyZhTw: text({ max: LONGEST_POST_BODY, isMultiline: true }),
  bodyEn: optionalText({ max: LONGEST_POST_BODY, isMultiline: true }),
  coverImageId: optionalOrBlank(uuid()),
  coverAltZhTw: optionalText({ max: LONGEST_COVER_ALT }),
  coverAltEn: optionalText({ max: LONGEST_COVER_ALT }),
  isPinned: truth(),
  isDraft: truth(),
  publishAt: optional(instant()),
  expiresAt: optional(instant()),
  startsAt: optional(instant()),
  endsAt: optional(instant()),
  placeZhTw: optionalText({ max: LONGEST_PLACE }),
  placeEn: optionalText({ max: LONGEST_PLACE }),
});

const OF_COVERS = ['coverAltZhTw', 'coverAltEn'] as const;
const NOT_OF_ANNOUNCEMENTS = ['startsAt', 'endsAt', 'placeZhTw', 'placeEn'] as const;

const writing = fields.check(({ value, issues }) => {
  const fault = (field: keyof PostWriting, code: string) =>
    issues.push({ code: 'custom', params: { code }, path: [field], input: value[field] });
  if (!value.isDraft && value.publishAt === null) fault('publishAt', 'REQUIRED');
  if (!isLater(value.expiresAt, value.publishAt)) fault('expiresAt', 'NOT_LATER');
  if (value.coverImageId === null) {
    for (const field of OF_COVERS) if (value[field] !== null) fault(field, 'UNKNOWN_FIELD');
  } else if (value.coverAltZhTw === null) fault('coverAltZhTw', 'REQUIRED');
  if (value.kind === 'EVENT') {
    if (value.startsAt === null) fault('startsAt', 'REQUIRED');
    if (!isLater(value.endsAt, value.startsAt)) fault('endsAt', 'NOT_LATER');
  } else for (const field of NOT_OF_ANNOUNCEMENTS) if (value[field] !== null) fault(field, 'UNKNOWN_FIELD');
});

const removal: z.ZodType<PostRemoval> = z.strictObject({
  commandId: uuid(),
  postId: uuid(),
  basedOn: basedOn(),
});

/** What is not stated is in nobody's way. */
function isLater(end: string | null, start: string | null): boolean {
  return end === null || start === null || end > start;
}

export const checkPost = (input: unknown): Checked<PostWriting> => checkInput(writing, input);
export const checkPostRemoval = (input: unknown): Checked<PostRemoval> => checkInput(removal, input);
