import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorProposalPartsFragment, FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';
import { ProposalChanges } from './proposal-changes.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

type Proposal = FactorProposalPartsFragment;
type Act = 'release' | 'reject' | 'withdraw';

interface WaitingProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly register: FactorRegisterQuery;
  /** Gets what to tell the person. */
  readonly onDecided: (notice: string) => void;
  readonly onChanged: () => void;
}

/** Proposals that a second officer has to look at; the own ones can only be withdrawn. */
export function WaitingProposals({ proposals, register, onDecided, onChanged }: WaitingProposalsProps) {
  const { t: translate } = useTranslation();
  const [asked, setAsked] = useState<{ readonly proposal: Proposal; readonly act: Act } | null>(null);
  const decided = (act: Act, count: number): void => {
    setAsked(null);
    onDecided(translate(`guildFactors.${act}.done`, { count }));
  };
  const close = (): void => {
    setAsked(null);
    onChanged();
  };
  return (
    <section className={classes.section} aria-labelledby="waiting-heading">
      <h2 id="waiting-heading" className={classes.heading}>
        {translate('guildFactors.waiting.title')}
      </h2>
      {proposals.length === 0 && <p className={classes.muted}>{translate('guildFactors.waiting.none')}</p>}
      {proposals.map((proposal) => (
        <Card
          key={proposal.id}
          proposal={proposal}
          register={register}
          onAct={(act) => setAsked({ proposal, act })}
        />
      ))}
      {asked?.act === 'release' && (
        <ReleaseDialog
          proposal={asked.proposal}
          onReleased={() => decided('release', asked.proposal.changes.length)}
          onClose={close}
        />
      )}
      {asked !== null && asked.act !== 'release' && (
        <RefuseDialog
          act={asked.act}
          proposalId={asked.proposal.id}
          onDone={() => decided(asked.act, asked.proposal.changes.length)}
          onClose={close}
        />
      )}
    </section>
  );
}

interface CardProps {
  readonly proposal: Proposal;
  readonly register: FactorRegisterQuery;
  readonly onAct: (act: Act) => void;
}

function Card({ proposal, register, onAct }: CardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { proposedBy: by, proposedAt, reason, isOwn, changes } = proposal;
  return (
    <article className={classes.card}>
      <header className={classes.cardHead}>
        <div>
          <p className={classes.strong}>
            {translate('guildFactors.waiting.by', { by, at: formats.instant(proposedAt) })}
          </p>
          <p className={classes.reason}>{translate('guildFactors.waiting.reason', { reason })}</p>
        </div>
        <div className={classes.acts}>
          {isOwn ? (
            <Button variant="default" onClick={() => onAct('withdraw')}>
              {translate('guildFactors.waiting.withdraw')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => onAct('reject')}>
                {translate('guildFactors.waiting.reject')}
              </Button>
              <Button onClick={() => onAct('release')}>{translate('guildFactors.waiting.release')}</Button>
            </>
          )}
        </div>
      </header>
      {isOwn && <p className={classes.wait}>{translate('guildFactors.waiting.own')}</p>}
      <ProposalChanges
        caption={translate('guildFactors.waiting.caption', { by })}
        changes={changes}
        register={register}
      />
    </article>
  );
}
