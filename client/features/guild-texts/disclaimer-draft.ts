import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import { LONGEST_DISCLAIMER_POINT, MOST_DISCLAIMER_POINTS } from '#domain/statement/disclaimer-rules.ts';

/** A point that is being edited; the key tells it from others while it moves. */
export interface DraftPoint extends DisclaimerPoint {
  readonly key: number;
}

export type DraftChange =
  | {
      readonly kind: 'EDIT';
      readonly key: number;
      readonly language: keyof DisclaimerPoint;
      readonly text: string;
    }
  | { readonly kind: 'ADD' }
  | { readonly kind: 'REMOVE'; readonly key: number }
  | { readonly kind: 'MOVE'; readonly key: number; readonly by: -1 | 1 }
  | { readonly kind: 'PUT_BACK'; readonly point: DraftPoint; readonly index: number }
  | { readonly kind: 'START'; readonly points: readonly DisclaimerPoint[] };

/** The points of a version, to be edited. */
export function draftOf(points: readonly DisclaimerPoint[]): DraftPoint[] {
  return points.map(({ zhTw, en }, key) => ({ key, zhTw, en }));
}

export function changeDraft(draft: readonly DraftPoint[], change: DraftChange): readonly DraftPoint[] {
  switch (change.kind) {
    case 'EDIT':
      return draft.map((point) =>
        point.key === change.key ? { ...point, [change.language]: change.text } : point,
      );
    case 'ADD': {
      const key = Math.max(-1, ...draft.map((point) => point.key)) + 1;
      return [...draft, { key, zhTw: '', en: '' }];
    }
    case 'REMOVE':
      return draft.filter(({ key }) => key !== change.key);
    case 'MOVE': {
      const from = draft.findIndex(({ key }) => key === change.key);
      const point = draft[from];
      const to = from + change.by;
      if (point === undefined || to < 0 || to >= draft.length) return draft;
      return draft.toSpliced(from, 1).toSpliced(to, 0, point);
    }
    case 'PUT_BACK':
      return draft.toSpliced(change.index, 0, change.point);
    case 'START':
      return draftOf(change.points);
  }
}

/** The points as they would be published. */
export function pointsOf(draft: readonly DraftPoint[]): DisclaimerPoint[] {
  return draft.map(({ zhTw, en }) => ({ zhTw: zhTw.trim(), en: en.trim() }));
}

export function isSameText(draft: readonly DraftPoint[], points: readonly DisclaimerPoint[]): boolean {
  const stated = pointsOf(draft);
  return (
    stated.length === points.length &&
    stated.every(({ zhTw, en }, index) => zhTw === points[index]?.zhTw && en === points[index].en)
  );
}

export type PointFault = 'MISSING' | 'TOO_LONG';

/** What is wrong with one language of a point; null when nothing is. */
export function faultOfText(text: string): PointFault | null {
  const stated = text.trim();
  if (stated === '') return 'MISSING';
  return stated.length > LONGEST_DISCLAIMER_POINT ? 'TOO_LONG' : null;
}

/** Texts that must be corrected before the draft can be published. */
export function faultsIn(draft: readonly DraftPoint[]): number {
  return draft.flatMap(({ zhTw, en }) => [zhTw, en]).filter((text) => faultOfText(text) !== null).length;
}

/** What is wrong with the list as a whole; null when nothing is. */
export function faultOfList(draft: readonly DraftPoint[]): 'TOO_FEW' | 'TOO_MANY' | null {
  if (draft.length === 0) return 'TOO_FEW';
  return draft.length > MOST_DISCLAIMER_POINTS ? 'TOO_MANY' : null;
}
