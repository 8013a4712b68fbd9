import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_DISCLAIMER_POINTS } from '#domain/statement/disclaimer-rules.ts';
import type { DisclaimersQuery } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import {
  changeDraft,
  draftOf,
  type DraftPoint,
  faultOfList,
  faultsIn,
  isSameText,
  pointsOf,
} from './disclaimer-draft.ts';
import { DisclaimerPoints } from './disclaimer-points.tsx';
import { DisclaimerPreview } from './disclaimer-preview.tsx';
import { DisclaimerVersions } from './disclaimer-versions.tsx';
import classes from './guild-texts.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { useAuthorOf } from './use-author-of.ts';

type Version = DisclaimersQuery['disclaimers'][number];

interface DisclaimerEditorProps {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly newest: Version;
  readonly onReload: () => void;
}

/** The points in both languages side by side; what is typed stays here until it is published. */
export function DisclaimerEditor({ versions, newest, onReload }: DisclaimerEditorProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const authorOf = useAuthorOf();
  const [draft, change] = useReducer(changeDraft, newest.points, draftOf);
  const [removed, setRemoved] = useState<{ readonly point: DraftPoint; readonly index: number } | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const [isPublishing, setIsPublishing] = useState(false);
  const [published, setPublished] = useState<number | null>(null);
  const isSame = isSameText(draft, newest.points);
  const faults = faultsIn(draft);
  const listFault = faultOfList(draft);
  const ask = (): void => {
    setWasAsked(true);
    setPublished(null);
    if (faults === 0 && listFault === null) setIsPublishing(true);
  };
  const start = (points: Version['points']): void => {
    change({ kind: 'START', points });
    setRemoved(null);
    setWasAsked(false);
  };
  return (
    <>
      <p className={classes.quiet}>
        {translate('guild.disclaimer.current', {
          version: newest.version,
          by: authorOf(newest),
          at: formats.instant(newest.createdAt),
        })}
      </p>
      <p role="status" className={classes.done}>
        {published !== null && translate('guild.disclaimer.done', { version: published })}
      </p>
      <div className={classes.editor}>
        <DisclaimerPoints
          draft={draft}
          areFaultsShown={wasAsked}
          change={change}
          onRemove={(point, index) => {
            change({ kind: 'REMOVE', key: point.key });
            setRemoved({ point, index });
          }}
        />
        {removed !== null && (
          <div className={classes.undo} role="status">
            <span>{translate('guild.disclaimer.removed', { number: removed.index + 1 })}</span>
            <Button
              variant="default"
              onClick={() => {
                change({ kind: 'PUT_BACK', ...removed });
                setRemoved(null);
              }}
            >
              {translate('guild.disclaimer.undo')}
            </Button>
          </div>
        )}
        <Button
          variant="default"
          className={classes.add ?? ''}
          disabled={draft.length >= MOST_DISCLAIMER_POINTS}
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => change({ kind: 'ADD' })}
        >
          {translate('guild.disclaimer.add')}
        </Button>
        <DisclaimerPreview points={pointsOf(draft)} />
      </div>
      <div className={classes.bar}>
        <p className={wasAsked && faults > 0 ? classes.fault : classes.quiet} role="status">
          {wasAsked && faults > 0 && translate('guild.disclaimer.faulty', { count: faults })}
          {wasAsked && listFault !== null && translate('guild.disclaimer.tooFew')}
          {!(wasAsked && (faults > 0 || listFault !== null)) &&
            translate(isSame ? 'guild.disclaimer.unchanged' : 'guild.disclaimer.changed')}
        </p>
        <Button variant="default" disabled={isSame} onClick={() => start(newest.points)}>
          {translate('guild.disclaimer.reset')}
        </Button>
        <Button disabled={isSame} onClick={ask}>
          {translate('guild.disclaimer.publish')}
        </Button>
      </div>
      <DisclaimerVersions versions={versions} onUse={(version) => start(version.points)} />
      {isPublishing && (
        <PublishDialog
          version={newest.version + 1}
          points={pointsOf(draft)}
          onClose={() => setIsPublishing(false)}
          onTaken={onReload}
          onPublished={(version) => {
            setIsPublishing(false);
            setWasAsked(false);
            setRemoved(null);
            setPublished(version);
            onReload();
          }}
        />
      )}
    </>
  );
}
