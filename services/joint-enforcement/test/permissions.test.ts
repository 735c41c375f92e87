import { expect, it } from '@jest/globals';
import type { Role } from '@lianguan/kernel';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const OFFICE = [
  ['JOINT_ENFORCEMENT', 'JEO'],
  ['JOINT_ENFORCEMENT', 'JEO_LEAD'],
] as const;
const LEAD = [['JOINT_ENFORCEMENT', 'JEO_LEAD']] as const;
const anywhere = (roles: readonly Role[]) => roles.map((role) => ['*', role] as const);
const PROPOSERS = anywhere(['JEO', 'JEO_LEAD', 'EDU_SUP', 'EDU_LIC', 'SAMR_REG', 'CIVIL', 'FIN', 'POL_CASE']);
const WINDOW = anywhere(['INST', 'TOWNSHIP', 'INTAKE']);
const PARTS = anywhere(['TOWNSHIP', 'EDU_LIC', 'CIVIL', 'SAMR_REG']);

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      revokeTokens: [['*', 'SECURITY_ADMIN']],
      turnLawClock: [['*', 'SYSTEM_ADMIN']],
      recordServedDecision: PROPOSERS,
      recordAnnulment: OFFICE,
      proposeJointAction: PROPOSERS,
      consultJointAction: OFFICE,
      issueJointAction: LEAD,
      dropJointAction: LEAD,
      liftJointAction: LEAD,
      decideObjection: LEAD,
      orderMeasureAgain: LEAD,
      giveUpMeasure: LEAD,
      retryCompensation: LEAD,
      openOneStopCase: WINDOW,
      takeOneStopPart: PARTS,
      returnOneStopPart: PARTS,
      resupplyOneStopPart: WINDOW,
      finishOneStopPart: PARTS,
      withdrawOneStopCase: WINDOW,
      acknowledgeJointEnforcementMeasure: OFFICE,
      acceptJointEnforcementMeasure: OFFICE,
      objectToJointEnforcementMeasure: OFFICE,
      declineJointEnforcementMeasure: OFFICE,
      executeJointEnforcementMeasure: OFFICE,
      reportJointEnforcementMeasureFailure: OFFICE,
      compensateJointEnforcementMeasure: OFFICE,
      reportJointEnforcementCompensationFailure: OFFICE,
      takeEscrowEscalation: OFFICE,
      acknowledgeFundNotice: OFFICE,
      answerFundNotice: OFFICE,
      recordRiskCode: LEAD,
      replayJointEnforcementParkedMessages: [['*', 'SYSTEM_ADMIN']],
      dismissJointEnforcementParkedMessage: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
