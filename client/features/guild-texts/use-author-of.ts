import { useTranslation } from 'react-i18next';

/** The author of the version that the platform came with, as it is stored. */
const BUILT_IN = 'register';

/** Who published a version. */
export function useAuthorOf(): (version: { readonly createdBy: string }) => string {
  const { t: translate } = useTranslation();
  return ({ createdBy }) => (createdBy === BUILT_IN ? translate('guild.disclaimer.builtIn') : createdBy);
}
