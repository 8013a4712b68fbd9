import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import { claimsIn } from '#domain/statement/claims.ts';
import { LONGEST_DISCLAIMER_POINT } from '#domain/statement/disclaimer-rules.ts';
import { type DraftChange, type DraftPoint, faultOfText } from './disclaimer-draft.ts';
import classes from './guild-texts.module.css';

interface DisclaimerPointsProps {
  readonly draft: readonly DraftPoint[];
  readonly areFaultsShown: boolean;
  readonly change: (change: DraftChange) => void;
  readonly onRemove: (point: DraftPoint, index: number) => void;
}

const LANGUAGES = ['zhTw', 'en'] as const satisfies readonly (keyof DisclaimerPoint)[];
const LANG = { zhTw: 'zh-TW', en: 'en' } as const;

/** One row per point: Chinese on the left, English on the right, and what can be done with the row. */
export function DisclaimerPoints({ draft, areFaultsShown, change, onRemove }: DisclaimerPointsProps) {
  const { t: translate } = useTranslation();
  const faultOf = (text: string): string | null => {
    const fault = faultOfText(text);
    if (fault === 'TOO_LONG')
      return translate('guild.disclaimer.tooLong', {
        max: LONGEST_DISCLAIMER_POINT,
        length: text.trim().length,
      });
    return fault === 'MISSING' && areFaultsShown ? translate('guild.disclaimer.missing') : null;
  };
  const claimsOf = (text: string, language: keyof DisclaimerPoint) => {
    const claims = claimsIn(text, language);
    if (claims.length === 0) return null;
    return claims.map(({ kind, words }) => (
      <span key={kind} className={classes.claim}>
        {translate('guild.disclaimer.claim', { words, why: translate(`guild.disclaimer.claims.${kind}`) })}
      </span>
    ));
  };
  return (
    <ol className={classes.points}>
      {draft.map((point, index) => {
        const number = index + 1;
        return (
          <li key={point.key} className={classes.point}>
            <span className={classes.number} aria-hidden>
              {number}
            </span>
            {LANGUAGES.map((language) => (
              <Textarea
                key={language}
                autosize={false}
                rows={3}
                lang={LANG[language]}
                label={translate(`guild.disclaimer.${language}`)}
                aria-label={translate(`guild.disclaimer.${language}Of`, { number })}
                value={point[language]}
                error={faultOf(point[language])}
                description={claimsOf(point[language], language)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                className={classes.text ?? ''}
                onChange={(event) =>
                  change({ kind: 'EDIT', key: point.key, language, text: event.currentTarget.value })
                }
              />
            ))}
            <div className={classes.pointActs}>
              <ActionIcon
                variant="default"
                size="var(--pc-target)"
                disabled={index === 0}
                aria-label={translate('guild.disclaimer.up', { number })}
                onClick={() => change({ kind: 'MOVE', key: point.key, by: -1 })}
              >
                <IconArrowUp size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="var(--pc-target)"
                disabled={index === draft.length - 1}
                aria-label={translate('guild.disclaimer.down', { number })}
                onClick={() => change({ kind: 'MOVE', key: point.key, by: 1 })}
              >
                <IconArrowDown size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="var(--pc-target)"
                aria-label={translate('guild.disclaimer.remove', { number })}
                onClick={() => onRemove(point, index)}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
