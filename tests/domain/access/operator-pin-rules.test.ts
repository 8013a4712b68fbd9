import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOperatorPin, faultOfPin } from '#domain/access/operator-pin-rules.ts';
import { anId } from '../../support/builders.ts';

describe('a PIN', () => {
  it.each(['2580', '1357', '0918', '11112', '90210', '12354', '20260115'])('%s is good', (pin) => {
    expect(faultOfPin(pin)).toBeNull();
  });

  it.each(['0000', '99999999', '1234', '0123', '56789', '4321', '98765432', '7890', '2109'])(
    '%s is too simple: equal digits or a run, round the corner of 9 and 0 too',
    (pin) => expect(faultOfPin(pin)).toBe('PIN_TOO_SIMPLE'),
  );

  it.each(['', '123', '123456789', '12 34', '12.4', '-123', '１２３４', '٢٥٨٠', '2580\n'])(
    '%j is none: 4 to 8 plain digits',
    (pin) => expect(faultOfPin(pin)).toBe('NOT_A_PIN'),
  );

  it('of any other text is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[0-9]{4,8}$/.test(text));
        expect(faultOfPin(text)).toBe('NOT_A_PIN');
      }),
    );
  });

  it.each([null, undefined])('is removed by %s', (pin) => {
    const input = { accountId: anId(1), commandId: anId(2), pin };
    expect(checkOperatorPin(input)).toMatchObject({ ok: true, input: { pin: null } });
  });

  it('as a number is none: it would lose its leading zeros', () => {
    const checked = checkOperatorPin({ accountId: anId(1), commandId: anId(2), pin: 2580 });
    expect(checked).toMatchObject({ ok: false, issues: [{ path: 'pin', code: 'NOT_A_PIN' }] });
  });
});
