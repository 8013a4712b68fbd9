import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { reissuePath } from './reissue-path.ts';
import classes from './statement-screen.module.css';

const TONES = {
  ISSUED: 'plain',
  SUBMITTED: 'wait',
  SEALED: 'ok',
  RETURNED: 'act',
  SUPERSEDED: 'wait',
  REVOKED: 'act',
} as const;

type Sentences = readonly (string | null)[];

function useSentences(statement: StatementDetailFragment, isOwn: boolean): Sentences {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const at = (instant: string | null | undefined): string =>
    instant == null ? translate('common.none') : formats.instant(instant);
  const reasonOf = (reason: string | null | undefined): string => reason ?? translate('common.none');
  const { supersededBy } = statement;
  switch (statement.state) {
    case 'ISSUED':
      return [translate(isOwn ? 'statements.means.ISSUED' : 'statements.means.ISSUED_READ')];
    case 'SUBMITTED':
      return [
        translate('statements.means.SUBMITTED', {
          at: at(statement.submittedAt),
          by: reasonOf(statement.submittedBy),
        }),
      ];
    case 'SEALED':
      return [translate('statements.means.SEALED', { at: at(statement.sealedAt) })];
    case 'RETURNED':
      return [
        translate('statements.means.RETURNED', {
          at: at(statement.returnedAt),
          reason: reasonOf(statement.returnReason),
        }),
        isOwn ? translate('statements.means.RETURNED_NEXT') : null,
      ];
    case 'SUPERSEDED':
      return [
        translate('statements.means.SUPERSEDED', { at: at(statement.issuedAt) }),
        supersededBy == null
          ? translate('statements.means.SUPERSEDED_NEXT')
          : translate('statements.means.SUPERSEDED_BY', { revision: supersededBy.revision }),
      ];
    case 'REVOKED':
      return [
        translate('statements.means.REVOKED', {
          at: at(statement.revokedAt),
          by: reasonOf(statement.revokedBy),
          reason: reasonOf(statement.revokeReason),
        }),
      ];
  }
}

/** What the state means, in words, and the way on where there is one. */
export function StateBanner({ statement }: { readonly statement: StatementDetailFragment }) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const { state, supersededBy, company } = statement;
  const sentences = useSentences(statement, actor.companyId === company.id);
  const mayIssue = can(actor, 'issueStatement', { companyId: company.id });
  const isOpenEnded = state === 'SUPERSEDED' && supersededBy == null;
  return (
    <div className={classes.banner} data-tone={TONES[state]} role="status">
      <div>{sentences.map((sentence) => sentence !== null && <p key={sentence}>{sentence}</p>)}</div>
      {supersededBy != null && (
        <Button component={Link} variant="default" to={paths.statement(supersededBy.id)}>
          {translate('statements.view.openSuccessor', { revision: supersededBy.revision })}
        </Button>
      )}
      {isOpenEnded && mayIssue && (
        <Button component={Link} to={reissuePath(statement)}>
          {translate('statements.view.reissue')}
        </Button>
      )}
    </div>
  );
}
