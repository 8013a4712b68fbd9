/**
 * Claims that a statement must not make: it is declared by a company itself, for one step of manufacture, checked by nobody.
 * Fair-trade law and the Union's rules on green claims punish them. To deny a claim is no claim.
 */
import type { DisclaimerPoint } from './disclaimer.ts';

export const CLAIM_KINDS = [
  'CERTIFIED',
  'VERIFIED',
  'FOOTPRINT',
  'NEUTRAL',
  'GREEN',
  'STANDARD',
  'DECLARATION',
  'APPROVED',
  'REDUCTION',
  'COMPARISON',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

type Patterns = Readonly<Record<ClaimKind, RegExp>>;

/** What claims are recognised by, as data: one pattern for a kind and language. */
const PATTERNS: Readonly<Record<keyof DisclaimerPoint, Patterns>> = {
  zhTw: {
    CERTIFIED: /認證|茲證明|特此證明|證書/u,
    VERIFIED: /查證|查驗|驗證|確信/u,
    FOOTPRINT: /(?<!部分|部份)碳足跡/u,
    NEUTRAL: /碳中和|淨零|零碳|零排放|氣候中和/u,
    GREEN: /低碳|綠色|環保(?![署局部])|友善環境|對環境友善/u,
    STANDARD: /(?:符合|依據|依照|遵循|通過)\s*(?:ISO|CNS)\s*\d*/iu,
    DECLARATION: /CBAM\s*申報|申報\s*CBAM|碳標籤|碳費申報/iu,
    APPROVED: /(?:政府|官方|環境部|公會)(?:認可|核定|核可|核准|背書|保證)/u,
    REDUCTION: /減碳|減量|減排/u,
    COMPARISON: /(?:優於|低於|領先)同業|同業最(?:低|佳)|業界最(?:低|佳)/u,
  },
  en: {
    CERTIFIED: /\bcertif(?:y|ies|ied|icates?|ication)\b|\baccredited\b/iu,
    VERIFIED: /\bverif(?:y|ies|ied|ication)\b(?!\s+(?:code|page|address))|\bvalidated\b|\bassurance\b/iu,
    FOOTPRINT: /(?<!\bpartial\s)\bcarbon\s+footprint\b|\bproduct\s+footprint\b/iu,
    NEUTRAL:
      /\b(?:carbon|climate)[\s-]neutral(?:ity)?\b|\bnet[\s-]zero\b|\bzero[\s-](?:carbon|emissions?)\b/iu,
    GREEN: /\blow[\s-]carbon\b|\bgreen\b|\beco[\s-]friendly\b|\b(?:environmentally|climate)[\s-]friendly\b/iu,
    STANDARD:
      /\b(?:compl(?:y|ies|iant|iance)|conform(?:s|ity)?|accordance)\s+(?:with|to)\s+ISO\s*\d*|\bISO\s*\d+[\s-](?:compliant|conformant)\b/iu,
    DECLARATION: /\bCBAM\s+(?:declaration|report|value)s?\b|\bcarbon\s+label\b/iu,
    APPROVED:
      /\b(?:government|officially|ministry|guild)[\s-](?:approved|endorsed|guaranteed)\b|\b(?:approved|endorsed|guaranteed)\s+by\b/iu,
    REDUCTION:
      /\b(?:reduc(?:es?|ed|tions?)|cuts?|lower(?:s|ed)?)\s+(?:of\s+|in\s+)?(?:carbon|emissions?)\b|\b(?:carbon|emissions?)\s+reductions?\b/iu,
    COMPARISON:
      /\b(?:better|lower|cleaner)\s+than\s+(?:other|compet)|\b(?:lowest|best)\s+in\s+(?:the\s+)?(?:industry|class)\b/iu,
  },
};

/** Where a clause ends. Words that are listed, by 、 or by the commas of English, share one denial. */
const CLAUSES: Readonly<Record<keyof DisclaimerPoint, RegExp>> = {
  zhTw: /[。；，：！？;:!?\n]|,(?!\d)|\.(?!\d)/u,
  en: /[;:!?\n]|\.(?=\s|$)|,\s(?=(?:but|however|yet|and|it|this|these|we|our|all)\s)/iu,
};

const DENIALS: Readonly<Record<keyof DisclaimerPoint, RegExp>> = {
  zhTw: /未|非|不(?!僅|但|只)|沒有|無(?!論)|勿|免/u,
  en: /\b(?:not(?!\s+only\b)|no|neither|nor|never|without|cannot|non)\b/iu,
};

export interface FoundClaim {
  readonly kind: ClaimKind;
  /** As written. */
  readonly words: string;
}

/** The claims that `text` makes, each kind once. A finding, not a fault: words have more uses than a list knows. */
export function claimsIn(text: string, language: keyof DisclaimerPoint): readonly FoundClaim[] {
  const clauses = text.normalize('NFC').split(CLAUSES[language]);
  return CLAIM_KINDS.flatMap((kind) => {
    for (const clause of clauses) {
      const found = PATTERNS[language][kind].exec(clause);
      if (found !== null && !DENIALS[language].test(clause.slice(0, found.index)))
        return [{ kind, words: found[0].trim() }];
    }
    return [];
  });
}
