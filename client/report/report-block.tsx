import type { Block, FiguresBlock, TitleBlock } from '#report/document.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportSeal, ReportVerification } from './report-proof.tsx';
import { ReportShareBar } from './report-share-bar.tsx';
import { ReportTable } from './report-table.tsx';
import classes from './statement-view.module.css';

function Title({ block }: { readonly block: TitleBlock }) {
  return (
    <header className={classes.title}>
      <div>
        <h2>{block.text}</h2>
        {block.subtitle !== null && <p>{block.subtitle}</p>}
      </div>
      {block.mark !== null && <p className={classes.mark}>{block.mark}</p>}
    </header>
  );
}

function Figures({ block }: { readonly block: FiguresBlock }) {
  return (
    <dl className={classes.figures}>
      {block.figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            <strong>{figure.value}</strong> <span>{figure.unit}</span>
            {figure.detail !== null && <small>{figure.detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One block of a report as HTML. */
export function ReportBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
      return <Title block={block} />;
    case 'heading':
      return <h3 className={block.isPart ? classes.part : classes.heading}>{block.text}</h3>;
    case 'facts':
      return <ReportFacts facts={block.facts} columns={block.columns} />;
    case 'figures':
      return <Figures block={block} />;
    case 'table':
      return <ReportTable block={block} />;
    case 'shareBar':
      return <ReportShareBar block={block} />;
    case 'paragraph':
      return <p className={block.tone === 'small' ? classes.small : classes.body}>{block.text}</p>;
    case 'verification':
      return <ReportVerification block={block} />;
    case 'seal':
      return <ReportSeal block={block} />;
    case 'notes':
      return (
        <ol className={classes.notes}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
  }
}
