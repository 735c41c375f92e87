import { defineLifecycle } from '@lianguan/service-kit/rules';

export const STAFF_STATES = ['FILED', 'RETURNED', 'ADMITTED', 'LEFT'] as const;
export type StaffStateName = (typeof STAFF_STATES)[number];

export const STAFF_BASIS = '教监管厅函〔2021〕9号';

const [INST, OFFICER] = [['INST'], ['EDU_SUP']] as const;

/** B4, M20: whoever works at an institution is filed by it and reviewed by education before he works. */
export const staffLifecycle = defineLifecycle({
  name: 'StaffMember',
  states: [...STAFF_STATES],
  initial: 'FILED',
  terminal: ['LEFT'],
  transitions: [
    {
      event: 'reviseStaffMember',
      from: ['FILED', 'RETURNED', 'ADMITTED'],
      to: 'FILED',
      roles: INST,
      basis: STAFF_BASIS,
    },
    {
      event: 'admitStaffMember',
      from: ['FILED'],
      to: 'ADMITTED',
      roles: OFFICER,
      guard: 'admissible',
      basis: STAFF_BASIS,
    },
    { event: 'returnStaffMember', from: ['FILED'], to: 'RETURNED', roles: OFFICER, basis: STAFF_BASIS },
    {
      event: 'endStaffEmployment',
      from: ['FILED', 'RETURNED', 'ADMITTED'],
      to: 'LEFT',
      roles: INST,
      basis: STAFF_BASIS,
    },
  ],
  labels: {
    FILED: '待审核',
    RETURNED: '已退回',
    ADMITTED: '已备案',
    LEFT: '已离职',
    reviseStaffMember: '修改从业人员信息',
    admitStaffMember: '准予备案',
    returnStaffMember: '退回',
    endStaffEmployment: '登记离职',
  },
});
export type StaffActName = 'admitStaffMember' | 'returnStaffMember' | 'endStaffEmployment';
