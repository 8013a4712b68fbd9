import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoatingFields } from './coating-fields.tsx';
import { DateTimeFields } from './date-time-fields.tsx';
import { useEntry } from './entry-context.ts';
import { EntryField } from './entry-field.tsx';
import { MetalChoice } from './metal-choice.tsx';
import { MoreFields } from './more-fields.tsx';
import classes from './order-step.module.css';
import { ProductFields } from './product-fields.tsx';

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

const MORE_FIELDS: ReadonlySet<string> = new Set([
  'allocationSharePercent',
  'massKg',
  'pieceCount',
  'customerName',
  'customerEmail',
  'note',
]);

/** Step 1: which order, when, which metal, which product. */
export function OrderStep() {
  const { t: translate } = useTranslation();
  const { form, dispatch, issueAt } = useEntry();
  const hasIssueInMore = [...MORE_FIELDS].some((path) => issueAt(path) !== null);
  const metal = form.coatings[0]?.metal ?? null;
  return (
    <div className={classes.step}>
      <MetalChoice
        index={0}
        value={metal}
        onChoose={(chosen) => dispatch({ type: 'CHOOSE_METAL', index: 0, metal: chosen })}
      />
      <Group title={translate('entry.groups.order')}>
        <EntryField path="workOrderNumber" label={translate('entry.fields.workOrderNumber')} isRequired />
        <EntryField
          path="customerOrderNumber"
          label={translate('entry.fields.customerOrderNumber')}
          isRequired
        />
        <DateTimeFields />
      </Group>
      <Group title={translate('entry.groups.product')}>
        <ProductFields />
      </Group>
      <section className={classes.group}>
        <h2 className={classes.groupTitle}>{translate('entry.groups.coating')}</h2>
        <CoatingFields />
      </section>
      <details className={classes.more} open={hasIssueInMore || undefined}>
        <summary className={classes.summary}>
          <span className={classes.groupTitle}>{translate('entry.groups.more')}</span>
          <span className={classes.summaryHint}>{translate('entry.moreHint')}</span>
          <IconChevronDown aria-hidden className={classes.chevron} />
        </summary>
        <div className={classes.fields}>
          <MoreFields />
        </div>
      </details>
    </div>
  );
}
