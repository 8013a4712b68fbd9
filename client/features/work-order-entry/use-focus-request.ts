import { useEffect, useState } from 'react';
import { inputIdOf } from './entry-context.ts';
import type { FieldPath } from './field-path.ts';

/** Moves the focus to a field that may only be drawn after the next render (another step, an opened section). */
export function useFocusRequest(): (path: FieldPath) => void {
  const [request, setRequest] = useState<{ readonly path: FieldPath } | null>(null);
  useEffect(() => {
    if (request === null) return;
    const field = document.getElementById(inputIdOf(request.path));
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [request]);
  return (path) => setRequest({ path });
}
