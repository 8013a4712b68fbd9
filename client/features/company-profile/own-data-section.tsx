import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './own-data-section.module.css';
import { useOwnData, type OwnDataState } from './use-own-data.ts';

const BYTES_PER_MB = 1_000_000;
/** What arrived is told in steps that a screen reader can follow. */
const STEPS_PER_MB = 10;

/** For owners: all data of the company as one file. */
export function OwnDataSection() {
  const { t: translate } = useTranslation();
  const { state, start, cancel } = useOwnData();
  return (
    <section className={classes.section} aria-labelledby="own-data-heading">
      <h2 id="own-data-heading" className={classes.heading}>
        {translate('ownData.title')}
      </h2>
      <p>{translate('ownData.lead')}</p>
      <p className={classes.quiet}>{translate('ownData.secrets')}</p>
      {state.kind === 'RUNNING' ? (
        <Button variant="default" onClick={cancel}>
          {translate('ownData.cancel')}
        </Button>
      ) : (
        <Button variant="default" onClick={start}>
          {translate(state.kind === 'SAVED' ? 'ownData.again' : 'ownData.start')}
        </Button>
      )}
      <Outcome state={state} />
      {state.kind === 'FAILED' && <ErrorPanel error={state.error} />}
    </section>
  );
}

function Outcome({ state }: { readonly state: OwnDataState }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const megabytes = (bytes: number): string =>
    formats.quantity(Math.ceil((bytes / BYTES_PER_MB) * STEPS_PER_MB) / STEPS_PER_MB);
  if (state.kind === 'BROKEN')
    return (
      <p role="alert" className={classes.broken}>
        {translate('ownData.broken')}
      </p>
    );
  return (
    <p role="status" className={state.kind === 'SAVED' ? classes.saved : classes.said}>
      {state.kind === 'RUNNING' &&
        (state.bytes === null
          ? translate('ownData.begun')
          : translate('ownData.received', { megabytes: megabytes(state.bytes) }))}
      {state.kind === 'CANCELLED' && translate('ownData.cancelled')}
      {state.kind === 'SAVED' &&
        translate('ownData.saved', { name: state.name, megabytes: megabytes(state.bytes) })}
    </p>
  );
}
