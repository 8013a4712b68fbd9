import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { latestEndOfAccess } from '#domain/access/limited-access.ts';
import { PERSON_ROLES, type PersonRole } from '#domain/access/people-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { useToday } from '../../ui/clock.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { useFormats } from '../../ui/use-formats.ts';
import type { ChosenRole } from './chosen-role.ts';

interface RoleFieldsProps {
  readonly chosen: ChosenRole;
  readonly onChange: (chosen: ChosenRole) => void;
  readonly issues: readonly Issue[];
}

/** The role with what it may do, and an auditor's last day. */
export function RoleFields({ chosen, onChange, issues }: RoleFieldsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const latest = latestEndOfAccess(useToday());
  const { role, validUntil } = chosen;
  const fault = issues.find(({ path }) => path === 'validUntil');
  return (
    <>
      <Radio.Group
        label={translate('people.role.label')}
        value={role}
        onChange={(value) => onChange({ ...chosen, role: roleOf(value) })}
      >
        <Stack gap="xs" mt="xs">
          {PERSON_ROLES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={translate(`terms.role.${one}`)}
              description={translate(`people.role.hint.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'AUDITOR' && (
        <DateField
          required
          label={translate('people.role.validUntil')}
          description={translate('people.role.validUntilHint', { latest: formats.date(latest) })}
          value={validUntil}
          maxDate={latest}
          error={fault === undefined ? null : sentence(fault)}
          onChange={(text) => onChange({ ...chosen, validUntil: text })}
        />
      )}
    </>
  );
}

const roleOf = (value: string): PersonRole => PERSON_ROLES.find((role) => role === value) ?? 'OPERATOR';
