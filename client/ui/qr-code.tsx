import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** As QR readers want it: four modules of white around the code. */
const QUIET_ZONE = 4;

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
  readonly sizePx: number;
}

/** A QR code, drawn here: no other server learns what is in it. */
export function QrCode({ value, label, sizePx }: QrCodeProps) {
  const { path, side } = useMemo(() => modulesOf(value), [value]);
  const full = side + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      width={sizePx}
      height={sizePx}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${full} ${full}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={full} height={full} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function modulesOf(value: string): { readonly path: string; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(value);
  code.make();
  const side = code.getModuleCount();
  const rows = Array.from({ length: side }, (_, index) => index);
  const path = rows
    .flatMap((row) =>
      rows.filter((column) => code.isDark(row, column)).map((column) => `M${column} ${row}h1v1h-1z`),
    )
    .join('');
  return { path, side };
}
