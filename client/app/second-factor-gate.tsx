import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session-context.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LoadingSkeleton } from '../ui/loading-skeleton.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './second-factor-gate.module.css';

const SecondFactorSetUp = lazy(async () => {
  const [{ withClient }, part] = await Promise.all([
    import('../graphql/with-client.tsx'),
    import('../features/account/second-factor-set-up.tsx'),
  ]);
  return { default: withClient(part.SecondFactorSetUp) };
});

interface SecondFactorGateProps {
  /** From here on the account may go on; the gate stays until the recovery codes are kept. */
  readonly onInForce: () => void;
  readonly onDone: () => void;
}

/** In place of everything for an account that must have a second factor and has none: its set-up, or the way out. */
export function SecondFactorGate({ onInForce, onDone }: SecondFactorGateProps) {
  useWords('OFFICE');
  const { t: translate } = useTranslation();
  const { signOut } = useSession();
  return (
    <main className={classes.gate}>
      <BrandMark />
      <PageHeader
        title={translate('account.secondFactor.gateTitle')}
        lead={translate('account.secondFactor.gateLead')}
      />
      <Suspense fallback={<LoadingSkeleton lines={6} />}>
        <SecondFactorSetUp onInForce={onInForce} onDone={onDone} />
      </Suspense>
      <Button variant="default" onClick={() => void signOut()}>
        {translate('app.signOut')}
      </Button>
    </main>
  );
}
