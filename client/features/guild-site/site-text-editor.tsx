import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { checkSiteText } from '#domain/site/site-text-rules.ts';
import { useWriting } from '../../session/use-writing.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { WritingNotices } from '../../ui/writing-notices.tsx';
import classes from './guild-site.module.css';
import { PublishTextDialog } from './publish-text-dialog.tsx';
import { fieldsOf, type SiteTextVersion } from './site-text-version.ts';
import { TextVersions } from './text-versions.tsx';

interface SiteTextEditorProps {
  /** Newest first. */
  readonly versions: readonly SiteTextVersion[];
  readonly newest: SiteTextVersion;
  /** Asks the platform again: after publishing, and after somebody else's version. */
  readonly readLatest: () => Promise<SiteTextVersion | undefined>;
}

const BODIES = [
  { field: 'bodyZhTw', lang: 'zh-TW' },
  { field: 'bodyEn', lang: 'en' },
] as const;

/** A text in both languages, each beside its preview; what is typed stays until it is published as the next version. */
export function SiteTextEditor({ versions, newest, readLatest }: SiteTextEditorProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const { kind, version, createdAt, createdBy } = newest;
  const writing = useWriting(`site-text/${kind}`, { fields: fieldsOf(newest), revision: version });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isPublishing, setIsPublishing] = useState(false);
  const [published, setPublished] = useState<number | null>(null);
  const next = writing.basedOn + 1;
  const ask = (): void => {
    const checked = checkSiteText({
      ...writing.fields,
      ...{ kind, version: next, commandId: crypto.randomUUID() },
    });
    setPublished(null);
    setIssues(checked.ok ? [] : checked.issues);
    setIsPublishing(checked.ok);
  };
  const bringTogether = async (): Promise<void> => {
    const latest = await readLatest();
    if (latest !== undefined) writing.bringTogether({ fields: fieldsOf(latest), revision: latest.version });
  };
  const errorOf = (field: string): string | null => {
    const issue = issues.find(({ path }) => path === field);
    return issue === undefined ? null : sentence(issue);
  };
  const contested =
    writing.contested === null
      ? null
      : BODIES.filter(({ field }) => field in (writing.contested ?? {})).map(({ field }) => ({
          label: translate(`guildSite.texts.bodies.${field}`),
          theirs: writing.contested?.[field] ?? '',
        }));
  return (
    <div className={classes.editor}>
      <p className={classes.quiet}>
        {translate('guildSite.texts.current', {
          version,
          by: createdBy ?? translate('guildSite.texts.builtIn'),
          at: formats.instant(createdAt),
        })}
      </p>
      <p role="status" className={classes.done}>
        {published !== null && translate('guildSite.texts.published', { version: published })}
      </p>
      <WritingNotices restoredAt={writing.restoredAt} onReset={writing.reset} contested={contested} />
      {BODIES.map(({ field, lang }) => (
        <section key={field} className={classes.section}>
          <MarkdownField
            label={translate(`guildSite.texts.bodies.${field}`)}
            lang={lang}
            isRequired
            value={writing.fields[field]}
            error={errorOf(field)}
            onChange={(text) => writing.set(field, text)}
          />
        </section>
      ))}
      <div className={classes.bar}>
        <p className={classes.quiet} role="status">
          {translate(writing.isChanged ? 'guildSite.writing.changed' : 'guildSite.writing.unchanged')}
        </p>
        <Button variant="default" disabled={!writing.isChanged} onClick={writing.reset}>
          {translate('guildSite.writing.reset')}
        </Button>
        <Button disabled={!writing.isChanged} onClick={ask}>
          {translate('guildSite.texts.publish')}
        </Button>
      </div>
      <TextVersions
        versions={versions}
        onUse={({ bodyZhTw, bodyEn }) => writing.setAll({ bodyZhTw, bodyEn })}
      />
      {isPublishing && (
        <PublishTextDialog
          kind={kind}
          version={next}
          fields={writing.fields}
          onClose={() => setIsPublishing(false)}
          // A failed question leaves what is typed; publishing again asks again.
          onTaken={() => void bringTogether().catch(() => undefined)}
          onPublished={() => {
            setIsPublishing(false);
            setPublished(next);
            writing.settle({ fields: writing.fields, revision: next });
            // The list of versions follows; a failed reload leaves the old one.
            void readLatest().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}
