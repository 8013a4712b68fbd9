import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading-skeleton.module.css';

const PATIENCE_MS = 300;

interface LoadingSkeletonProps {
  /** How many lines the content will roughly have. */
  readonly lines?: number;
}

/** Grey lines in place of content; nothing for the first 300 ms, so that quick answers do not flicker. */
export function LoadingSkeleton({ lines = 6 }: LoadingSkeletonProps) {
  const { t: translate } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.lines} role="status" aria-label={translate('common.loading')}>
      {isShown && Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={28} radius="sm" />)}
    </div>
  );
}
