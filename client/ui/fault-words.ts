import { useTranslation } from 'react-i18next';
import type { EntryFault } from '../offline/outbox/outbox-entry.ts';

/** Why the last attempt did not settle an entry of the queue, in the language that the person reads now. */
export function useFaultWords(): (fault: Pick<EntryFault, 'code' | 'parameters'>) => string {
  const { t: translate } = useTranslation();
  return ({ code, parameters }) => {
    switch (code) {
      case 'UNREACHABLE':
      case 'NOT_OUR_SERVER':
      case 'TOO_BIG':
      case 'SERVER_REPEATED_FAILURE':
        return translate(`queue.fault.${code}`);
      default:
        return translate(`errors.code.${code}`, { ...parameters });
    }
  };
}
