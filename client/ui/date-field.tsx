import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, parseCalendarDate, type ParsedDate } from '#domain/calendar/calendar-date.ts';
import classes from './date-field.module.css';
import { useIssueSentence } from './issue-sentence.ts';
import { useFormats } from './use-formats.ts';

const CalendarPicker = lazy(async () => ({
  default: (await import('./calendar-picker.tsx')).CalendarPicker,
}));

interface DateFieldProps extends Pick<TextInputProps, 'required' | 'disabled' | 'className'> {
  readonly label: ReactNode;
  /** As typed. */
  readonly value: string;
  readonly onChange: (text: string, parsed: ParsedDate) => void;
  readonly description?: ReactNode;
  /** A fault found elsewhere; wins over the field's own. */
  readonly error?: string | null;
  /** Latest day offered by the calendar; typing is judged by the form. */
  readonly maxDate?: CalendarDate;
}

/** A day typed in the Gregorian or the ROC (民國) calendar, or picked; what was understood is said in both. */
export function DateField({ value, onChange, description, error = null, maxDate, ...rest }: DateFieldProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const [isOpen, setIsOpen] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const parsed = value.trim() === '' ? null : parseCalendarDate(value);
  const ownError = parsed?.kind === 'ISSUE' && !isTyping ? sentence(parsed) : null;
  const readAs =
    parsed?.kind === 'DATE'
      ? translate('common.dateField.readAs', {
          date: formats.date(parsed.date),
          roc: formats.rocDate(parsed.date),
        })
      : description;

  const type = (text: string): void => onChange(text, parseCalendarDate(text));
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      // The roles would land on the text field; it is the button that opens the calendar.
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          value={value}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setIsTyping(true)}
          onBlur={() => setIsTyping(false)}
          autoComplete="off"
          placeholder={translate('common.dateField.placeholder')}
          description={readAs}
          error={error ?? ownError}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          classNames={{ input: classes.input ?? '' }}
          rightSectionWidth="var(--pc-target)"
          rightSection={
            <ActionIcon
              variant="subtle"
              size="var(--pc-target)"
              aria-label={translate('common.dateField.openCalendar')}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setIsOpen((open) => !open)}
              disabled={rest.disabled ?? false}
            >
              <IconCalendar aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={translate('common.dateField.openCalendar')}>
        <Suspense fallback={null}>
          {isOpen && (
            <CalendarPicker
              date={parsed?.kind === 'DATE' ? parsed.date : null}
              {...(maxDate === undefined ? {} : { maxDate })}
              onPick={(date) => {
                type(formats.date(date));
                setIsOpen(false);
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
