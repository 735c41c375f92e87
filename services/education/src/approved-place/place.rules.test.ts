import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import { approvalOf } from './approval.rules.js';
import { closingOf, decideClosing } from './closing.rules.js';
import type { ApprovedPlace } from './place.rules.js';

type Kind = Parameters<typeof approvalOf>[0]['plan']['kind'];
const TODAY = calendarDay('2026-03-02');
const factsOf = (role: Role) => ({ caller: { roles: [role] } }) as unknown as Pick<Facts, 'caller'>;

describe('what an approval makes of the places', () => {
  let nextId = 0;
  const newId = () => `p${String((nextId += 1))}`;
  const institution = { id: 'i', divisionCode: '341203', address: '文化路1号', version: 3 } as unknown as Parameters<
    typeof approvalOf
  >[0]['institution'];
  const description = '商业用房，建筑面积120平方米，每时段最多40人';
  const former = { description: '商业用房，建筑面积90平方米，每时段最多30人', since: calendarDay('2024-01-01') };
  const approve = (kind: Kind, address: string, on: object = {}) =>
    approvalOf(
      {
        plan: { kind, address, divisionCode: '341203002' },
        description,
        documentNo: '示教许〔2026〕1号',
        institution,
        places: [],
        former,
        ...on,
      },
      { today: TODAY, newId },
    );

  it('after a move: the former address has ended yesterday, and the file says the new one', () => {
    const { places, told, moved } = approve('MOVE', ' 新华路2号 ');
    expect(places).toMatchObject([
      {
        role: 'MAIN',
        address: '文化路1号',
        description: former.description,
        validFrom: '2024-01-01',
        validTo: '2026-03-01',
      },
      { role: 'MAIN', address: '新华路2号', validFrom: '2026-03-02', validTo: null, documentNo: '示教许〔2026〕1号' },
    ]);
    expect(moved).toMatchObject({ address: '新华路2号', version: 4 });
    expect(told).toMatchObject({
      validFrom: TODAY,
      facts: { ADDRESS: '新华路2号', PREMISES: `新华路2号：${description}` },
    });
  });

  it('after a teaching point: the address stays', () => {
    const { places, told, moved } = approve('TEACHING_POINT', '新华路2号', {
      former: { description: null, since: null },
    });
    expect(moved).toBeNull();
    expect(places).toMatchObject([
      { role: 'MAIN', description: '原核准场所', validTo: null },
      { role: 'TEACHING_POINT', validTo: null },
    ]);
    expect(told.facts).toEqual({
      PREMISES: `文化路1号：原核准场所；教学点 新华路2号：${description}`,
    });
  });

  it('whatever is approved in whatever order, there is one main place at a time and no place is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Kind>('MOVE', 'TEACHING_POINT'), { maxLength: 8 }), (kinds) => {
        let places: readonly ApprovedPlace[] = [];
        kinds.forEach((kind, index) => {
          const { places: written } = approve(kind, `路${String(index)}号`, { places });
          const ids = new Set(written.map(({ id }) => id));
          places = [...places.filter(({ id }) => !ids.has(id)), ...written];
        });
        const open = places.filter(({ validTo }) => validTo === null);
        expect(open.filter(({ role }) => role === 'MAIN')).toHaveLength(kinds.length === 0 ? 0 : 1);
        expect(open.filter(({ role }) => role === 'TEACHING_POINT')).toHaveLength(
          kinds.filter((kind) => kind === 'TEACHING_POINT').length,
        );
        expect(places).toHaveLength(kinds.length === 0 ? 0 : kinds.length + 1);
      }),
    );
  });
});

describe('closing a teaching point', () => {
  const place: ApprovedPlace = {
    id: 'p',
    institutionId: 'i',
    divisionCode: '341203002',
    role: 'TEACHING_POINT',
    address: '新华路9号',
    description: '商业用房',
    validFrom: calendarDay('2026-01-01'),
    validTo: null,
    documentNo: '示教许〔2026〕1号',
  };
  const main: ApprovedPlace = { ...place, id: 'm', role: 'MAIN', address: '文化路1号' };
  // prettier-ignore -- a table
  it.each<[string, ApprovedPlace | undefined, string, Role, string]>([
    ['by the school', place, '学员并入办学地址', 'INST', 'CLOSED'],
    ['by education', place, '已停止使用', 'EDU_LIC', 'CLOSED'],
    ['by a supervisor', place, '已停止使用', 'EDU_SUP', 'ROLE_NOT_ENTITLED'],
    ['unknown', undefined, '已停止使用', 'INST', 'TEACHING_POINT_UNKNOWN'],
    ['that is the main place', main, '已停止使用', 'INST', 'MAIN_PLACE_STAYS'],
    ['twice', { ...place, validTo: TODAY }, '已停止使用', 'INST', 'ACTION_NOT_AVAILABLE'],
    ['without a reason', place, ' ', 'INST', 'CLOSING_REASON_MISSING'],
    ['with a person', place, '19900001234', 'INST', 'CLOSING_NAMES_PERSON'],
  ])('%s', (_name, given, reason, role, expected) => {
    const decided = decideClosing(given, reason, factsOf(role));
    expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
  });

  it('ends it today, and the file says so from tomorrow on', () => {
    const closed = closingOf(place, { places: [main, place], fileDivision: '341203' }, { today: TODAY });
    expect(closed.place.validTo).toBe(TODAY);
    expect(closed.told).toMatchObject({
      divisionCode: '341203',
      validFrom: addDays(TODAY, 1),
      facts: { PREMISES: '文化路1号：商业用房' },
    });
  });
});
