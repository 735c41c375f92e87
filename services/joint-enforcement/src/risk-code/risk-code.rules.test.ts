import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessRisk, decideRiskInput, RISK_INPUTS } from './risk-code.rules.js';

it('missing data never gives GREEN: the code is unknown and names what is missing', () => {
  fc.assert(
    fc.property(fc.subarray([...RISK_INPUTS]), (known) => {
      const { value, missingInputs, knownInputs } = assessRisk(new Set(known));
      expect(value).toBe('UNKNOWN');
      expect(knownInputs).toEqual(known);
      expect([...missingInputs, ...knownInputs].sort()).toEqual([...RISK_INPUTS].sort());
    }),
  );
});

describe('decideRiskInput', () => {
  const fact = { institutionId: 'i', input: 'ACCOUNT', sourceId: 's', known: true, version: 2 } as const;
  // prettier-ignore -- a table
  it.each([
    ['first', { institutionKnown: true, knownVersion: 0 }, 'RECORDED'],
    ['twice', { institutionKnown: true, knownVersion: 2 }, 'STALE'],
    ['late', { institutionKnown: true, knownVersion: 3 }, 'STALE'],
    ['of an unknown school', { institutionKnown: false, knownVersion: 0 }, 'INSTITUTION_UNKNOWN'],
  ])('%s', (_name, state, expected) => {
    const decision = decideRiskInput(fact, state);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });
});
