import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '#domain/site/post.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './guild-posts.module.css';
import { MomentField } from './moment-field.tsx';
import { momentIn, type MomentName, MOMENTS, PUBLISHINGS } from './post-form.ts';
import type { PostEditing } from './use-post-editing.ts';

interface PostScheduleProps {
  readonly kind: PostKind;
  readonly editing: PostEditing;
}

/** When the event is, and from when until when the post is shown. */
export function PostSchedule({ kind, editing }: PostScheduleProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { fields, set } = editing.writing;
  const errorOf = (field: (typeof MOMENTS)[MomentName]['date' | 'time']): string | undefined => {
    const issue = editing.issueOf(field);
    return issue === undefined ? undefined : sentence(issue);
  };
  const moment = (name: MomentName, isRequired: boolean) => {
    const { date, time } = MOMENTS[name];
    const errors = { date: errorOf(date), time: errorOf(time) };
    return (
      <MomentField
        label={translate(`guildSite.posts.moments.${name}`)}
        hint={translate(`guildSite.posts.momentHints.${name}`)}
        value={momentIn(fields, name)}
        errors={{
          ...(errors.date !== undefined && { date: errors.date }),
          ...(errors.time !== undefined && { time: errors.time }),
        }}
        isRequired={isRequired}
        onChange={(part, text) => set(MOMENTS[name][part], text)}
      />
    );
  };
  return (
    <>
      {kind === 'EVENT' && (
        <section className={classes.card} aria-labelledby="event-heading">
          <h2 id="event-heading" className={classes.heading}>
            {translate('guildSite.posts.eventTimes')}
          </h2>
          {moment('startsAt', true)}
          {moment('endsAt', false)}
        </section>
      )}
      <section className={classes.card} aria-labelledby="schedule-heading">
        <h2 id="schedule-heading" className={classes.heading}>
          {translate('guildSite.posts.schedule')}
        </h2>
        <ChoiceGroup
          label={translate('guildSite.posts.publishing.label')}
          value={PUBLISHINGS.find((value) => value === fields.publishing) ?? null}
          options={PUBLISHINGS.map((value) => ({
            value,
            label: translate(`guildSite.posts.publishing.${value}`),
          }))}
          onChoose={(value) => set('publishing', value)}
        />
        {fields.publishing === 'AT' && moment('publishAt', true)}
        {moment('expiresAt', false)}
        <Switch
          label={translate('guildSite.posts.pinned')}
          checked={fields.isPinned}
          onChange={(event) => set('isPinned', event.currentTarget.checked)}
        />
      </section>
    </>
  );
}
