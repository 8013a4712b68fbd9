import { useMemo } from 'react';
import { qrRows } from '#report/statement/qr-rows.ts';
import classes from './qr-code.module.css';

const QUIET_ZONE = 4;

interface QrCodeProps {
  readonly text: string;
  /** Says what scanning leads to. */
  readonly label: string;
}

/** A QR code, dark on white in every theme, since cameras read no other reliably. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = useMemo(() => qrRows(text), [text]);
  const size = rows.length + 2 * QUIET_ZONE;
  const dark = rows.flatMap((row, y) =>
    Array.from(row, (module, x) => (module === '1' ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')),
  );
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  );
}
