import { Button } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './unlock-screen.module.css';

const LONGEST_PIN = 8;
const SHORTEST_PIN = 4;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps {
  readonly label: string;
  readonly message: string | null;
  readonly isBusy: boolean;
  /** Gives the PIN; the pad empties itself. */
  readonly onSubmit: (pin: string) => void;
}

/** Large keys for gloved hands beside a field that a keyboard can fill; the digits are never shown. */
export function PinPad({ label, message, isBusy, onSubmit }: PinPadProps) {
  const { t: translate } = useTranslation();
  const messageId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  useEffect(() => field.current?.focus(), []);
  const write = (text: string) => setPin(text.replace(/[^0-9]/gu, '').slice(0, LONGEST_PIN));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (pin.length < SHORTEST_PIN || isBusy) return;
    setPin('');
    onSubmit(pin);
  };
  return (
    <form className={classes.pad} onSubmit={submit}>
      <input
        ref={field}
        className={classes.field}
        type="password"
        // The keys below are the keyboard; one that slides up would cover them.
        inputMode="none"
        autoComplete="off"
        aria-label={label}
        aria-describedby={messageId}
        value={pin}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <p id={messageId} className={classes.message} role="alert">
        {message}
      </p>
      <div className={classes.keys}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className={classes.key} onClick={() => write(pin + digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={classes.key}
          aria-label={translate('tablets.unlock.erase')}
          onClick={() => write(pin.slice(0, -1))}
        >
          <IconBackspace aria-hidden />
        </button>
        <button type="button" className={classes.key} onClick={() => write(`${pin}0`)}>
          0
        </button>
        <Button
          type="submit"
          className={classes.submit ?? ''}
          disabled={pin.length < SHORTEST_PIN}
          loading={isBusy}
        >
          {translate('tablets.unlock.submit')}
        </Button>
      </div>
    </form>
  );
}
