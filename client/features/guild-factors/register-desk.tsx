import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorProposalPartsFragment, FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { DecidedProposals } from './decided-proposals.tsx';
import classes from './guild-factors.module.css';
import type { ProposalStart } from './proposal-start.ts';
import { RegisterSection } from './register-section.tsx';
import { WaitingProposals } from './waiting-proposals.tsx';

const ProposalDialog = lazy(async () => ({
  default: (await import('./proposal-dialog.tsx')).ProposalDialog,
}));
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

interface RegisterDeskProps {
  readonly register: FactorRegisterQuery;
  readonly waiting: readonly FactorProposalPartsFragment[];
  readonly onChanged: () => void;
}

/** Everything an officer does with the register, on one page. */
export function RegisterDesk({ register, waiting, onChanged }: RegisterDeskProps) {
  const { t: translate } = useTranslation();
  const [start, setStart] = useState<ProposalStart | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const [notice, setNotice] = useState('');
  const done = (told: string): void => {
    setNotice(told);
    setStart(null);
    setIsImporting(false);
    onChanged();
  };
  return (
    <>
      <p role="status" className={classes.done}>
        {notice}
      </p>
      <div className={classes.acts}>
        <Button onClick={() => setStart({ kind: 'ADD_VERSION', former: null })}>
          {translate('guildFactors.proposeVersion')}
        </Button>
        <Button variant="default" onClick={() => setStart({ kind: 'ADD_SOURCE', former: null })}>
          {translate('guildFactors.proposeSource')}
        </Button>
        <Button variant="default" onClick={() => setIsImporting(true)}>
          {translate('guildFactors.importSheet')}
        </Button>
      </div>
      <WaitingProposals proposals={waiting} register={register} onDecided={done} onChanged={onChanged} />
      <RegisterSection register={register} onPropose={setStart} />
      <DecidedProposals register={register} />
      <Suspense fallback={null}>
        {start !== null && (
          <ProposalDialog start={start} register={register} onSent={done} onClose={() => setStart(null)} />
        )}
        {isImporting && (
          <ImportDialog register={register} onSent={done} onClose={() => setIsImporting(false)} />
        )}
      </Suspense>
    </>
  );
}
