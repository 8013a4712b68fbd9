import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber } from '#domain/units/parse-number.ts';
import type { CellValue } from '#domain/sync/command.ts';
import { NumberField } from '../../ui/number-field.tsx';
import classes from './case-card.module.css';

interface OtherValueProps {
  readonly cellName: string;
  readonly isNumber: boolean;
  readonly isBusy: boolean;
  readonly onTake: (value: CellValue) => void;
  readonly onCancel: () => void;
}

/** The third way out of a conflict: neither value is right, and the person knows the right one. */
export function OtherValue({ cellName, isNumber, isBusy, onTake, onCancel }: OtherValueProps) {
  const { t: translate } = useTranslation();
  const [text, setText] = useState('');
  const parsed = parseNumber(text);
  const label = translate('cases.other.label', { cell: cellName });
  const value: CellValue | undefined = isNumber
    ? parsed.kind === 'NUMBER'
      ? parsed.value
      : undefined
    : text.trim() === ''
      ? undefined
      : text.trim();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (value !== undefined) onTake(value);
  };
  return (
    <form className={classes.other} onSubmit={submit} noValidate>
      {isNumber ? (
        <NumberField label={label} value={text} onChange={setText} />
      ) : (
        <TextInput label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {translate('cases.other.cancel')}
        </Button>
        <Button type="submit" disabled={value === undefined} loading={isBusy}>
          {translate('cases.other.save')}
        </Button>
      </div>
    </form>
  );
}
