import { MantineContext, MantineThemeProvider } from '@mantine/core';
import { type ComponentProps, type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useAppearance } from './appearance.tsx';
import { theme } from './theme.ts';

type Settings = NonNullable<ComponentProps<typeof MantineContext>['value']>;

const nothing = (): void => undefined;
const rootElement = (): HTMLElement => document.documentElement;

/**
 * What the component library needs around its parts. Its own provider also brings what writes colours into a style
 * element, which the content security policy forbids, and what remembers a scheme, which the appearance does.
 */
export function ComponentLibrary({ children }: { readonly children: ReactNode }) {
  const { scheme } = useAppearance();
  useLayoutEffect(() => {
    // What the library's style sheets ask for.
    rootElement().setAttribute('data-mantine-color-scheme', scheme);
    rootElement().setAttribute('data-respect-reduced-motion', 'true');
  }, [scheme]);
  const settings = useMemo<Settings>(
    () => ({
      colorScheme: scheme,
      setColorScheme: nothing,
      clearColorScheme: nothing,
      getRootElement: rootElement,
      classNamesPrefix: 'mantine',
      cssVariablesSelector: ':root',
      withStaticClasses: true,
    }),
    [scheme],
  );
  return (
    <MantineContext value={settings}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
