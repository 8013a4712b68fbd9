import { Fragment, useMemo } from 'react';
import { SITE_IMAGE_PREFIX, type RichBlock, type RichInline } from '#rich-text/rich-text.ts';
import { readRichText } from '#rich-text/read-rich-text.ts';
import classes from './rich-text.module.css';

interface RichTextProps {
  readonly markdown: string;
  /** Language of the text where it is not that of the screen. */
  readonly lang?: string | undefined;
}

/** Markdown as elements of our own: nothing that an author types becomes markup by itself. */
export function RichText({ markdown, lang }: RichTextProps) {
  const blocks = useMemo(() => readRichText(markdown), [markdown]);
  return (
    <div className={classes.text} lang={lang}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: RichBlock }) {
  switch (block.kind) {
    case 'HEADING': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'PARAGRAPH':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'LIST':
      return <List list={block} />;
    case 'QUOTE':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'CODE':
      return <pre>{block.text}</pre>;
    case 'TABLE':
      return <Table table={block} />;
    case 'RULE':
      return <hr />;
  }
}

function List({ list }: { readonly list: Extract<RichBlock, { kind: 'LIST' }> }) {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item} />
    </li>
  ));
  return list.isOrdered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { readonly table: Extract<RichBlock, { kind: 'TABLE' }> }) {
  return (
    <div className={classes.table}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly RichInline[] }) {
  return inlines.map((inline, index) => <Inline key={index} inline={inline} />);
}

function Inline({ inline }: { readonly inline: RichInline }) {
  switch (inline.kind) {
    case 'TEXT':
      return <Fragment>{inline.text}</Fragment>;
    case 'CODE':
      return <code>{inline.text}</code>;
    case 'BREAK':
      return <br />;
    case 'IMAGE':
      return <img src={`${SITE_IMAGE_PREFIX}${inline.imageId}`} alt={inline.alt} loading="lazy" />;
    case 'LINK':
      return (
        <a href={inline.href} rel="noopener noreferrer nofollow" target="_blank">
          <Inlines inlines={inline.children} />
        </a>
      );
    case 'STRONG':
    case 'EMPHASIS':
    case 'DELETED': {
      const Element = ({ STRONG: 'strong', EMPHASIS: 'em', DELETED: 'del' } as const)[inline.kind];
      return (
        <Element>
          <Inlines inlines={inline.children} />
        </Element>
      );
    }
  }
}
