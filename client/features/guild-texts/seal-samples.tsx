import { useTranslation } from 'react-i18next';
import classes from './guild-texts.module.css';

interface SealSamplesProps {
  /** A PNG. */
  readonly imageBase64: string;
  readonly name: string;
}

/** The seal on plain paper, and as it sits on a statement, with its label. */
export function SealSamples({ imageBase64, name }: SealSamplesProps) {
  const { t: translate } = useTranslation();
  const address = `data:image/png;base64,${imageBase64}`;
  return (
    <div className={classes.samples}>
      <figure className={classes.sample}>
        <div className={classes.white}>
          <img src={address} alt={name} className={classes.seal} />
        </div>
        <figcaption className={classes.quiet}>{translate('guild.seal.onWhite')}</figcaption>
      </figure>
      <figure className={classes.sample}>
        <div className={classes.sheet}>
          <p className={classes.sheetTitle} aria-hidden>
            {translate('guild.seal.sheetName')}
          </p>
          <div className={classes.lines} aria-hidden />
          <div className={classes.stamp}>
            <img src={address} alt="" className={classes.sealOnSheet} />
            <p>
              <strong>{translate('guild.seal.label')}</strong>
              {translate('guild.seal.labelDetail')}
            </p>
          </div>
        </div>
        <figcaption className={classes.quiet}>{translate('guild.seal.onSheet')}</figcaption>
      </figure>
    </div>
  );
}
