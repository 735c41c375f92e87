import { describe, expect, it } from '@jest/globals';
import { daysText, outcomeFigures, percentDone, phaseText } from './campaign-figures';
import { adoptable, reasonText, reRegistrationActsOf, routeOf, stepText } from './re-registration-acts';
import { filterOf, readReRegistrationSearch, reRegistrationsPath } from './re-registration-search';

const ID = '0190a000-0000-7000-8000-000000000001';

describe('the address of the list', () => {
  it.each([
    ['', {}],
    [`campaign=${ID}&outcome=OVERDUE`, { campaign: ID, outcome: 'OVERDUE' }],
    ['state=CHOSEN&choice=NONPROFIT&division=341203', { state: 'CHOSEN', choice: 'NONPROFIT', division: '341203' }],
    ['campaign=x&outcome=toString&state=X&choice=&division=34&text=%20', {}],
  ])('%s', (query, search) => {
    expect(readReRegistrationSearch(new URLSearchParams(query))).toEqual(search);
  });

  it('keeps what is searched for, and asks for it', () => {
    expect(reRegistrationsPath({ campaign: ID, outcome: 'DEREGISTER' })).toBe(
      `/re-registrations/list?campaign=${ID}&outcome=DEREGISTER`,
    );
    expect(filterOf({ campaign: ID, text: '甲' })).toMatchObject({ campaignId: ID, search: '甲' });
  });
});

describe('the figures of a campaign', () => {
  const count = (outcome: 'DEREGISTER' | 'NONPROFIT' | 'NON_ACADEMIC' | 'UNDER_WAY', number: number) =>
    ({ outcome, state: 'DONE', choice: null, count: number }) as const;
  const counts = [count('DEREGISTER', 46), count('NONPROFIT', 91), count('NONPROFIT', 1), count('NON_ACADEMIC', 95)];

  it('are summed by outcome, in the order of the tiles', () => {
    expect(outcomeFigures(counts)).toEqual([
      { outcome: 'DEREGISTER', count: 46 },
      { outcome: 'NONPROFIT', count: 92 },
      { outcome: 'NON_ACADEMIC', count: 95 },
    ]);
    expect(outcomeFigures([count('UNDER_WAY', 3)]).map((one) => one.count)).toEqual([0, 0, 0, 3]);
  });

  // prettier-ignore -- a table
  it.each([
    [{ total: 0, counts: [] }, 0],
    [{ total: 233, counts }, 100],
    [{ total: 234, counts: [...counts, count('UNDER_WAY', 1)] }, 99],
  ])('%# are so many percent', (partition, percent) => {
    expect(percentDone(partition)).toBe(percent);
  });

  it.each([
    [31, '剩余 31 天', 'GOOD'],
    [30, '剩余 30 天', 'WATCH'],
    [0, '今天是最后一日', 'WATCH'],
    [-1, '期限已过 1 天', 'BAD'],
  ])('%d days left', (days, text, tone) => {
    expect(daysText(days)).toEqual({ text, tone });
  });

  it.each([
    ['2021-08-31', '未开始'],
    ['2021-09-01', '进行中'],
    ['2021-09-30', '进行中'],
    ['2021-10-01', '已结束'],
  ])('a phase on %s', (today, text) => {
    expect(phaseText({ from: '2021-09-01', to: '2021-09-30' }, today)).toBe(text);
  });
});

describe('a record', () => {
  it('offers what the service allows, in the order of the buttons', () => {
    expect(reRegistrationActsOf(['interview', 'choose', 'passDeadline'])).toEqual(['choose', 'interview']);
  });

  const act = (transition: string) => ({ agency: '', at: '', basis: null, documentNo: null, reason: null, transition });
  it('shows how far it is on the way that was chosen', () => {
    const shown = routeOf({
      choice: 'DEREGISTER',
      state: 'OVERDUE',
      acts: [act('NOTIFIED -choose-> CHOSEN'), act('CHOSEN -passDeadline-> OVERDUE')],
    });
    expect(shown.map(({ state, reached }) => `${state}${reached ? '' : '?'}`)).toEqual([
      'NOTIFIED',
      'CHOSEN',
      'CLEARED?',
      'LICENSE_CANCELLED?',
      'DONE?',
      'OVERDUE',
    ]);
    expect(routeOf({ choice: null, state: 'NOTIFIED', acts: [] })).toHaveLength(1);
  });

  it('shows nothing as done that a changed choice undid, nor a deadline that was moved', () => {
    const acts = [
      act('CHOSEN -settleRefunds-> CLEARED'),
      act('CLEARED -changeChoice-> CHOSEN'),
      act('CHOSEN -passDeadline-> OVERDUE'),
    ];
    const shown = (state: 'CHOSEN' | 'OVERDUE') =>
      routeOf({ choice: 'DEREGISTER', state, acts }).flatMap((step) => (step.reached ? step.state : []));
    expect([shown('CHOSEN'), shown('OVERDUE')]).toEqual([
      ['NOTIFIED', 'CHOSEN'],
      ['NOTIFIED', 'CHOSEN', 'OVERDUE'],
    ]);
  });

  it.each([
    ['ACCOUNTED -issueLicense-> REISSUED', '换发办学许可证：已建监管账户 → 已换发许可证'],
    ['CHOSEN -settleRefunds-> CLEARED', '结清退费：已选择 → 已结清退费'],
    ['NOTIFIED -interview-> NOTIFIED', '登记约谈'],
    [null, '记录'],
    ['else', 'else'],
  ])('calls %s by its name', (transition, text) => {
    expect(stepText(transition)).toBe(text);
  });

  it('says what was chosen', () => {
    expect([reasonText('NONPROFIT'), reasonText('逾期'), reasonText(null)]).toEqual(['转为非营利性', '逾期', null]);
  });

  it('adopts only what stands', () => {
    const appraisal = (state: string, finding: string | null, finalFinding: string | null = null) =>
      ({ id: state, courseName: '书法', state, finding, finalFinding }) as never;
    const found = [
      appraisal('FILED', 'NON_ACADEMIC'),
      appraisal('CONFIRMED', 'NON_ACADEMIC'),
      appraisal('FINAL', 'ACADEMIC', 'NON_ACADEMIC'),
      appraisal('FINAL', 'NON_ACADEMIC', 'MIXED'),
    ];
    expect(adoptable(found).map(({ state }) => state)).toEqual(['FILED', 'FINAL']);
  });
});
