import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromCloudEventHeaders, toCloudEventHeaders, type EventMessage } from '../src/index.js';

const message: EventMessage = {
  id: '0190a000-0000-7000-8000-000000000001',
  topic: 'education.institution.v1',
  key: 'i-1',
  type: 'lianguan.education.v1.InstitutionRecorded',
  source: 'education',
  time: new Date('2026-03-02T01:00:00.123Z'),
  data: new Uint8Array([1]),
  headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
};

const { topic: _topic, data: _data, ...attributes } = message;

describe('CloudEvents headers', () => {
  it('are those of the Kafka binding in binary mode', () => {
    expect(toCloudEventHeaders(message)).toEqual({
      ce_specversion: '1.0',
      ce_id: message.id,
      ce_type: message.type,
      ce_source: 'education',
      ce_time: '2026-03-02T01:00:00.123Z',
      ce_subject: 'i-1',
      'content-type': 'application/protobuf',
      traceparent: message.headers['traceparent'],
    });
  });

  it('give back what they were made of, as texts and as the bytes of a Kafka client', () => {
    const headers = toCloudEventHeaders(message);
    expect(fromCloudEventHeaders(headers)).toEqual(attributes);
    const bytes = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [Buffer.from(value)]]));
    expect(fromCloudEventHeaders(bytes)).toEqual(attributes);
  });

  it('survive any id, key and time', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(
        text,
        text,
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
        (id, key, time) => {
          expect(fromCloudEventHeaders(toCloudEventHeaders({ ...message, id, key, time }))).toEqual({
            ...attributes,
            id,
            key,
            time,
          });
        },
      ),
    );
  });

  it('cannot be forged by a further header of the message', () => {
    const forged = {
      ...message,
      headers: { ce_type: 'lianguan.finance.v1.EscrowAccountRecorded', ce_source: 'finance' },
    };
    expect(fromCloudEventHeaders(toCloudEventHeaders(forged))).toMatchObject({
      type: message.type,
      source: 'education',
    });
  });

  it.each(['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_subject', 'content-type'])(
    'without %s are refused by name',
    (name) => {
      expect(() => fromCloudEventHeaders({ ...toCloudEventHeaders(message), [name]: undefined })).toThrow(name);
    },
  );

  it.each([
    ['ce_specversion', '0.3'],
    ['content-type', 'application/json'],
    ['ce_time', 'yesterday'],
  ])('with %s %s are refused', (name, value) => {
    expect(() => fromCloudEventHeaders({ ...toCloudEventHeaders(message), [name]: value })).toThrow(name);
  });
});
