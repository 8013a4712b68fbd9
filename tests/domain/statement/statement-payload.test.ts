import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '#domain/statement/read-payload.ts';
import { statementOfPayload } from '#domain/statement/statement-of-payload.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import { canonicalPayload } from '#domain/statement/statement-payload.ts';
import { anyWorkOrder } from '../../support/arbitraries.ts';
import { scaled } from '../../support/scale.ts';
import { aCompleteOrder, aPayload } from '../../support/statements.ts';
import { aWorkOrder, anActivity, anId, footprintOf } from '../../support/builders.ts';

describe('what is signed', () => {
  it('reads back from its canonical text as it was, with every null', () => {
    fc.assert(
      fc.property(fc.array(anyWorkOrder, { minLength: 1, maxLength: 3 }), (contents) => {
        const payload = aPayload(contents);
        const read = readPayload(canonicalPayload(payload));
        expect(canonicalPayload(read)).toBe(canonicalPayload(payload));
        for (const [index, order] of read.orders.entries()) {
          expect({ ...order, content: null }).toEqual({ ...payload.orders[index], content: null });
          // Absent and null are the same to a meter reading.
          const withoutMeters = order.content.activityData.map((line) => ({ ...line, meter: null }));
          const stated = payload.orders[index]?.content;
          expect({ ...order.content, activityData: withoutMeters }).toEqual({
            ...stated,
            activityData: stated?.activityData.map((line) => ({ ...line, meter: null })),
          });
        }
      }),
      { numRuns: scaled(100) },
    );
  });

  it('stays as it was signed where its factors have no English names', () => {
    const named = aPayload([aCompleteOrder()]);
    const earlier = JSON.parse(
      JSON.stringify(named, (key, value: unknown) =>
        key === 'publisherEn' || key === 'documentEn' ? undefined : value,
      ),
    ) as typeof named;
    const text = canonicalPayload(earlier);
    expect(text).not.toMatch(/publisherEn|documentEn/u);
    expect(canonicalPayload(readPayload(text))).toBe(text);
    expect(canonicalPayload(named)).toContain('"publisherEn":"Energy Administration, ');
  });

  it('is refused when it is of another format', () => {
    const text = canonicalPayload(aPayload([aWorkOrder()])).replace('STATEMENT_1', 'STATEMENT_2');
    expect(() => readPayload(text)).toThrow('PLATECARBON_STATEMENT_1');
  });

  it('keeps notes, the address of the customer and unknown members inside the company', () => {
    const content = aWorkOrder({
      customerEmail: 'buyer@example.com',
      note: '內部備註',
      activityData: [anActivity({ note: '行內備註' })],
    });
    const order = statementOrderOf({
      ids: { workOrderId: anId(1), number: 7, revision: 2 },
      plant: { name: '彰化廠', address: null, ...{ internal: 'secret' } },
      content: { ...content, ...{ internal: 'secret' } },
      footprint: footprintOf(content),
    });
    const text = JSON.stringify(order);
    for (const inside of [
      'buyer@example.com',
      '內部備註',
      '行內備註',
      'secret',
      'plantId',
      'isoCategories',
    ]) {
      expect(text).not.toContain(inside);
    }
  });
});

describe('the sheet of an issued statement', () => {
  const payload = aPayload([aCompleteOrder()]);
  const proof = {
    verifyUrl: 'https://carbon.example/v/0123456789ABCDEFGHJKMNPQRS',
    payloadSha256: 'ab'.repeat(32),
    keyId: 'key-1',
  };

  it('is dated by its issue, so that it is drawn alike at any time', () => {
    const statement = statementOfPayload(payload, { ...proof, seal: null });
    expect(statement).toMatchObject({ state: 'ISSUED', printedAt: payload.issuedAt, seal: null });
    expect(statement.issue).toMatchObject({
      serialNumber: payload.serialNumber,
      code: payload.code,
      ...proof,
    });
    expect(statement.orders).toEqual(payload.orders);
  });

  it('is dated by its seal once it has one', () => {
    const seal = { sealedAt: '2026-11-25T01:30:00.000Z', imagePngBase64: 'AAAA' };
    const statement = statementOfPayload(payload, { ...proof, seal });
    expect(statement).toMatchObject({ state: 'SEALED', printedAt: seal.sealedAt, seal });
  });
});
