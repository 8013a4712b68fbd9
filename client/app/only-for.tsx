import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Action, can } from '#domain/access/permissions.ts';
import { useActor } from '../session/viewer.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ForbiddenPanel } from '../ui/forbidden-panel.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { paths } from './paths.ts';

interface OnlyForProps {
  readonly who: 'COMPANIES' | 'GUILD';
  /** What one must be allowed to do in the own company; others of the company are refused. */
  readonly action?: Action | undefined;
  /** The page; not even loaded for others. */
  readonly children: ReactNode;
}

/** A page that belongs to one side of the platform; the other side is told so, and where its own things are. */
export function OnlyFor({ who, action, children }: OnlyForProps) {
  const actor = useActor();
  const isOfGuild = actor.companyId === null;
  if (isOfGuild === (who === 'GUILD')) {
    const isAllowed = action === undefined || can(actor, action, { companyId: actor.companyId });
    return isAllowed ? children : <ForbiddenPanel />;
  }
  return isOfGuild ? <PageOfCompanies /> : <PageOfGuild />;
}

function PageOfCompanies() {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('app.onlyFor.companies')} />
      <EmptyState
        title={translate('app.onlyFor.companiesBody')}
        action={
          <>
            <Button component={Link} to={paths.guildStatements}>
              {translate('app.guildStatements')}
            </Button>{' '}
            <Button component={Link} variant="default" to={paths.guildMembers}>
              {translate('app.guildMembers')}
            </Button>
          </>
        }
      >
        {translate('app.onlyFor.companiesNext')}
      </EmptyState>
    </>
  );
}

function PageOfGuild() {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('app.onlyFor.guild')} />
      <EmptyState
        title={translate('app.onlyFor.guildBody')}
        action={
          <Button component={Link} to={paths.home}>
            {translate('app.notFound.goHome')}
          </Button>
        }
      />
    </>
  );
}
