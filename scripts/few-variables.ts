import type { Plugin } from 'vite';

/** Palettes of the component library that no screen uses: a third of the style sheet that every visitor loads. */
export const UNUSED_PALETTES = [
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'green',
  'lime',
  'yellow',
  'orange',
] as const;

const PALETTES = `--mantine-color-(?:${UNUSED_PALETTES.join('|')})-`;
/** Headings are styled by ours, and media queries cannot read variables. */
const UNUSED = `(?:${PALETTES}|--mantine-h[1-6]-|--mantine-heading-|--mantine-breakpoint-)`;
/** A variable on one line that is unused, or stands for one. */
const DECLARATION = new RegExp(`^[ \\t]*(?:${UNUSED}|--[\\w-]+: var\\(${UNUSED})[^;\\n]*;$`, 'gmu');

/** `css` without the variables that no screen uses. */
export function withoutUnusedVariables(css: string): string {
  return css.replace(DECLARATION, '');
}

/** Leaves what no screen uses out of the variables of the component library. */
export function fewVariables(): Plugin {
  return {
    name: 'few-variables',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/default-css-variables.layer.css')
        ? { code: withoutUnusedVariables(code), map: null }
        : null,
  };
}
