import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '#domain/site/post.ts';
import { LONGEST_PLACE, LONGEST_POST_TITLE } from '#domain/site/post-rules.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { CoverField } from './cover-field.tsx';
import classes from './guild-posts.module.css';
import { PictureTool } from './picture-tool.tsx';
import type { PostForm } from './post-form.ts';
import type { PostEditing } from './use-post-editing.ts';

const LANGUAGES = [
  { lang: 'zh-TW', heading: 'chinese', title: 'titleZhTw', place: 'placeZhTw', body: 'bodyZhTw' },
  { lang: 'en', heading: 'english', title: 'titleEn', place: 'placeEn', body: 'bodyEn' },
] as const;

interface PostWordsProps {
  readonly kind: PostKind;
  readonly editing: PostEditing;
}

/** What the post says, in both languages; the English may be left out. */
export function PostWords({ kind, editing }: PostWordsProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { fields, set } = editing.writing;
  const errorOf = (field: keyof PostForm): string | null => {
    const issue = editing.issueOf(field);
    return issue === undefined ? null : sentence(issue);
  };
  return (
    <>
      {LANGUAGES.map(({ lang, heading, title, place, body }) => (
        <section key={lang} className={classes.card} aria-labelledby={`${heading}-heading`}>
          <h2 id={`${heading}-heading`} className={classes.heading}>
            {translate(`guildSite.posts.${heading}`)}
          </h2>
          {lang === 'en' && <p className={classes.quiet}>{translate('guildSite.posts.englishHint')}</p>}
          <TextInput
            label={translate(`guildSite.posts.fields.${title}`)}
            lang={lang}
            value={fields[title]}
            required={lang === 'zh-TW'}
            maxLength={LONGEST_POST_TITLE}
            error={errorOf(title)}
            onChange={(event) => set(title, event.currentTarget.value)}
          />
          {kind === 'EVENT' && (
            <TextInput
              label={translate(`guildSite.posts.fields.${place}`)}
              lang={lang}
              value={fields[place]}
              maxLength={LONGEST_PLACE}
              error={errorOf(place)}
              onChange={(event) => set(place, event.currentTarget.value)}
            />
          )}
          <MarkdownField
            label={translate(`guildSite.posts.fields.${body}`)}
            lang={lang}
            value={fields[body]}
            isRequired={lang === 'zh-TW'}
            error={errorOf(body)}
            onChange={(text) => set(body, text)}
            Tool={PictureTool}
          />
          {lang === 'zh-TW' && <CoverField fields={fields} set={set} errorOf={errorOf} />}
        </section>
      ))}
    </>
  );
}
