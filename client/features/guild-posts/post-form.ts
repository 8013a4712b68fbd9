import type { Issue } from '#domain/errors.ts';
import { checkPost, type PostWriting } from '#domain/site/post-rules.ts';
import type { PostKind } from '#domain/site/post.ts';
import type { WrittenPostFragment } from '../../graphql/generated/graphql.ts';
import { readMoment, type TypedMoment, typedMoment, type WithoutTime } from './moment.ts';

/** DRAFT: shown to nobody. NOW: from the moment of saving. AT: from a stated moment on. */
export const PUBLISHINGS = ['DRAFT', 'NOW', 'AT'] as const;
export type Publishing = (typeof PUBLISHINGS)[number];

/** A post as typed; what is not stated is an empty text. */
export type PostForm = Readonly<{
  /** Made before a new post is saved, so that saving twice makes one. */
  postId: string;
  titleZhTw: string;
  titleEn: string;
  bodyZhTw: string;
  bodyEn: string;
  coverImageId: string;
  coverAltZhTw: string;
  coverAltEn: string;
  isPinned: boolean;
  publishing: string;
  publishDate: string;
  publishTime: string;
  expiryDate: string;
  expiryTime: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  placeZhTw: string;
  placeEn: string;
}>;

const EMPTY_FORM: PostForm = {
  postId: '',
  titleZhTw: '',
  titleEn: '',
  bodyZhTw: '',
  bodyEn: '',
  coverImageId: '',
  coverAltZhTw: '',
  coverAltEn: '',
  isPinned: false,
  publishing: 'NOW',
  publishDate: '',
  publishTime: '',
  expiryDate: '',
  expiryTime: '',
  startDate: '',
  startTime: '',
  endDate: '',
  endTime: '',
  placeZhTw: '',
  placeEn: '',
};

/** The form of a post that is to be written. */
export function newPostForm(): PostForm {
  return { ...EMPTY_FORM, postId: crypto.randomUUID() };
}

/** Each moment of a post: its field in the API, and where its day and time stand in the form. */
export const MOMENTS = {
  publishAt: { date: 'publishDate', time: 'publishTime', withoutTime: 'START_OF_DAY' },
  expiresAt: { date: 'expiryDate', time: 'expiryTime', withoutTime: 'END_OF_DAY' },
  startsAt: { date: 'startDate', time: 'startTime', withoutTime: 'MISSING' },
  endsAt: { date: 'endDate', time: 'endTime', withoutTime: 'MISSING' },
} as const satisfies Record<string, { date: keyof PostForm; time: keyof PostForm; withoutTime: WithoutTime }>;
export type MomentName = keyof typeof MOMENTS;

export function momentIn(form: PostForm, name: MomentName): TypedMoment {
  return { date: form[MOMENTS[name].date], time: form[MOMENTS[name].time] };
}

/** The form of a stored post. */
export function formOfPost(post: WrittenPostFragment): PostForm {
  const publish = typedMoment(post.publishAt);
  const expiry = typedMoment(post.expiresAt);
  const start = typedMoment(post.startsAt);
  const end = typedMoment(post.endsAt);
  return {
    postId: post.id,
    titleZhTw: post.titleZhTw,
    titleEn: post.titleEn ?? '',
    bodyZhTw: post.bodyZhTw,
    bodyEn: post.bodyEn ?? '',
    coverImageId: post.coverImageId ?? '',
    coverAltZhTw: post.coverAltZhTw ?? '',
    coverAltEn: post.coverAltEn ?? '',
    isPinned: post.isPinned,
    publishing: post.isDraft ? 'DRAFT' : 'AT',
    publishDate: publish.date,
    publishTime: publish.time,
    expiryDate: expiry.date,
    expiryTime: expiry.time,
    startDate: start.date,
    startTime: start.time,
    endDate: end.date,
    endTime: end.time,
    placeZhTw: post.placeZhTw ?? '',
    placeEn: post.placeEn ?? '',
  };
}

interface Statement {
  readonly kind: PostKind;
  readonly basedOn: number;
  readonly commandId: string;
  /** The instant of saving. */
  readonly now: string;
}

export type StatedPost =
  | { readonly ok: true; readonly input: PostWriting }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What the form states, to be saved; every fault at its field, those of a moment at its day or its time. */
export function statedPost(form: PostForm, { now, ...statement }: Statement): StatedPost {
  const isEvent = statement.kind === 'EVENT';
  const wanted: readonly MomentName[] = [
    ...(form.publishing === 'NOW' ? [] : (['publishAt'] as const)),
    'expiresAt',
    ...(isEvent ? (['startsAt', 'endsAt'] as const) : []),
  ];
  const instants: Partial<Record<MomentName, string | null>> = {};
  const faults = new Map<string, Issue>();
  for (const name of wanted) {
    const { withoutTime, ...parts } = MOMENTS[name];
    const read = readMoment(momentIn(form, name), withoutTime);
    instants[name] = read.kind === 'INSTANT' ? read.instant : null;
    if (read.kind === 'ISSUE') faults.set(name, { path: parts[read.part], ...read.issue });
  }
  const checked = checkPost({
    ...statement,
    postId: form.postId,
    titleZhTw: form.titleZhTw,
    titleEn: form.titleEn,
    bodyZhTw: form.bodyZhTw,
    bodyEn: form.bodyEn,
    coverImageId: form.coverImageId,
    // Without a picture there is nothing to describe; the form keeps the words until it is left.
    coverAltZhTw: form.coverImageId === '' ? null : form.coverAltZhTw,
    coverAltEn: form.coverImageId === '' ? null : form.coverAltEn,
    isPinned: form.isPinned,
    isDraft: form.publishing === 'DRAFT',
    placeZhTw: isEvent ? form.placeZhTw : null,
    placeEn: isEvent ? form.placeEn : null,
    startsAt: null,
    endsAt: null,
    ...instants,
    publishAt: form.publishing === 'NOW' ? now : (instants.publishAt ?? null),
  });
  if (checked.ok && faults.size === 0) return { ok: true, input: checked.value };
  // A moment that cannot be read was left out above, and is not missing for that.
  const others = checked.ok ? [] : checked.issues.filter(({ path }) => !faults.has(path));
  return { ok: false, issues: [...faults.values(), ...atFields(others)] };
}

/** Faults of moments stand at their days: the form has no field for the instant. */
export function atFields(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) =>
    issue.path in MOMENTS ? { ...issue, path: MOMENTS[issue.path as MomentName].date } : issue,
  );
}
