/** An address on a line of its own below the words; in the markup it can be pressed. */
export interface LinkedWords {
  readonly words: string;
  readonly address: string;
}

/** What a letter says in one language. Names and texts of people may stand anywhere in it. */
export interface LetterWords {
  readonly subject: string;
  readonly paragraphs: readonly (string | LinkedWords)[];
}

export interface LetterContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LONGEST_SUBJECT = 290;

/** The letter as text and as simple HTML, one language after the other; nothing that a person wrote becomes markup. */
export function composeLetter(languages: readonly LetterWords[]): LetterContent {
  const paragraphs = languages.flatMap((language) => language.paragraphs);
  return {
    subject: oneLine(languages.map(({ subject }) => subject).join(' / ')),
    text: paragraphs.map(asText).join('\n\n'),
    html: `<div>${paragraphs.map((paragraph) => `<p>${asHtml(paragraph)}</p>`).join('')}</div>`,
  };
}

/** Nothing that a name holds begins another header. */
function oneLine(text: string): string {
  return Array.from(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '))
    .slice(0, LONGEST_SUBJECT)
    .join('');
}

const asText = (paragraph: string | LinkedWords): string =>
  typeof paragraph === 'string' ? paragraph : `${paragraph.words}\n${paragraph.address}`;

function asHtml(paragraph: string | LinkedWords): string {
  if (typeof paragraph === 'string') return escapeHtml(paragraph);
  const link = escapeHtml(paragraph.address);
  return `${escapeHtml(paragraph.words)}<br><a href="${link}">${link}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>');
