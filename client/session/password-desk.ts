/** Asks the person at the screen for the password, for an act that the server refused without it. */
export interface PasswordDesk {
  /** Whether the password was confirmed; several that ask at once share one question. */
  readonly ask: () => Promise<boolean>;
  readonly settle: (isConfirmed: boolean) => void;
  readonly isAsking: () => boolean;
  /** Told whenever a question begins or ends; gives the end of being told. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPasswordDesk(): PasswordDesk {
  let question: { readonly answer: Promise<boolean>; readonly settle: (answer: boolean) => void } | null =
    null;
  const listeners = new Set<() => void>();
  const change = (next: typeof question): void => {
    question = next;
    for (const listener of listeners) listener();
  };
  return {
    ask: () => {
      if (question !== null) return question.answer;
      let settle: (answer: boolean) => void = () => undefined;
      const answer = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      change({ answer, settle });
      return answer;
    },
    settle: (isConfirmed) => {
      const settled = question;
      change(null);
      settled?.settle(isConfirmed);
    },
    isAsking: () => question !== null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
