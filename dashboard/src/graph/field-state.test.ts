import { describe, expect, it } from '@jest/globals';
import { fieldState } from './field-state';
import { faultsOf } from './graph-faults';

const place = {
  path: 'institution.escrowAccount',
  coordinate: 'TrainingInstitution.escrowAccount',
  service: 'finance',
};

const fault = (code: string, extensions: object = {}, path?: readonly string[]) =>
  faultsOf({ errors: [{ message: '无权', path, extensions: { code, ...extensions } }] });

describe('why a field has no value', () => {
  it.each([
    ['a value', 0, [], 'VALUE'],
    ['a value beside a fault', 'x', fault('SUBGRAPH_UNAVAILABLE'), 'VALUE'],
    ['no record', null, [], 'EMPTY'],
    ['not asked for', undefined, [], 'NEEDS_PURPOSE'],
    ['not asked for while the service is down', undefined, fault('SUBGRAPH_UNAVAILABLE'), 'UNAVAILABLE'],
    ['purpose missing', null, fault('PURPOSE_REQUIRED', { coordinate: place.coordinate }), 'NEEDS_PURPOSE'],
    ['refused by coordinate', null, fault('FIELD_FORBIDDEN', { coordinate: place.coordinate }), 'REFUSED'],
    ['refused by path', null, fault('CASE_REQUIRED', {}, ['institution', 'escrowAccount']), 'REFUSED'],
    ['its parent refused', null, fault('FORBIDDEN', {}, ['institution']), 'REFUSED'],
    ['another field refused', null, fault('FIELD_FORBIDDEN', { coordinate: 'Operator.mobile' }), 'EMPTY'],
    ['own service down', null, fault('SUBGRAPH_TIMEOUT', { service: 'finance' }, ['institution']), 'UNAVAILABLE'],
    ['other service down', null, fault('SUBGRAPH_UNAVAILABLE', { service: 'civil-affairs' }, ['institution']), 'EMPTY'],
    ['some service down', null, fault('SUBGRAPH_UNAVAILABLE'), 'UNAVAILABLE'],
    ['outage at the parent', null, fault('SUBGRAPH_UNAVAILABLE', {}, ['institution']), 'UNAVAILABLE'],
    [
      'outage below',
      null,
      fault('SUBGRAPH_UNAVAILABLE', {}, ['institution', 'escrowAccount', 'balance']),
      'UNAVAILABLE',
    ],
    ['outage beside', null, fault('SUBGRAPH_UNAVAILABLE', {}, ['institution', 'riskCode']), 'EMPTY'],
  ])('%s', (_case, value, faults, kind) => {
    expect(fieldState(value, place, faults).kind).toBe(kind);
  });

  it('gives the words and the basis of a refusal', () => {
    const faults = fault('FIELD_FORBIDDEN', { coordinate: place.coordinate, basis: '个人信息保护法第三十四条' });
    expect(fieldState(null, place, faults)).toEqual({
      kind: 'REFUSED',
      message: '无权',
      basis: '个人信息保护法第三十四条',
    });
  });
});
