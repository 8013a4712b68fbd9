import { ActionIcon, Textarea } from '@mantine/core';
import { IconBold, IconHeading, IconLink, IconList } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useDeferredValue, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './markdown-field.module.css';
import { insertedBlock, type MarkedText, markedUp, type MarkupKind } from './mark-up.ts';
import { RichText } from './rich-text.tsx';

const TOOLS = [
  { kind: 'HEADING', Icon: IconHeading },
  { kind: 'STRONG', Icon: IconBold },
  { kind: 'LIST', Icon: IconList },
  { kind: 'LINK', Icon: IconLink },
] as const satisfies readonly { kind: MarkupKind; Icon: unknown }[];

interface MarkdownFieldProps {
  readonly label: string;
  readonly lang: 'zh-TW' | 'en';
  readonly value: string;
  readonly onChange: (markdown: string) => void;
  readonly error?: string | null;
  readonly description?: ReactNode;
  readonly isRequired?: boolean;
  /** A further tool; what it gives is put where the cursor was. */
  readonly Tool?: ComponentType<{ readonly insert: (block: string) => void }>;
}

/** Rich text as it is written, and beside it as readers will see it, drawn by the same part as the public page. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, lang, value, onChange, error = null, isRequired = false, Tool } = props;
  const { t: translate } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Typing stays quick in a long text; the preview follows.
  const shown = useDeferredValue(value);
  const apply = (change: (text: MarkedText) => MarkedText): void => {
    const field = area.current;
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = field ?? {};
    const next = change({ text: value, from, to });
    onChange(next.text);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.from, next.to);
    });
  };
  return (
    <div className={classes.field}>
      <div className={classes.writing}>
        <div className={classes.head}>
          <label htmlFor={id} className={classes.label}>
            {label}
            {!isRequired && <span className={classes.muted}> {translate('common.optional')}</span>}
          </label>
          <div
            role="toolbar"
            aria-label={translate('guildSite.markdown.toolsOf', { label })}
            className={classes.tools}
          >
            {TOOLS.map(({ kind, Icon }) => (
              <ActionIcon
                key={kind}
                variant="default"
                size="var(--pc-target)"
                aria-label={translate(`guildSite.markdown.tools.${kind}`)}
                title={translate(`guildSite.markdown.tools.${kind}`)}
                onClick={() => apply((text) => markedUp(text, kind))}
              >
                <Icon size={20} aria-hidden />
              </ActionIcon>
            ))}
            {Tool !== undefined && <Tool insert={(block) => apply((text) => insertedBlock(text, block))} />}
          </div>
        </div>
        <Textarea
          ref={area}
          id={id}
          lang={lang}
          rows={14}
          value={value}
          required={isRequired}
          description={props.description}
          error={error}
          inputWrapperOrder={['input', 'description', 'error']}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <section className={classes.preview} aria-label={translate('guildSite.markdown.previewOf', { label })}>
        <p className={classes.muted} aria-hidden>
          {translate('guildSite.markdown.preview')}
        </p>
        {shown.trim() === '' ? (
          <p className={classes.muted}>{translate('guildSite.markdown.empty')}</p>
        ) : (
          <RichText markdown={shown} lang={lang} />
        )}
      </section>
    </div>
  );
}
