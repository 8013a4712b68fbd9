import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Modal,
  PasswordInput,
  TextInput,
  type VariantColorsResolver,
} from '@mantine/core';

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
  components: {
    Button: Button.extend({ defaultProps: { size: 'lg', radius: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, radius: 'md' } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, position: 'right' } }),
  },
});
