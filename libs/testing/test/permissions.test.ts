import { expect, it } from '@jest/globals';
import { AGENCIES } from '@lianguan/kernel';
import { permissionFaults } from '../src/index.js';

const DISMISS = 'dismissEducationParkedMessage';
const REPLAY = 'replayEducationParkedMessages';

it('finds mutations that a table forgets or invents, callers wrongly admitted, and what they wrote', async () => {
  const offices = AGENCIES.filter((agency) => agency !== 'PUBLIC');
  const faults = await permissionFaults({ name: 'education', slices: [], migrations: [] }, { openDoor: [] });
  expect(faults).toEqual([
    ...[DISMISS, REPLAY].map((name) => `the table does not name ${name}`),
    'there is no mutation openDoor',
    ...[DISMISS, REPLAY].flatMap((name) =>
      offices.map((agency) => `${name} by ${agency}/SYSTEM_ADMIN: ADMITTED, not FORBIDDEN`),
    ),
    // Each once among all roles, once alone.
    `refused calls wrote: 0 acts, 0 verdicts, 0 jobs became 0 acts, ${4 * offices.length} verdicts, 0 jobs`,
  ]);
});

it('finds callers wrongly refused', async () => {
  const table = {
    [DISMISS]: [['*', 'SYSTEM_ADMIN']],
    [REPLAY]: [
      ['*', 'SYSTEM_ADMIN'],
      ['FIRE', 'FIRE'],
    ],
  } as const;
  const faults = await permissionFaults({ name: 'education', slices: [], migrations: [] }, table);
  expect(faults).toEqual([`${REPLAY} by FIRE/FIRE: FORBIDDEN, not ADMITTED`]);
});
