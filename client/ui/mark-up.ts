/** A text and what is selected in it, as positions. */
export interface MarkedText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type MarkupKind = 'HEADING' | 'STRONG' | 'LIST' | 'LINK';

/** The selected part with the marks of `kind` around it or before its lines; what is to be typed next is selected. */
export function markedUp(marked: MarkedText, kind: MarkupKind): MarkedText {
  switch (kind) {
    case 'HEADING':
      return linesWith(marked, '## ');
    case 'LIST':
      return linesWith(marked, '- ');
    case 'STRONG':
      return around(marked, '**', '**');
    case 'LINK': {
      const { text, from, to } = marked;
      const address = 'https://';
      const words = text.slice(from, to);
      const at = from + `[${words}](`.length;
      const next = `${text.slice(0, from)}[${words}](${address})${text.slice(to)}`;
      // Without words these come first, with them the address.
      return words === ''
        ? { text: next, from: from + 1, to: from + 1 }
        : { text: next, from: at, to: at + address.length };
    }
  }
}

/** `block` as a paragraph of its own behind what is selected. */
export function insertedBlock({ text, to }: MarkedText, block: string): MarkedText {
  const before = text.slice(0, to).trimEnd();
  const after = text.slice(to).trimStart();
  const head = before === '' ? '' : `${before}\n\n`;
  const end = head.length + block.length;
  return { text: `${head}${block}${after === '' ? '\n' : `\n\n${after}`}`, from: end, to: end };
}

function around({ text, from, to }: MarkedText, open: string, close: string): MarkedText {
  const words = text.slice(from, to);
  return {
    text: `${text.slice(0, from)}${open}${words}${close}${text.slice(to)}`,
    from: from + open.length,
    to: to + open.length,
  };
}

function linesWith({ text, from, to }: MarkedText, mark: string): MarkedText {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(start, to).split('\n');
  const marked = lines.map((line) => (line.startsWith(mark) ? line : `${mark}${line}`)).join('\n');
  const end = start + marked.length;
  return { text: `${text.slice(0, start)}${marked}${text.slice(to)}`, from: end, to: end };
}
