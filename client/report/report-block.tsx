import type { Block, FactsBlock, FiguresBlock, TitleBlock } from '#report/document.ts';
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

function Facts({ block }: { readonly block: FactsBlock }) {
  return (
    <dl className={block.columns === 3 ? classes.facts : classes.factsInTwo}>
      {block.facts.map((fact) => (
        <div key={fact.label} className={fact.isWide ? classes.wideFact : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
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
      return <h3 className={classes.heading}>{block.text}</h3>;
    case 'facts':
      return <Facts block={block} />;
    case 'figures':
      return <Figures block={block} />;
    case 'table':
      return <ReportTable block={block} />;
    case 'shareBar':
      return <ReportShareBar block={block} />;
    case 'paragraph':
      return <p className={block.tone === 'small' ? classes.small : classes.body}>{block.text}</p>;
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
