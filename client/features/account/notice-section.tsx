import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type NoticeChoice, SILENT_DAYS } from '#domain/notices/notice.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { ChooseNoticesMutation, NoticesQuery, OwnEmailQuery } from './account-operations.ts';
import classes from './account-page.module.css';

/** Which letters this person wants; each choice counts at once. */
export function NoticeSection() {
  const { t: translate } = useTranslation();
  const { data, error, refetch } = useQuery(NoticesQuery, { fetchPolicy: 'cache-and-network' });
  const { data: own } = useQuery(OwnEmailQuery, { fetchPolicy: 'cache-first' });
  const [choose, { error: failed, loading }] = useMutation(ChooseNoticesMutation);
  const reload = (): void => void refetch().catch(() => undefined);
  const set = async (choice: NoticeChoice): Promise<void> => {
    await choose({
      variables: { input: { commandId: crypto.randomUUID(), choices: [choice] } },
      update: (cache, { data: chosen }) => {
        if (chosen != null)
          cache.writeQuery({ query: NoticesQuery, data: { notices: chosen.chooseNotices } });
      },
    });
  };
  const notices = data?.notices;
  return (
    <section className={classes.card} aria-labelledby="notices-heading">
      <h2 id="notices-heading" className={classes.heading}>
        {translate('account.notices.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.notices.lead')}</p>
      {own !== undefined && own.ownEmail.email == null && (
        <p className={classes.warning}>{translate('account.notices.noAddress')}</p>
      )}
      {failed !== undefined && <ErrorPanel error={failed} />}
      {notices === undefined && error === undefined && <LoadingSkeleton lines={3} />}
      {notices === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {notices?.map(({ kind, isWanted, afterDays }) => (
        <Notice
          key={kind}
          choice={{ kind, isWanted, afterDays }}
          isBusy={loading}
          // what failed is shown above, and the choice stays as it was
          onChoose={(choice) => void set(choice).catch(() => undefined)}
        />
      ))}
    </section>
  );
}

interface NoticeProps {
  readonly choice: NoticeChoice;
  readonly isBusy: boolean;
  readonly onChoose: (choice: NoticeChoice) => void;
}

function Notice({ choice, isBusy, onChoose }: NoticeProps) {
  const { t: translate } = useTranslation();
  const { kind, isWanted, afterDays } = choice;
  return (
    <>
      <Switch
        checked={isWanted}
        disabled={isBusy}
        label={translate(`account.notices.kind.${kind}`)}
        description={translate(`account.notices.hint.${kind}`)}
        onChange={(event) => onChoose({ ...choice, isWanted: event.currentTarget.checked })}
      />
      {afterDays !== null && isWanted && (
        <NativeSelect
          label={translate('account.notices.afterDays')}
          value={String(afterDays)}
          disabled={isBusy}
          data={SILENT_DAYS.map((days) => ({
            value: String(days),
            label: translate('account.notices.days', { days }),
          }))}
          onChange={(event) => onChoose({ ...choice, afterDays: Number(event.currentTarget.value) })}
        />
      )}
    </>
  );
}
