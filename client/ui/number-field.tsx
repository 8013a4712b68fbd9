import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber, type ParsedNumber } from '#domain/units/parse-number.ts';
import { useIssueSentence } from './issue-sentence.ts';
import classes from './number-field.module.css';
import { useFormats } from './use-formats.ts';

interface NumberFieldProps extends Pick<TextInputProps, 'required' | 'disabled' | 'readOnly' | 'className'> {
  readonly label: ReactNode;
  /** As typed; the field never rewrites it, so that nothing typed is lost. */
  readonly value: string;
  readonly onChange: (text: string, parsed: ParsedNumber) => void;
  /** Printed after the figure, always in view. */
  readonly unit?: ReactNode;
  readonly description?: ReactNode;
  /** A fault found elsewhere (by the server or by a rule over several fields); wins over the field's own. */
  readonly error?: string | null;
  /** False keeps negative figures out. */
  readonly allowsNegative?: boolean;
}

/**
 * A number as people write it: full-width digits, 1,234.5, spaces. What was understood is said below when it
 * differs from what was typed; what was not understood is explained there.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, error = null, allowsNegative = false, description, ...rest } = props;
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const parsed = parseNumber(value);
  const ownError =
    parsed.kind === 'ISSUE'
      ? sentence(parsed)
      : parsed.kind === 'NUMBER' && parsed.value < 0 && !allowsNegative
        ? sentence({ code: 'NEGATIVE', parameters: {} })
        : null;
  const isRewritten = parsed.kind === 'NUMBER' && /[^\d.,-]/u.test(value.trim());

  return (
    <TextInput
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value, parseNumber(event.currentTarget.value))}
      inputMode="decimal"
      autoComplete="off"
      error={error ?? ownError}
      description={
        isRewritten
          ? translate('common.numberReadAs', { value: formats.quantity(parsed.value) })
          : description
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(unit === undefined ? {} : { 'data-has-unit': true })}
      rightSection={unit === undefined ? undefined : <span>{unit}</span>}
      rightSectionWidth="auto"
      rightSectionPointerEvents="none"
      classNames={{ input: classes.input ?? '', section: classes.unit ?? '' }}
    />
  );
}
