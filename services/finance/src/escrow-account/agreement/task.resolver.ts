import { DateTimeScalar, enumOf, requireRole, type Operation } from '@lianguan/service-kit';
import { Ctx, Field, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { EscrowAccount } from '../escrow-account.entity.js';
import { escrowAccountReference } from '../escrow-account.resolver.js';
import { ESCROW_TASKS, TASK_ROLES, tasksOf, type EscrowTaskName } from './task.rules.js';

const TaskKind = enumOf(ESCROW_TASKS);
registerEnumType(TaskKind, {
  name: 'EscrowTaskKind',
  description: '待签署、待登记开户、待备案、待答复预警、待批准止付、待销户',
});

@ObjectType({ description: '监管账户的待办' })
class EscrowTask {
  @Field(() => TaskKind)
  kind: EscrowTaskName;

  @Field(() => EscrowAccount)
  account: EscrowAccount;

  @Field(() => DateTimeScalar, { nullable: true, description: '期限' })
  due: Date | null;
}

interface FoundTask {
  readonly kind: EscrowTaskName;
  readonly id: string;
  readonly due: Date | null;
}

// The party of a caller is its agency's name. Row security leaves what is the caller's: own division, customers, institution.
const FOUND = `with task as (
    select 'SIGN' as kind, g.id, null::timestamptz as due from escrow_agreement g join escrow_account a on a.id = g.id
    where a.state = 'PROPOSED' and not exists (select from jsonb_array_elements(g.signatures) s where s->>'party' = $2)
    union all
    select case state when 'AGREED' then 'OPEN' else 'FILE' end, id, null from escrow_account
    where state in ('AGREED', 'OPENED')
    union all
    select 'ANSWER_ALARM', account_id, answer_due from escrow_alarm where state in ('OPEN', 'OVERDUE')
    union all
    select 'APPROVE_HOLD', account_id, null from agreement_hold where state = 'PROPOSED' and proposed_by <> $3
    union all
    select 'CLOSE', a.id, null from escrow_account a where a.state = 'REFUND_ONLY' and 0 = (
      select l.liability_fen from escrow_liability_report l where l.account_id = a.id
      order by l.reported_on desc, l.id desc limit 1)
      and not exists (select from ledger_account d where d.escrow_account_id = a.id and d.kind in ('ORDER', 'RISK_DEPOSIT', 'PAYABLE', 'REFUND_CLEARING') and d.balance_fen > 0)
  )
  select kind, id, due from task where kind = any($1::text[]) order by due nulls last, kind, id limit 200`;

@Resolver()
export class EscrowTaskResolver {
  @Query(() => [EscrowTask], { nullable: true, description: '本岗位在监管账户上的待办，期限近的在前，至多 200 项' })
  async escrowTasks(@Ctx() op: Operation): Promise<EscrowTask[]> {
    requireRole(op, TASK_ROLES);
    const { agency, roles, subject } = op.caller;
    const found = await op.db.query<FoundTask>(FOUND, [tasksOf(roles), agency, subject]);
    const accounts = await Promise.all(found.map(({ id }) => escrowAccountReference.resolve(op, id)));
    return found.flatMap(({ kind, due }, index) => {
      const account = accounts[index];
      return account ? [{ kind, account, due }] : [];
    });
  }
}
