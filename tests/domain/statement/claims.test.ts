import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS, claimsIn } from '#domain/statement/claims.ts';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';

const CLAIMS = [
  ['CERTIFIED', '本計算書經公會認證。', 'This statement is certified by the guild.'],
  ['VERIFIED', '數據已通過第三方查證', 'Figures were verified by a third party.'],
  ['FOOTPRINT', '本產品的碳足跡如上', 'The carbon footprint of this product is stated above.'],
  ['NEUTRAL', '本批加工已達碳中和', 'This batch is carbon-neutral.'],
  ['GREEN', '採用低碳製程', 'Made in a low-carbon process'],
  ['STANDARD', '計算符合 ISO 14067', 'Computed in accordance with ISO 14067'],
  ['DECLARATION', '可作為 CBAM 申報值', 'Usable as a CBAM declaration'],
  ['APPROVED', '經環境部核定', 'Approved by the Ministry of Environment'],
  ['REDUCTION', '較去年減碳', 'Our line reduces carbon'],
  ['COMPARISON', '排放低於同業', 'Better than other platers'],
] as const;

const DENIED = [
  ['未經第三方、公會、大學或政府機關查證或認證。', 'Neither verified nor certified by a third party.'],
  ['不是完整的產品碳足跡', 'This is not a carbon footprint of the product.'],
  ['未經第三方查證', 'No third party, university or government body has verified it.'],
  ['內容為部分碳足跡（gate-to-gate）', 'A partial carbon footprint (gate-to-gate)'],
  ['不可作為 CBAM 申報值', 'Not usable as a CBAM declaration'],
  ['請以核對碼在線上核對', 'Look it up by its verification code.'],
  ['係數由環保署公告', 'Factors of the environment ministry'],
] as const;

describe('claims that a statement must not make', () => {
  it.each(CLAIMS)('%s is found in either language', (kind, zhTw, en) => {
    expect(claimsIn(zhTw, 'zhTw').map((claim) => claim.kind)).toEqual([kind]);
    expect(claimsIn(en, 'en').map((claim) => claim.kind)).toEqual([kind]);
  });

  it('are all of the list', () => {
    expect(CLAIMS.map(([kind]) => kind)).toEqual([...CLAIM_KINDS]);
  });

  it.each(DENIED)('are not made by denying them: %s', (zhTw, en) => {
    expect([claimsIn(zhTw, 'zhTw'), claimsIn(en, 'en')]).toEqual([[], []]);
  });

  it('are made in a clause whatever another clause denies, and are told as written', () => {
    expect(claimsIn('數據不是估計，已通過第三方查證', 'zhTw')).toEqual([{ kind: 'VERIFIED', words: '查證' }]);
    expect(claimsIn('Not estimated, but independently Verified.', 'en')).toEqual([
      { kind: 'VERIFIED', words: 'Verified' },
    ]);
    expect(claimsIn('本計算書不僅經認證', 'zhTw')).toEqual([{ kind: 'CERTIFIED', words: '認證' }]);
  });

  it('are in no point of the disclaimer that the product comes with', () => {
    for (const { zhTw, en } of BUILT_IN_DISCLAIMER.points)
      expect([...claimsIn(zhTw, 'zhTw'), ...claimsIn(en, 'en')], zhTw).toEqual([]);
  });
});
