import { useApolloClient } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useViewer } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { findOrders, type FoundOrders } from './find-orders.ts';
import { FoundList } from './found-list.tsx';
import classes from './scan-page.module.css';
import { scanTargetOf } from './scan-target.ts';
import { useCameraScan } from './use-camera-scan.ts';

/** Opens a work order by the code on its job sheet; typing the number is always possible. */
export function ScanPage() {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { unsent } = useSync();
  const { accountId, company } = useViewer();
  const companyId = company?.id ?? '';
  const [number, setNumber] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [found, setFound] = useState<FoundOrders | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  const open = useCallback(
    async (text: string): Promise<void> => {
      const target = scanTargetOf(text);
      setIsMissing(target.kind === 'NOTHING');
      if (target.kind === 'NOTHING') return;
      if (target.kind === 'ORDER') {
        await navigate(paths.workOrder(target.workOrderId));
        return;
      }
      const { workOrderNumber } = target;
      setNumber(workOrderNumber);
      setWanted(workOrderNumber);
      setFound(null);
      const result = await findOrders(client, { companyId, accountId }, unsent, workOrderNumber);
      const [only, ...others] = result.orders;
      if (only !== undefined && others.length === 0) await navigate(paths.workOrder(only.workOrderId));
      else setFound(result);
    },
    [navigate, client, companyId, accountId, unsent],
  );
  const { video, state, retry } = useCameraScan(wanted === null, (text) => void open(text));
  const again = (): void => {
    setWanted(null);
    setFound(null);
    retry();
  };

  return (
    <>
      <PageHeader title={translate('scan.title')} lead={translate('scan.lead')} />
      <div className={classes.page}>
        {wanted === null && (
          <figure className={classes.camera} data-camera={state}>
            <video
              ref={video}
              className={classes.picture}
              muted
              playsInline
              aria-label={translate('scan.camera.label')}
            />
            <figcaption className={classes.hint} role="status">
              {translate(`scan.camera.${state}`)}
              {state !== 'starting' && state !== 'watching' && state !== 'insecure' && (
                <Button variant="default" onClick={retry}>
                  {translate('scan.camera.retry')}
                </Button>
              )}
            </figcaption>
          </figure>
        )}
        <form
          className={classes.form}
          noValidate
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault();
            // Every step of it answers on the screen.
            void open(number);
          }}
        >
          <TextInput
            size="lg"
            label={translate('scan.number')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            error={isMissing ? translate('scan.numberMissing') : null}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" size="lg">
            {translate('scan.search')}
          </Button>
        </form>
        {wanted !== null && found === null && <p role="status">{translate('scan.searching')}</p>}
        {wanted !== null && found !== null && <FoundList number={wanted} found={found} onAgain={again} />}
      </div>
    </>
  );
}
