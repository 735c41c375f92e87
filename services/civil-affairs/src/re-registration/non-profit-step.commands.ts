import type { CalendarDay } from '@lianguan/kernel';
import { permit } from '@lianguan/kernel';
import { CivilAffairsReRegistrationAnsweredSchema } from '@lianguan/proto-events';
import { answerTask, type TaskDesk, type TaskEffect } from '@lianguan/re-registration-task';
import type { TaskAnswer, TaskRow } from '@lianguan/re-registration-task/rules';
import { decideNewUnit, NEW_UNIT_REFUSALS, type NewUnit, type NewUnitRefusal } from '../application/index.js';
import { DECISION_TERM, enterRegistrations, registrationRecorded, takenCodes } from '../registration/index.js';

/** Lifecycle 2: 60 days, as for every registration. */
export const civilDesk: TaskDesk = {
  service: 'civil-affairs',
  department: 'CIVIL_AFFAIRS',
  answer: CivilAffairsReRegistrationAnsweredSchema,
  officers: [['CIVIL_AFFAIRS', 'CIVIL']],
  steps: [
    {
      step: 'REGISTER_NON_PROFIT',
      waitsIn: [{ state: 'APPROVED', choice: 'NONPROFIT' }],
      term: DECISION_TERM,
      basis: '民办非企业单位登记管理暂行条例 第十一条、第十二条；教监管厅〔2021〕1号',
    },
  ],
};

export interface RegisterUnit extends TaskAnswer {
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly usccCode: string;
  readonly certificateNo: string;
  readonly validTo: CalendarDay;
}

interface Registered extends TaskEffect {
  readonly registrationId: string;
  readonly unit: NonNullable<TaskEffect['unit']>;
}

/** NONPROFIT: the new legal person is entered under a code of its own, with the old code as its lineage. */
export const registerUnit = answerTask<RegisterUnit, Set<string>, Registered, NewUnitRefusal>(civilDesk, {
  name: 'registerReRegisteredNonProfit',
  step: 'REGISTER_NON_PROFIT',
  refusals: NEW_UNIT_REFUSALS,
  async load(tx, asked) {
    return new Set(
      await takenCodes(
        tx,
        asked.map(({ input }) => input.usccCode.trim().toUpperCase()),
      ),
    );
  },
  decide(taken, { task, input }, facts) {
    const decided = decideNewUnit(unitOf(task, input), taken, facts);
    if (!decided.ok) return decided;
    const [usccCode, id] = [decided.value, facts.newId()];
    taken.add(usccCode);
    return permit({
      registrationId: id,
      unit: { newCreditCode: usccCode, newName: input.name.trim() },
      events: [registrationRecorded({ id, version: 1, usccCode, state: 'REGISTERED' }, task.institutionId)],
    });
  },
  async save(tx, done, { today }) {
    const rows = done.map(({ task, input, effect: { registrationId, unit } }) => ({
      id: registrationId,
      usccCode: unit.newCreditCode,
      certificateNo: input.certificateNo.trim(),
      validTo: input.validTo,
      name: unit.newName,
      charterScope: input.charterScope.trim(),
      registeredAddress: input.registeredAddress.trim(),
      legalRepresentative: input.legalRepresentative.trim(),
      divisionCode: task.divisionCode,
      formerCode: task.creditCode,
      reRegistrationId: task.reRegistrationId,
    }));
    await enterRegistrations(tx, rows, today);
  },
});

const unitOf = (task: TaskRow, { usccCode, certificateNo, validTo, ...particulars }: RegisterUnit): NewUnit => ({
  ...particulars,
  divisionCode: task.divisionCode,
  formerCode: task.creditCode,
  approvedOn: task.startedOn,
  certificate: { usccCode, number: certificateNo, validTo },
});
