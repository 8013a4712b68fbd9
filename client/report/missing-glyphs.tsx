import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { textOf } from '#report/document-text.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { fontsFor } from './report-fonts.ts';
import classes from './statement-view.module.css';

interface MissingGlyphsProps {
  readonly statement: EmissionStatement;
  readonly language: StatementLanguage;
}

/** Says before a sheet is issued which of its characters no font draws, since a signed sheet stays as it is. */
export function MissingGlyphs({ statement, language }: MissingGlyphsProps) {
  const { t: translate } = useTranslation();
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    let isStill = true;
    const text = textOf(statementInLanguage(statement, language));
    fontsFor(text)
      .then((fonts) => {
        if (isStill) setMissing(charactersWithoutGlyph(text, fonts));
      })
      // without the fonts nothing is known; the sheet itself is not affected
      .catch(() => undefined);
    return () => {
      isStill = false;
    };
  }, [statement, language]);
  if (missing.length === 0) return null;
  return (
    <p role="alert" className={classes.missing}>
      {translate('report.missingBeforeIssue', { characters: missing.join(' ') })}
    </p>
  );
}
