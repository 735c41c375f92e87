import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { lockFiles } from './registrar-files.commands.js';
import { type RegistrarEvent } from './registrar-lifecycle.rules.js';
import { stageOf, type RegistrarFile } from './registrar.rules.js';

interface PassDue {
  readonly registrationId: string;
}

interface DueRule {
  readonly name: Extract<RegistrarEvent, 'passChangeDue' | 'passDeregisterDue'>;
  readonly dayOf: (file: RegistrarFile) => string | null;
  readonly reason: string;
  readonly basis: string;
}

/** Fired by the deadline: that it passed goes into the history. What follows from it an officer decides. */
const passDue = ({
  name,
  dayOf,
  reason,
  basis,
}: DueRule): Command<PassDue, Files, RegistrarFile | null, null, never> => ({
  name,
  refusals: {},
  load: async (tx, inputs) => {
    const files = await lockFiles(
      tx,
      inputs.map(({ registrationId }) => registrationId),
    );
    return new Map(files.map((file) => [file.id, file]));
  },
  decide(files, { registrationId }, { today }) {
    const file = files.get(registrationId);
    const dueOn = file && dayOf(file);
    return permit(file && dueOn && dueOn < today ? file : null);
  },
  async apply(tx, accepted, { newId, now }) {
    const overdue = accepted.flatMap(({ outcome }) => outcome ?? []);
    await tx.query(
      `insert into registration_entry (id, registration_id, act, document_no, reason, basis, detail, recorded_by, recorded_at, division_code)
       select id, "registrationId", $2, '', $3, $4, '', 'SYS', $5, "divisionCode"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "registrationId" uuid, "divisionCode" text)`,
      [
        JSON.stringify(overdue.map(({ id, divisionCode }) => ({ id: newId(), registrationId: id, divisionCode }))),
        name,
        reason,
        basis,
        now,
      ],
    );
    return accepted.map(() => null);
  },
  subject: ({ registrationId }, file) => ({
    type: 'NonProfitRegistration',
    id: registrationId,
    basis,
    reason,
    ...(file ? { transition: `${stageOf(file)} -${name}-> ${stageOf(file)}` } : {}),
  }),
  changes: (file) => file !== null,
});

type Files = ReadonlyMap<string, RegistrarFile>;

export const passChangeDue = passDue({
  name: 'passChangeDue',
  dayOf: ({ changeDueOn }) => changeDueOn,
  reason: '业务主管单位同意变更后30日内未办理变更登记',
  basis: '民办非企业单位登记管理暂行条例 第十五条',
});

export const passDeregisterDue = passDue({
  name: 'passDeregisterDue',
  dayOf: ({ deregisterDueOn }) => deregisterDueOn,
  reason: '清算结束之日起15日内未办理注销登记',
  basis: '民办非企业单位登记管理暂行条例 第十七条',
});
