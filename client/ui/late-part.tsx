import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { ErrorPanel } from './error-panel.tsx';

interface LatePartOptions {
  /** What stands in its place until it is there. */
  readonly meanwhile?: ReactNode;
  /** The screen is whole without it: when it cannot be fetched nothing is said, and the network's return is another try. */
  readonly isOptional?: boolean;
}

/**
 * A part of a screen that is fetched when it is first drawn. Unlike what React loads lazily, one that cannot be fetched
 * breaks nothing around it and can be asked for again.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { meanwhile = null, isOptional = false }: LatePartOptions = {},
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  const fetchPart = async (): Promise<ComponentType<Props>> => {
    known ??= await load();
    return known;
  };

  return function Late(props: Props) {
    const [part, setPart] = useState(() => ({ Loaded: known }));
    const [failure, setFailure] = useState<unknown>(null);
    const ask = useCallback(() => {
      fetchPart().then(
        (Loaded) => {
          setPart({ Loaded });
          setFailure(null);
        },
        (error: unknown) => setFailure(error),
      );
    }, []);
    const isMissing = part.Loaded === null;
    useEffect(() => {
      if (!isMissing) return undefined;
      ask();
      window.addEventListener('online', ask);
      return () => window.removeEventListener('online', ask);
    }, [isMissing, ask]);
    if (part.Loaded !== null) return <part.Loaded {...props} />;
    if (failure !== null && !isOptional) return <ErrorPanel error={failure} onRetry={ask} />;
    return meanwhile;
  };
}
