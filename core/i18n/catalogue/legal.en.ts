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
      'GWP values are those named with each factor (AR5). Uncertainty is not quantified. IPCC 95 % ranges of fuel CO2: diesel −2.0/+0.9 %, fuel oil −2.5/+1.8 %, natural gas −3.2/+3.9 %; that of activity data is usually larger.',
    notADeclaration:
      'Not usable as a declaration for EU CBAM, the carbon fee, customs or product labels; plating of steel goods lies outside the direct emissions of CBAM.',
    carbonCost:
      'Carbon-cost figures are indicative, rest on assumptions of the date shown, and are no advice; the US Clean Competition Act (CCA) is a bill, not law.',
    notComparable: 'Figures of different companies cannot be compared unless they follow the same rules.',
    changes:
      'Any change after issue voids this statement; once the work order is amended, the newer revision holds. Look the statement up online by its code to see how it stands.',
    wholePage:
      'Only the whole statement may be reproduced. Within the law, platform and guild are not liable for use beyond its purpose.',
    personalData:
      'Business and contact data on this sheet serve this processing job and the checking of this sheet only; questions go to the company that issued it.',
  },
};
