import { describe, expect, it } from '@jest/globals';
import { fromTabJson, toTabJson } from '../../../src/shared/tab-json.ts';
import { fc } from '../../helpers/properties.ts';

describe('what travels between server and pages', () => {
  it('comes back as it was, instants as dates and texts that look like them as texts', () => {
    const value = {
      startsAt: new Date('2027-01-19T09:00:00Z'),
      typed: '2027-01-19T09:00:00.000Z',
      rows: [{ at: new Date(0) }, { at: null }],
    };
    expect(fromTabJson(toTabJson(value))).toEqual(value);
  });

  it('comes back whatever it is', () => {
    const values = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.date({ noInvalidDate: true }),
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(
          fc.string().filter((key) => key !== 'instant' && key !== '__proto__'),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.stringify(fromTabJson(toTabJson(value)))).toBe(JSON.stringify(value));
        expect(toTabJson(fromTabJson(toTabJson(value)))).toBe(toTabJson(value));
      }),
    );
  });
});
