import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { RetryLettersMutation } from './health-operations.ts';

interface RetryLettersProps {
  readonly count: number;
  readonly onDone: () => void;
}

/** Has letters tried at once that would wait for hours, once the other side is there again. */
export function RetryLetters({ count, onDone }: RetryLettersProps) {
  const { t: translate } = useTranslation();
  const commandId = useRef<string | null>(null);
  const [retry, { error, loading }] = useMutation(RetryLettersMutation);
  const run = async (): Promise<void> => {
    commandId.current ??= crypto.randomUUID();
    await retry({ variables: { input: { commandId: commandId.current } } });
    commandId.current = null;
    onDone();
  };
  return (
    <>
      {/* `error` tells what failed. */}
      <Button loading={loading} onClick={() => void run().catch(() => undefined)}>
        {translate('health.mail.retry', { count })}
      </Button>
      {error !== undefined && <ErrorPanel error={error} />}
    </>
  );
}
