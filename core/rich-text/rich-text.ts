/**
 * Rich text as data: what an author writes in Markdown becomes a small closed set of blocks and inlines. Whatever is not in
 * the set, HTML above all, stays the text that was typed. Screens draw the model with elements of their own, so that no text
 * can bring script or style along.
 */

export type RichInline =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'CODE'; readonly text: string }
  | { readonly kind: 'BREAK' }
  | { readonly kind: 'STRONG' | 'EMPHASIS' | 'DELETED'; readonly children: readonly RichInline[] }
  /** `href` begins with http:, https: or mailto:. */
  | { readonly kind: 'LINK'; readonly href: string; readonly children: readonly RichInline[] }
  | { readonly kind: 'IMAGE'; readonly imageId: string; readonly alt: string };

export type RichBlock =
  | { readonly kind: 'HEADING'; readonly level: 2 | 3; readonly children: readonly RichInline[] }
  | { readonly kind: 'PARAGRAPH'; readonly children: readonly RichInline[] }
  | {
      readonly kind: 'LIST';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly kind: 'QUOTE'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'CODE'; readonly text: string }
  | {
      readonly kind: 'TABLE';
      readonly head: readonly (readonly RichInline[])[];
      readonly rows: readonly (readonly (readonly RichInline[])[])[];
    }
  | { readonly kind: 'RULE' };

/** Where the pictures of the public site are served; an author's picture elsewhere is not shown. */
export const SITE_IMAGE_PREFIX = '/site-images/';

const ELLIPSIS = '…';

/** The words of rich text without its form, on one line, at most `max` characters. */
export function plainText(blocks: readonly RichBlock[], max: number): string {
  const words = blocks.map(wordsOfBlock).join(' ').replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(words);
  return characters.length <= max
    ? words
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}${ELLIPSIS}`;
}

function wordsOfBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'HEADING':
    case 'PARAGRAPH':
      return wordsOf(block.children);
    case 'LIST':
      return block.items.map((item) => item.map(wordsOfBlock).join(' ')).join(' ');
    case 'QUOTE':
      return block.blocks.map(wordsOfBlock).join(' ');
    case 'CODE':
      return block.text;
    case 'TABLE':
      return [block.head, ...block.rows].flatMap((row) => row.map(wordsOf)).join(' ');
    case 'RULE':
      return '';
  }
}

function wordsOf(inlines: readonly RichInline[]): string {
  return inlines.map(wordsOfInline).join('');
}

function wordsOfInline(inline: RichInline): string {
  switch (inline.kind) {
    case 'TEXT':
    case 'CODE':
      return inline.text;
    case 'BREAK':
      return ' ';
    case 'IMAGE':
      return '';
    case 'STRONG':
    case 'EMPHASIS':
    case 'DELETED':
    case 'LINK':
      return wordsOf(inline.children);
  }
}
