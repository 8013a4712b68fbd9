import DataLoader from 'dataloader';
import type { RequestContext } from '../request-context.ts';

type Batch<Key, Value> = (
  context: RequestContext,
  keys: readonly Key[],
) => Promise<readonly (Value | Error)[]>;

const loadersOfRequest = new WeakMap<RequestContext, Map<unknown, unknown>>();

/** The loader of `batch` for this request; never shared between requests, so that no tenant sees another's rows. */
export function loaderFor<Key, Value>(
  context: RequestContext,
  batch: Batch<Key, Value>,
): DataLoader<Key, Value> {
  const loaders = loadersOfRequest.get(context) ?? new Map<unknown, unknown>();
  loadersOfRequest.set(context, loaders);
  const known = loaders.get(batch) as DataLoader<Key, Value> | undefined;
  if (known !== undefined) return known;
  const loader = new DataLoader<Key, Value>((keys) => batch(context, keys));
  loaders.set(batch, loader);
  return loader;
}
