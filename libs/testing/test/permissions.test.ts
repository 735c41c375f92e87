import { expect, it } from '@jest/globals';
import { permissionFaults } from '../src/index.js';

const REPLAY = 'replayEducationParkedMessages';

it('finds mutations that a table forgets or invents, callers wrongly admitted, and what they wrote', async () => {
  const faults = await permissionFaults({ name: 'education', slices: [], migrations: [] }, { openDoor: [] });
  expect(faults).toEqual([
    `the table does not name ${REPLAY}`,
    'there is no mutation openDoor',
    ...['JOINT_ENFORCEMENT', 'EDUCATION', 'TOWNSHIP'].map(
      (agency) => `${REPLAY} by ${agency}/SYSTEM_ADMIN: ADMITTED, not FORBIDDEN`,
    ),
    'refused calls wrote: 0 acts, 0 verdicts, 0 jobs became 0 acts, 3 verdicts, 0 jobs',
  ]);
});

it('finds callers wrongly refused', async () => {
  const table = {
    [REPLAY]: [
      ['*', 'SYSTEM_ADMIN'],
      ['FIRE', 'FIRE'],
    ],
  } as const;
  const faults = await permissionFaults({ name: 'education', slices: [], migrations: [] }, table);
  expect(faults).toEqual([`${REPLAY} by FIRE/FIRE: FORBIDDEN, not ADMITTED`]);
});
