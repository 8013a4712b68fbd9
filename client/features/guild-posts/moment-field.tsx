import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field.tsx';
import classes from './guild-posts.module.css';
import type { TypedMoment } from './moment.ts';

interface MomentFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: TypedMoment;
  readonly errors: Partial<TypedMoment>;
  readonly onChange: (part: keyof TypedMoment, text: string) => void;
  readonly isRequired?: boolean;
}

/** A day and a time of that day on the clock of Taipei, both typed freely. */
export function MomentField({ label, hint, value, errors, onChange, isRequired = false }: MomentFieldProps) {
  const { t: translate } = useTranslation();
  return (
    <fieldset className={classes.moment}>
      <legend className={classes.legend}>
        {label}
        {!isRequired && <span className={classes.quiet}> {translate('common.optional')}</span>}
      </legend>
      {hint !== undefined && <p className={classes.quiet}>{hint}</p>}
      <div className={classes.momentParts}>
        <DateField
          label={translate('guildSite.posts.date')}
          value={value.date}
          error={errors.date ?? null}
          onChange={(text) => onChange('date', text)}
        />
        <TextInput
          label={translate('guildSite.posts.time')}
          placeholder={translate('guildSite.posts.timePlaceholder')}
          value={value.time}
          error={errors.time ?? null}
          autoComplete="off"
          classNames={{ input: classes.time ?? '' }}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => onChange('time', event.currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}
