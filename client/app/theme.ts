import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/** Filled parts take their text colour from the tokens: dark ink on the bright brand of the dark theme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--pc-on-brand)' } : colors;
};

/**
 * The component library, told about our sizes. Colours come from `tokens.css`, since the content security policy
 * lets no style element in; for the same reason overlays do not lock the scroll.
 */
export const theme = createTheme({
  primaryColor: 'teal',
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  // By name, so that this file brings no component into the first load.
  components: {
    Button: { defaultProps: { size: 'md', radius: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'md' } },
    Drawer: { defaultProps: { lockScroll: false, position: 'right' } },
  },
});
