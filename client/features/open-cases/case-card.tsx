import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { CaseCardFragment, OpenCasesQuery } from '../../graphql/generated/graphql.ts';
import { cellName } from '../../ui/change-words.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useCaseVocabulary } from './case-vocabulary.ts';
import { ConflictCase } from './conflict-case.tsx';
import { DuplicateCase } from './duplicate-case.tsx';
import { LateCase } from './late-case.tsx';
import classes from './case-card.module.css';
import { ResolvedCase } from './resolved-case.tsx';
import { useResolveCase } from './use-resolve-case.ts';

interface CaseCardProps {
  readonly card: CaseCardFragment;
  readonly sources: OpenCasesQuery['emissionSources'];
  /** The case was decided; `name` says which. */
  readonly onDecided: (name: string) => void;
}

/** One open case: what it is about, both sides, and the ways to decide it. */
export function CaseCard({ card, sources, onDecided }: CaseCardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const headingId = useId();
  const vocabulary = useCaseVocabulary(card, sources);
  const [note, setNote] = useState('');
  const { workOrder, kind } = card;
  const { workOrderNumber, productName: product } = workOrder;
  const name =
    kind === 'CONFLICT' && card.cell != null && card.cell !== 'status'
      ? cellName(card.cell, vocabulary)
      : translate(`cases.kind.${kind}`);
  const { decide, isDeciding, error } = useResolveCase(card.id, () => onDecided(name));
  const deciding = { note, isDeciding, onDecide: decide };
  return (
    <article className={classes.card} aria-labelledby={headingId} data-case={card.id} data-kind={kind}>
      <header className={classes.head}>
        <h3 id={headingId}>{name}</h3>
        <StatusChip tone={card.status === 'OPEN' ? 'act' : 'plain'}>
          {translate(`cases.kind.${kind}`)}
        </StatusChip>
        <Link to={paths.workOrder(workOrder.id)} className={classes.link}>
          {translate('cases.about', { workOrderNumber, product })}
        </Link>
        <span className={classes.quiet}>
          {translate('cases.since', { at: formats.instant(card.createdAt) })}
        </span>
      </header>
      {card.status === 'RESOLVED' ? (
        <ResolvedCase resolved={card} vocabulary={vocabulary} />
      ) : (
        <>
          <TextInput
            label={translate('cases.note.label')}
            placeholder={translate('cases.note.hint')}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {kind === 'CONFLICT' && <ConflictCase conflict={card} vocabulary={vocabulary} {...deciding} />}
          {kind === 'LATE' && <LateCase late={card} vocabulary={vocabulary} {...deciding} />}
          {kind === 'DUPLICATE_NUMBER' && <DuplicateCase duplicate={card} {...deciding} />}
        </>
      )}
      {error !== undefined && <ErrorPanel error={error} />}
    </article>
  );
}
