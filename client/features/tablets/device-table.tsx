import { useTranslation } from 'react-i18next';
import type { TabletsQuery } from '../../graphql/generated/graphql.ts';
import { browserName } from '../../ui/browser-name.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './tablets-page.module.css';

type Device = TabletsQuery['devices'][number];

const COLUMNS = [
  'device',
  'account',
  'contact',
  'drafts',
  'waiting',
  'attention',
  'oldest',
  'notes',
] as const;
const COUNTS: ReadonlySet<string> = new Set(['drafts', 'waiting', 'attention']);
const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const SILENT_AFTER_DAYS = 3;
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

function useNotes(): (device: Device) => readonly string[] {
  const { t: translate } = useTranslation();
  return ({ lastContactAt, isStoragePersisted, clockOffsetMs, clientBuild }) => {
    const days = Math.floor((Date.now() - Date.parse(lastContactAt)) / DAY_MS);
    const minutes = Math.round((clockOffsetMs ?? 0) / MINUTE_MS);
    return [
      ...(days >= SILENT_AFTER_DAYS ? [translate('tablets.devices.silent', { days })] : []),
      ...(isStoragePersisted === false ? [translate('tablets.devices.notPersisted')] : []),
      ...(Math.abs(clockOffsetMs ?? 0) > CLOCK_TOLERANCE_MS
        ? [translate('tablets.devices.clock', { minutes })]
        : []),
      ...(clientBuild == null ? [] : [translate('tablets.devices.build', { build: clientBuild })]),
    ];
  };
}

/** Every installation as it last reported, so that a silent one with entries is noticed. */
export function DeviceTable({ devices }: { readonly devices: TabletsQuery['devices'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const notesOf = useNotes();
  return (
    <section className={classes.section} aria-labelledby="devices-heading">
      <h2 id="devices-heading" className={classes.heading}>
        {translate('tablets.devices.heading')}
      </h2>
      <p className={classes.muted}>{translate('tablets.devices.lead')}</p>
      {devices.length === 0 ? (
        <p>{translate('tablets.devices.none')}</p>
      ) : (
        <DataTable caption={translate('tablets.devices.caption')} hasCards>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={COUNTS.has(column) ? numberCell : undefined}>
                  {translate(`tablets.devices.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={`${device.installId}/${device.accountName}`}>
                <th scope="row">
                  {device.tablet?.name ??
                    browserName(device.deviceName ?? translate('tablets.devices.unnamed'))}
                </th>
                <td>{device.accountName}</td>
                <td>{formats.instant(device.lastContactAt)}</td>
                <td className={numberCell}>{formats.count(device.draftCount)}</td>
                <td className={numberCell}>{formats.count(device.waitingCount)}</td>
                <td className={numberCell}>{formats.count(device.attentionCount)}</td>
                <td>
                  {device.oldestQueuedAt == null
                    ? translate('common.none')
                    : formats.instant(device.oldestQueuedAt)}
                </td>
                <td>
                  <ul className={classes.notes}>
                    {notesOf(device).map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
