import { expect } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import {
  CHARGING_CALLERS,
  publishCourse,
  putTeacherOnDuty,
  schoolCaller,
  setPrices,
  type ChargingOffices,
} from '../charging-school.js';
import type { System } from '../harness.js';
import { JointActionWorld, madeSchool } from '../joint-action-world.js';
import { Office, turnLawClock } from '../st1-world.js';
import { rowsOf } from '../own-databases.js';
import { SLOTS, type Charging } from './lives.js';

const GREEN = {
  value: 'GREEN',
  since: '2031-09-22',
  until: '2032-03-21',
  reason: '各项指标正常',
  documentNo: '示评〔2031〕1号',
};

/** Schools that may charge for their course, each with an escrow account that finance may hold by its agreement. */
export async function openSchools(system: System, count: number): Promise<readonly Charging[]> {
  const clock = await Office.of(system, { agency: 'JOINT_ENFORCEMENT', role: 'SYSTEM_ADMIN' });
  const databases = ['education', 'finance', 'market_regulation', 'public_security'];
  await turnLawClock(system, clock, { time: '2031-09-22T09:00:00', databases });
  const world = await JointActionWorld.open(system);
  const made = Array.from({ length: count }, (_, at) => madeSchool(800 + at, `示例${800 + at}号培训有限公司`));
  await world.handIn(made);
  const entries = await Promise.all(
    Object.entries(CHARGING_CALLERS).map(async ([name, who]) => [name, await Office.of(system, who)] as const),
  );
  const offices = Object.fromEntries(entries) as unknown as ChargingOffices;
  const lead = await Office.of(system, { agency: 'JOINT_ENFORCEMENT', role: 'JEO_LEAD' });
  await setPrices(offices);
  const schools: Charging[] = [];
  for (const one of made) {
    const institutionId = await world.institution(one);
    const school = { institutionId, office: await Office.of(system, schoolCaller(institutionId)) };
    await putTeacherOnDuty(offices, school);
    await lead.actAll('recordRiskCode', 'RecordRiskCodeInput', [{ institutionId, ...GREEN }]);
    const courseId = await publishCourse(offices, school, SLOTS);
    const [account] = await rowsOf<{ id: string }>(
      system,
      'finance',
      `select id from escrow_account where name = '${one.name}'`,
    );
    const code = `select value from risk_standing where institution_id = '${institutionId}'`;
    await eventually(async () => expect(await rowsOf(system, 'finance', code)).toEqual([{ value: 'GREEN' }]));
    schools.push({ institutionId, accountId: account!.id, courseId });
  }
  return schools;
}
