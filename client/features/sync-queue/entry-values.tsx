import { useTranslation } from 'react-i18next';
import type { CellChange } from '#domain/sync/command.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { cellName, changeText, tellingChanges } from '../../ui/change-words.ts';
import { kindOfEntry } from './kind-of-entry.ts';
import classes from './entry-values.module.css';
import { useEntryWords } from './entry-words.ts';

const ORDER_FIELDS = [
  'customerOrderNumber',
  'workOrderNumber',
  'processingDate',
  'startTime',
  'endTime',
  'productName',
  'quantity',
  'note',
] as const;

interface EntryValuesProps {
  readonly entry: OutboxEntry;
}

function RecordedValues({ entry }: EntryValuesProps) {
  const { vocabularyOf, fieldOf } = useEntryWords();
  const { content } = entry;
  if (content === null) return null;
  const vocabulary = vocabularyOf(entry);
  const facts = [
    ...ORDER_FIELDS.filter((field) => content[field] !== null && content[field] !== '').map((field) => ({
      key: field,
      name: cellName(field, vocabulary),
      value: fieldOf(entry, field).value ?? '',
    })),
    ...content.activityData.map(({ id }) => ({
      key: id,
      name: cellName(`activityData/${id}`, vocabulary),
      value: fieldOf(entry, `activityData/${id}/quantity`).value ?? '',
    })),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(({ key, name, value }) => (
        <div key={key} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedValues({ entry }: EntryValuesProps) {
  const { vocabularyOf } = useEntryWords();
  const vocabulary = vocabularyOf(entry);
  const changes = (entry.command.amend?.changes ?? []) as readonly CellChange[];
  return (
    <ul className={classes.changes}>
      {tellingChanges(changes).map((change) => (
        <li key={change.cell}>{changeText(change, vocabulary)}</li>
      ))}
    </ul>
  );
}

/** What a person entered in this entry: the facts of a recorded order, the changes of an amendment, the reason of a voiding. */
export function EntryValues({ entry }: EntryValuesProps) {
  const { t: translate } = useTranslation();
  const reason = entry.command.amend?.reason ?? entry.command.void?.reason ?? entry.command.discard?.reason;
  return (
    <>
      {kindOfEntry(entry) === 'RECORD' && <RecordedValues entry={entry} />}
      {kindOfEntry(entry) === 'AMEND' && <ChangedValues entry={entry} />}
      {typeof reason === 'string' && reason !== '' && (
        <p>{translate('detail.revisions.reason', { reason })}</p>
      )}
    </>
  );
}
