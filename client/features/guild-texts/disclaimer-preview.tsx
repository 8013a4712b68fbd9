import { useTranslation } from 'react-i18next';
import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import classes from './guild-texts.module.css';

/** The points as the sheet prints them, numbered, in each language. */
export function DisclaimerPreview({ points }: { readonly points: readonly DisclaimerPoint[] }) {
  const { t: translate } = useTranslation();
  return (
    <details className={classes.preview}>
      <summary className={classes.summary}>{translate('guild.disclaimer.preview')}</summary>
      <div className={classes.papers}>
        {(['zhTw', 'en'] as const).map((language) => (
          <ol key={language} lang={language === 'en' ? 'en' : 'zh-TW'} className={classes.paper}>
            {points.map((point, index) => (
              <li key={index}>{point[language]}</li>
            ))}
          </ol>
        ))}
      </div>
    </details>
  );
}
