import { createContext, useContext } from 'react';

/** The member who unlocked a shared tablet by PIN; what is recorded carries this name. */
export interface UnlockedOperator {
  readonly accountId: string;
  readonly displayName: string;
}

interface OperatorControl {
  readonly operator: UnlockedOperator | null;
  /** Asks for the next person's PIN; what is being typed stays. */
  readonly lock: () => void;
}

export const OperatorContext = createContext<OperatorControl>({ operator: null, lock: () => undefined });

/** Who unlocked this tablet; null in a personal session and while the tablet is locked. */
export function useOperator(): UnlockedOperator | null {
  return useContext(OperatorContext).operator;
}

/** Locks a shared tablet for the next person. */
export function useLockOperator(): () => void {
  return useContext(OperatorContext).lock;
}
