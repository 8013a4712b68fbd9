import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { SITE_IMAGE_PREFIX, type RichBlock, type RichInline } from './rich-text.ts';

/** Quotes and lists inside one another beyond this are shown as they were typed. */
const DEEPEST = 6;
const SAFE_LINK = /^(?:https?:\/\/[^\s/@?#\\]|mailto:[^\s])[^\s\p{Cc}]*$/iu;
const IMAGE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Reads Markdown; never throws, and gives nothing that a browser would run. */
export function readRichText(markdown: string): readonly RichBlock[] {
  try {
    return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(markdown), 0);
  } catch {
    // Nested more deeply than the reader can follow: then it is no text for people, and shown as it stands.
    return [paragraph([text(markdown)])];
  }
}

function blocksOf(tokens: readonly Token[], depth: number): readonly RichBlock[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken, depth));
}

function blockOf(token: MarkedToken, depth: number): readonly RichBlock[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ kind: 'HEADING', level: token.depth <= 2 ? 2 : 3, children: inlinesOf(token.tokens) }];
    case 'paragraph':
      return [paragraph(inlinesOf(token.tokens))];
    case 'text':
      return [paragraph(inlinesOf(token.tokens ?? [token]))];
    case 'hr':
      return [{ kind: 'RULE' }];
    case 'code':
      return [{ kind: 'CODE', text: token.text }];
    case 'list':
      return depth < DEEPEST ? [listOf(token, depth)] : asTyped(token);
    case 'blockquote':
      return depth < DEEPEST
        ? [{ kind: 'QUOTE', blocks: blocksOf(token.tokens, depth + 1) }]
        : asTyped(token);
    case 'table':
      return [
        {
          kind: 'TABLE',
          head: token.header.map(({ tokens }) => inlinesOf(tokens)),
          rows: token.rows.map((row) => row.map(({ tokens }) => inlinesOf(tokens))),
        },
      ];
    default:
      return asTyped(token);
  }
}

function listOf(token: Tokens.List, depth: number): RichBlock {
  return {
    kind: 'LIST',
    isOrdered: token.ordered,
    start: typeof token.start === 'number' ? token.start : 1,
    items: token.items.map(({ tokens }) => blocksOf(tokens, depth + 1)),
  };
}

function inlinesOf(tokens: readonly Token[]): readonly RichInline[] {
  return tokens.flatMap((token) => inlineOf(token as MarkedToken));
}

function inlineOf(token: MarkedToken): readonly RichInline[] {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? [text(token.text)] : inlinesOf(token.tokens);
    case 'escape':
      return [text(token.text)];
    case 'codespan':
      return [{ kind: 'CODE', text: token.text }];
    case 'br':
      return [{ kind: 'BREAK' }];
    case 'strong':
      return [{ kind: 'STRONG', children: inlinesOf(token.tokens) }];
    case 'em':
      return [{ kind: 'EMPHASIS', children: inlinesOf(token.tokens) }];
    case 'del':
      return [{ kind: 'DELETED', children: inlinesOf(token.tokens) }];
    case 'link': {
      const children = inlinesOf(token.tokens);
      return SAFE_LINK.test(token.href) ? [{ kind: 'LINK', href: token.href, children }] : children;
    }
    case 'image':
      return [imageOf(token)];
    default:
      return [text(token.raw)];
  }
}

function imageOf({ href, text: alt }: Tokens.Image): RichInline {
  const imageId = href.startsWith(SITE_IMAGE_PREFIX) ? href.slice(SITE_IMAGE_PREFIX.length) : '';
  return IMAGE_ID.test(imageId) ? { kind: 'IMAGE', imageId, alt } : text(alt);
}

const text = (typed: string): RichInline => ({ kind: 'TEXT', text: typed });

const paragraph = (children: readonly RichInline[]): RichBlock => ({ kind: 'PARAGRAPH', children });

function asTyped({ raw }: MarkedToken): readonly RichBlock[] {
  const typed = raw.trim();
  return typed === '' ? [] : [paragraph([text(typed)])];
}
