import type { ComponentType } from 'react';
import { useWords } from './use-words.ts';
import type { WordSet } from './word-sets.ts';

/** `Page`, once the words of `set` are there. */
export function speaking<Props extends object>(
  Page: ComponentType<Props>,
  set: WordSet,
): ComponentType<Props> {
  return function Speaking(props: Props) {
    useWords(set);
    return <Page {...props} />;
  };
}
