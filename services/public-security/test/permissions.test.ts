import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      importBackgroundResults: [
        ['PUBLIC_SECURITY', 'POL_STATION'],
        ['PUBLIC_SECURITY', 'POL_CASE'],
      ],
      acknowledgePublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      acceptPublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      objectToPublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      declinePublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      executePublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      reportPublicSecurityMeasureFailure: [['PUBLIC_SECURITY', 'POL_CASE']],
      compensatePublicSecurityMeasure: [['PUBLIC_SECURITY', 'POL_CASE']],
      reportPublicSecurityCompensationFailure: [['PUBLIC_SECURITY', 'POL_CASE']],
      receiveBackgroundInquiries: [['PUBLIC_SECURITY', 'POL_STATION']],
      answerBackgroundInquiries: [['PUBLIC_SECURITY', 'POL_STATION']],
      decideBackgroundObjection: [['PUBLIC_SECURITY', 'POL_CASE']],
      replayPublicSecurityParkedMessages: [['*', 'SYSTEM_ADMIN']],
      dismissPublicSecurityParkedMessage: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
