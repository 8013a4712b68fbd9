import type { Fact } from '#report/document.ts';
import classes from './statement-view.module.css';

interface ReportFactsProps {
  readonly facts: readonly Fact[];
  readonly columns: 2 | 3;
}

/** Labelled facts of a report, in as many columns as there is room for. */
export function ReportFacts({ facts, columns }: ReportFactsProps) {
  return (
    <dl className={columns === 3 ? classes.facts : classes.factsInTwo}>
      {facts.map((fact) => (
        <div key={fact.label} className={fact.isWide ? classes.wideFact : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
