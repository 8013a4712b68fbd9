import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { paths } from '../../app/paths.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import type { EntryDraft } from './entry-draft.ts';
import classes from './entry-screen.module.css';

interface EntryHeaderProps {
  readonly draft: EntryDraft;
  /** The newest order of the company. */
  readonly last: EntryWorkOrderFragment | null;
  /** Nothing was typed yet, so that a copy takes nothing away. */
  readonly isPristine: boolean;
}

/** Which order this is, at a glance, and the shortest way to fill it. */
export function EntryHeader({ draft, last, isPristine }: EntryHeaderProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { form, purpose } = draft;
  const metal = form.coatings[0]?.metal ?? null;
  const date = parseCalendarDate(form.processingDate);
  const isNew = purpose.kind === 'RECORD' && purpose.copiedFromWorkOrderId === null;
  const title =
    purpose.kind === 'AMEND'
      ? translate('entry.title.AMEND', { workOrderNumber: purpose.base.workOrderNumber })
      : translate(isNew ? 'entry.title.RECORD' : 'entry.title.COPY');
  return (
    <div className={classes.header}>
      <PageHeader
        title={title}
        lead={
          <span className={classes.lead}>
            {form.workOrderNumber !== '' && <strong>{form.workOrderNumber}</strong>}
            {metal !== null && <MetalChip metal={metal} />}
            {date.kind === 'DATE' && <span>{formats.date(date.date)}</span>}
            {form.productName !== '' && <span>{form.productName}</span>}
          </span>
        }
        actions={
          isNew && isPristine && last !== null ? (
            <Button
              variant="default"
              title={translate('entry.copyLastHint', { workOrderNumber: last.workOrderNumber })}
              onClick={() => void navigate(paths.copyWorkOrder(last.id))}
            >
              {translate('entry.copyLast')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
