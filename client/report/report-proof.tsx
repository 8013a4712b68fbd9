import { useTranslation } from 'react-i18next';
import type { SealBlock, VerificationBlock } from '#report/document.ts';
import { ReportFacts } from './report-facts.tsx';
import classes from './report-proof.module.css';

/** Light modules around a QR code that readers ask for. */
const QUIET_MODULES = 4;

function QrCode({ rows }: { readonly rows: readonly string[] }) {
  const { t: translate } = useTranslation();
  const size = rows.length + 2 * QUIET_MODULES;
  const runs = rows.flatMap((row, index) =>
    [...row.matchAll(/1+/gu)].map(
      (run) => `M${run.index + QUIET_MODULES} ${index + QUIET_MODULES}h${run[0].length}v1h-${run[0].length}z`,
    ),
  );
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={translate('report.verification.qr')}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={runs.join('')} fill="#000000" />
    </svg>
  );
}

/** How the sheet is checked: number, code, address and QR code. */
export function ReportVerification({ block }: { readonly block: VerificationBlock }) {
  return (
    <section className={classes.verification}>
      <div>
        <ReportFacts facts={block.facts} columns={3} />
        <p className={classes.instruction}>{block.instruction}</p>
        <p className={classes.address}>
          <a href={block.url}>{block.url}</a>
        </p>
      </div>
      <QrCode rows={block.qrRows} />
    </section>
  );
}

/** The guild's seal and what it confirms. */
export function ReportSeal({ block }: { readonly block: SealBlock }) {
  return (
    <section className={classes.seal}>
      <img src={`data:image/png;base64,${block.imagePngBase64}`} alt="" />
      <div>
        <p className={classes.sealLabel}>{block.label}</p>
        <p className={classes.instruction}>{block.detail}</p>
      </div>
    </section>
  );
}
