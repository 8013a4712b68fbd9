import { Button } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLockOperator, useOperator } from '../session/operator-context.ts';
import classes from './operator-switch.module.css';

/** On a shared tablet: who records now, and the way to hand it to the next person. Nothing in a personal session. */
export function OperatorSwitch() {
  const { t: translate } = useTranslation();
  const operator = useOperator();
  const lock = useLockOperator();
  if (operator === null) return null;
  const { displayName: name } = operator;
  return (
    <Button
      variant="default"
      className={classes.switch ?? ''}
      onClick={lock}
      aria-label={translate('tablets.unlock.switchFrom', { name })}
      leftSection={<IconUserShare aria-hidden size={20} stroke={1.75} />}
    >
      {name} · {translate('tablets.unlock.switch')}
    </Button>
  );
}
