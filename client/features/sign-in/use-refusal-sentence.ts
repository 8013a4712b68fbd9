import { useTranslation } from 'react-i18next';
import type { RefusalInfo } from '../../graphql/refusal.ts';

/** What a refused sign-in is told as. */
export function useRefusalSentence(): (refusal: RefusalInfo) => string {
  const { t: translate } = useTranslation();
  return ({ code, parameters }) => {
    const isAboutLine = parameters['reason'] === 'LINE';
    if (code === 'UNAVAILABLE' && isAboutLine) return translate('signIn.line.UNREACHABLE');
    if (code === 'UNAUTHENTICATED' && parameters['reason'] === 'PASSKEY')
      return translate('signIn.passkey.REFUSED');
    if (code === 'UNAUTHENTICATED') return translate(isAboutLine ? 'signIn.line.OVER' : 'signIn.refused');
    if (code === 'UNREACHABLE')
      return `${translate('common.error.unreachableTitle')} · ${translate('common.error.unreachableNext')}`;
    const validUntil = parameters['validUntil'];
    if (code === 'ACCESS_ENDED' && typeof validUntil === 'string')
      return translate('signIn.ended', { date: validUntil });
    return translate(`errors.code.${code}`);
  };
}
