import { useTranslation } from 'react-i18next';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { publicTextQuery } from './public-operations.ts';
import { useLocalText } from './use-local-text.ts';
import { usePublicAnswer } from './use-public-answer.ts';
import { Waiting } from './waiting.tsx';

/** The privacy notice or the terms of use in force. */
export function SiteTextPage({ kind }: { readonly kind: SiteTextKind }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const local = useLocalText();
  const { data, error, retry } = usePublicAnswer(publicTextQuery, { kind });
  const title = translate(kind === 'PRIVACY' ? 'site.privacy' : 'site.terms');
  const text = data?.siteText;
  const body = text === undefined ? null : local(text.bodyZhTw, text.bodyEn);
  return (
    <>
      <PageHeader
        title={title}
        {...(text !== undefined && {
          lead: translate('site.text.version', {
            version: text.version,
            date: formats.date(taipeiDateOf(text.createdAt)),
          }),
        })}
      />
      {body !== null && <RichText markdown={body.text} lang={body.lang} />}
      {data === undefined && error !== undefined && <ErrorPanel error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <Waiting />}
    </>
  );
}
