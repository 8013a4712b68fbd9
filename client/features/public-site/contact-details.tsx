import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './contact-details.module.css';
import type { ShownProfile } from './public-operations.ts';
import { useLocalText } from './use-local-text.ts';

const QrCode = lazy(async () => ({ default: (await import('../../ui/qr-code.tsx')).QrCode }));

/** Who runs the platform and how to reach them; what is not entered is left out. */
export function ContactDetails({ profile }: { readonly profile: ShownProfile }) {
  const { t: translate } = useTranslation();
  const local = useLocalText();
  const name = local(profile.nameZhTw, profile.nameEn);
  const address = profile.addressZhTw == null ? null : local(profile.addressZhTw, profile.addressEn);
  const hours = profile.hoursZhTw == null ? null : local(profile.hoursZhTw, profile.hoursEn);
  const { phone, email, lineUrl, lineId } = profile;
  return (
    <div className={classes.card}>
      <div className={classes.words}>
        <p className={classes.name} lang={name.lang}>
          {name.text}
        </p>
        <dl className={classes.facts}>
          {address !== null && (
            <div>
              <dt>{translate('site.details.address')}</dt>
              <dd lang={address.lang}>{address.text}</dd>
            </div>
          )}
          {phone != null && (
            <div>
              <dt>{translate('site.details.phone')}</dt>
              <dd>
                <a href={`tel:${phone.replaceAll(/[^+\d,;]/gu, '')}`}>{phone}</a>
              </dd>
            </div>
          )}
          {email != null && (
            <div>
              <dt>{translate('site.details.email')}</dt>
              <dd>
                <a href={`mailto:${email}`}>{email}</a>
              </dd>
            </div>
          )}
          {hours !== null && (
            <div>
              <dt>{translate('site.details.hours')}</dt>
              <dd lang={hours.lang}>{hours.text}</dd>
            </div>
          )}
        </dl>
      </div>
      {lineUrl != null && (
        <div className={classes.line}>
          <LineQr value={lineUrl} label={translate('site.details.lineQr')} />
          <p>
            {translate('site.details.line')}
            {lineId != null && <> {lineId}</>}
          </p>
          <a className={classes.add} href={lineUrl} target="_blank" rel="noopener noreferrer">
            {translate('site.details.lineAdd')} {translate('common.openInNewTab')}
          </a>
        </div>
      )}
    </div>
  );
}

interface LineQrProps {
  readonly value: string;
  readonly label: string;
}

/** Drawn when somebody comes near it: it stands at the foot of a page that is to open fast on a phone. */
function LineQr({ value, label }: LineQrProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(!('IntersectionObserver' in window));
  useEffect(() => {
    if (isNear || place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, [isNear]);
  const room = <div ref={place} className={classes.qr} />;
  if (!isNear) return room;
  return (
    <Suspense fallback={room}>
      <QrCode value={value} label={label} sizePx={148} />
    </Suspense>
  );
}
