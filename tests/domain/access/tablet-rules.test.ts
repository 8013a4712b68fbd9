import { describe, expect, it } from 'vitest';
import {
  checkEnrolment,
  checkNewEnrolmentCode,
  ENROLMENT_ALPHABET,
  normalEnrolmentCode,
  shownEnrolmentCode,
} from '#domain/access/tablet-rules.ts';
import { anId } from '../../support/builders.ts';

describe('an enrolment code', () => {
  it('is made of characters of which no two look or sound alike', () => {
    expect(new Set(ENROLMENT_ALPHABET).size).toBe(ENROLMENT_ALPHABET.length);
    for (const confusable of '01ILOU') expect(ENROLMENT_ALPHABET).not.toContain(confusable);
  });

  it('is shown in two halves, and read however it is typed', () => {
    expect(shownEnrolmentCode('7KQ2MXRP')).toBe('7KQ2-MXRP');
    for (const typed of ['7KQ2-MXRP', '7kq2mxrp', ' 7kq2 – mxrp ', '７ＫＱ２－ＭＸＲＰ'])
      expect(normalEnrolmentCode(typed)).toBe('7KQ2MXRP');
  });

  it('is wanted for a tablet with a name of up to 60 characters', () => {
    const stated = { commandId: anId(1), tabletName: ' 滾鍍線 ' };
    expect(checkNewEnrolmentCode(stated)).toMatchObject({
      ok: true,
      input: { tabletId: null, tabletName: '滾鍍線' },
    });
    expect(checkNewEnrolmentCode({ ...stated, tabletName: '名'.repeat(61) })).toMatchObject({
      issues: [{ path: 'tabletName', code: 'TOO_LONG' }],
    });
  });

  it('is typed with the ids of the command and of the installation', () => {
    expect(checkEnrolment({ commandId: 'x', installId: null, code: '' })).toMatchObject({
      issues: [
        { path: 'commandId', code: 'NOT_AN_ID' },
        { path: 'installId', code: 'REQUIRED' },
        { path: 'code', code: 'REQUIRED' },
      ],
    });
  });
});
