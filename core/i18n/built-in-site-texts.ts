import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { siteTextsEn } from './catalogue/site-texts.en.ts';
import { siteTextsZhTw } from './catalogue/site-texts.zh-TW.ts';

/** Version 1 of privacy notice and terms of use, until the guild writes another. */
export const BUILT_IN_SITE_TEXTS: readonly {
  readonly kind: SiteTextKind;
  readonly bodyZhTw: string;
  readonly bodyEn: string;
}[] = (['PRIVACY', 'TERMS'] as const).map((kind) => ({
  kind,
  bodyZhTw: siteTextsZhTw[kind],
  bodyEn: siteTextsEn[kind],
}));

/** Who runs the platform, until the guild says it. */
export const BUILT_IN_OPERATOR = { nameZhTw: siteTextsZhTw.OPERATOR, nameEn: siteTextsEn.OPERATOR } as const;
