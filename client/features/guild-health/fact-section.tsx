import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../ui/section-card.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import classes from './guild-health.module.css';
import type { Fact, Tone } from './health-facts.ts';

interface FactSectionProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
}

const WORDS = { act: 'health.act', wait: 'health.watch', ok: 'health.fine' } as const satisfies Partial<
  Record<Tone, string>
>;

/** Facts of one kind; those that are judged say how they stand in a word and a shape. */
export function FactSection({ title, facts, children }: FactSectionProps) {
  return (
    <SectionCard title={title}>
      <dl className={classes.facts}>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>
              {fact.value} <Judgement tone={fact.tone} />
              {fact.hint !== undefined && <span className={classes.hint}>{fact.hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </SectionCard>
  );
}

function Judgement({ tone }: { readonly tone: Tone }) {
  const { t: translate } = useTranslation();
  return tone === 'plain' ? null : <StatusChip tone={tone}>{translate(WORDS[tone])}</StatusChip>;
}
