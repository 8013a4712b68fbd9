import type { WordsOf } from '../words-of.ts';
import type { legalZhTw } from './legal.zh-TW.ts';

export const legalEn: WordsOf<typeof legalZhTw> = {
  disclaimer: {
    enteredData:
      'Computed by the platform from activity data that the member company entered; the company answers for their truth and keeps the evidence.',
    partial:
      'A partial carbon footprint of one step of manufacture (toll processing, gate-to-gate); neither a full product footprint nor an inventory of the site.',
    notVerified:
      'Declared by the company itself; neither verified nor certified by a third party, the guild, a university or a government body.',
    factors:
      'Factors are the newest published ones valid on the processing date. Provisional ones may be revised; statements already issued do not change.',
    uncertainty:
      'GWP values are those named with each factor. Uncertainty is not quantified; that of activity data is usually the larger part.',
    notADeclaration:
      'Not usable as a declaration for EU CBAM, the carbon fee, customs or product labels; plating of steel goods lies outside the direct emissions of CBAM.',
    notComparable: 'Figures of different companies cannot be compared unless they follow the same rules.',
    changes:
      'Any alteration voids this statement; once the work order is amended, the statement of the newer revision holds.',
    wholePage:
      'Only the whole statement may be reproduced. Within the law, platform and guild are not liable for use beyond its purpose.',
    personalData:
      'Business and contact data on this sheet serve this processing job only; questions go to the company that issued it.',
  },
};
