import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import classes from './detail-view.module.css';
import type { OrderOrigin } from './order-origin.ts';

/** Says when the figures are not the platform's answer of now: computed here, or a copy. */
export function OriginNotice({ origin }: { readonly origin: OrderOrigin }) {
  const { t: translate } = useTranslation();
  if (origin.kind === 'SERVER') return null;
  if (origin.kind === 'KEPT') return <KeptNotice keptAt={origin.keptAt} />;
  const refused = origin.waiting.find(({ state }) => state === 'ATTENTION');
  const tone = refused === undefined ? 'wait' : 'act';
  return (
    <div className={classes.notice} data-tone={tone} data-origin="LOCAL" role="status">
      <div>
        <p className={classes.noticeTitle}>
          {refused === undefined
            ? translate(origin.isOnlyHere ? 'detail.origin.onlyHere' : 'detail.origin.changedHere')
            : translate('detail.origin.refused')}
        </p>
        <p>{translate(refused === undefined ? 'detail.origin.localNext' : 'detail.origin.refusedNext')}</p>
      </div>
      <Button
        component={Link}
        variant="default"
        to={refused === undefined ? paths.queue : paths.mendEntry(refused.commandId)}
      >
        {translate(refused === undefined ? 'detail.origin.toQueue' : 'detail.origin.mend')}
      </Button>
    </div>
  );
}
