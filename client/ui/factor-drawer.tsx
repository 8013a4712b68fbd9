import { Drawer } from '@mantine/core';
import { type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { FactorDetails } from './factor-details.tsx';

interface FactorDrawerProps {
  /** Null closes the drawer. */
  readonly details: ComponentProps<typeof FactorDetails> | null;
  readonly onClose: () => void;
}

/** The answer to "why this figure" beside the page that asked. */
export function FactorDrawer({ details, onClose }: FactorDrawerProps) {
  const { t: translate } = useTranslation();
  return (
    <Drawer
      opened={details !== null}
      onClose={onClose}
      title={translate('common.factor.why')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {details !== null && <FactorDetails {...details} />}
    </Drawer>
  );
}
