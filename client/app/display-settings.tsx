import { useTranslation } from 'react-i18next';
import { LOCALES } from '#i18n/locale.ts';
import { BUILD_ID } from '../offline/build-id.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { useChangeLocale } from '../ui/stored-locale.ts';
import { useLocale } from '../ui/use-locale.ts';
import { THEMES, useAppearance } from './appearance.tsx';
import classes from './display-settings.module.css';

/** Language and theme of this device. */
export function DisplaySettings() {
  const { t: translate } = useTranslation();
  const { theme, setTheme } = useAppearance();
  const changeLocale = useChangeLocale();
  const locale = useLocale();
  return (
    <div className={classes.settings}>
      <ChoiceGroup
        label={translate('app.language')}
        options={LOCALES.map((value) => ({ value, label: translate(`app.languages.${value}`) }))}
        value={locale}
        onChoose={changeLocale}
      />
      <ChoiceGroup
        label={translate('app.theme')}
        options={THEMES.map((value) => ({ value, label: translate(`app.themes.${value}`) }))}
        value={theme}
        onChoose={setTheme}
      />
      <p className={classes.hint}>{translate('app.themeShopFloorHint')}</p>
      <p className={classes.hint} data-build-id={BUILD_ID}>
        {translate('app.buildId', { build: BUILD_ID })}
      </p>
    </div>
  );
}
