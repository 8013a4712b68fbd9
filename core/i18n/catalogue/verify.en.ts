import type { WordsOf } from '../words-of.ts';
import type { verifyZhTw } from './verify.zh-TW.ts';

export const verifyEn: WordsOf<typeof verifyZhTw> = {
  title: 'Check a statement',
  lead: 'Enter the code of the statement to see what was issued and how it stands now. No sign-in needed.',
  languages: 'Language',
  form: {
    code: 'Code of the statement',
    hint: '26 characters beside the QR code; case, spaces and hyphens do not matter.',
    notWhole:
      'The address does not hold a whole code. A code has 26 letters and digits; complete it from the sheet.',
    notACode: 'A code has 26 letters and digits. Look at the sheet once more.',
    submit: 'Check',
    another: 'Check another one',
  },
  loading: 'Looking the code up',
  failed: {
    title: 'It cannot be looked up now; how the statement stands is not known',
    unreachable: 'Check the network, then try again.',
    tooMany: 'Too many look-ups from this network address. Try again in a minute.',
    again: 'Try again',
  },
  outcome: {
    GENUINE: { title: 'Genuine: this statement was issued here', body: 'It is in force. It says:' },
    SUPERSEDED: {
      title: 'Superseded',
      body: 'What it says has changed since. Below is what the old one said; do not use it any more.',
    },
    REVOKED: { title: 'Revoked', body: 'This statement was taken back; do not use it.' },
    ALTERED: {
      title: 'Content and signature do not match',
      body: 'What is kept under this code is not what was signed at issue, so no figures are shown. Do not use the sheet; ask the company that issued it.',
    },
    MISCALCULATED: {
      title: 'Issued by this platform, but its figures do not add up',
      body: 'The signature matches, but the stated quantities and factors do not give the stated results. Do not rely on it; contact the issuer and the guild.',
    },
    UNKNOWN: {
      title: 'No statement has this code',
      body: 'No statement with this code was issued here. Compare the code with the sheet and enter it again; if it is still not found, do not use the sheet and ask the company that handed it out.',
    },
  },
  supersededBy: 'See revision {{revision}}',
  supersededAt: 'Superseded {{instant}}',
  notYetReissued: 'The newer revision was not issued yet; ask the company that issued this one.',
  supersededOn: 'Superseded by revision {{revision}}',
  revokedAt: 'Revoked {{instant}}',
  revokeReason: 'Reason: {{reason}}',
  checkedAt: 'Looked up {{instant}} (Taipei time)',
  identity: '{{company}} · {{serialNumber}} revision {{revision}} · issued {{instant}}',
  compare: {
    title: 'Compare with the sheet in your hand',
    figures:
      'The figures below were stored at issue. If the paper or PDF differs anywhere, that copy was changed.',
    host: 'Make sure that you are on the right site: this address is {{host}}. One that looks alike may be false.',
  },
  seal: {
    title: 'Sealed by the guild: {{instant}}',
    means: 'The guild confirmed the format of the statement and the factors used.',
    meansNot:
      'The guild did not examine the activity data; this is no verification or certification by a third party.',
    none: 'Not sealed by the guild; declared by the company itself.',
  },
  checks: {
    title: 'Checked in your browser',
    signature: {
      MATCHES: 'The signature fits: nothing was changed since issue (key {{keyId}}).',
      DIFFERS: 'The signature does not fit: the content is not what was issued. Do not use it.',
      UNSUPPORTED:
        'This browser cannot compute Ed25519 signatures; the result above rests on the check of the server.',
      CHECKING: 'Checking the signature',
    },
    recomputed: {
      same: 'Computed again from the quantities and factors shown: all figures agree.',
      different: 'Computed again, {{count}} figures differ:',
      otherCalculation:
        'This statement follows version {{calculationVersion}} of the calculation, which this page cannot repeat.',
    },
    difference: '{{order}} · {{place}} · {{figure}}: stated {{stated}}, computed {{recomputed}}',
    place: {
      lines: 'line {{number}}',
      stages: 'stage {{number}}',
      sources: 'source {{number}}',
      intensities: 'intensity {{number}}',
      total: 'totals',
    },
    figure: {
      quantity: 'activity data',
      unit: 'unit',
      quantityInFactorUnit: 'converted activity data',
      kgCo2ePerUnit: 'emissions per unit',
      emissionsKgCo2e: 'emissions',
      sharePercent: 'share',
      batchEmissionsKgCo2e: 'emissions of the batch',
      attributedEmissionsKgCo2e: 'attributed emissions',
      reportedApartKgCo2e: 'emissions reported apart',
      allocationSharePercent: 'share of the batch',
      other: 'other content',
    },
    absent: 'none',
  },
  file: {
    title: 'Compare a PDF file',
    lead: 'Choose or drop the PDF that you received to see whether it is the stored one. It is read on your device and not uploaded.',
    choose: 'Choose a PDF',
    reading: 'Comparing',
    SAME: '{{name}}: identical to the stored file ({{form}}).',
    OTHER: '{{name}}: not a file of this statement, or changed. The figures on this page hold.',
    UNREADABLE: '{{name}}: the file cannot be read; choose it again.',
    NOT_DRAWN: '{{name}}: the stored file is still being made; choose the file again in a minute.',
    UNREACHABLE: '{{name}}: the platform cannot be reached to compare it; choose it again.',
    form: { ISSUED: 'as issued', SEALED: 'as sealed' },
    download: 'Open the stored PDF',
  },
  programs: 'Programs read {{address}}; the public keys are at {{keys}}.',
};
