import type { Fen } from '@lianguan/kernel';
import { MoneyScalar, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { requireOfficer } from './payment.resolver.js';

/** A page of the largest: what comes after is found by institution. */
const MOST_ROWS = 200;

@ObjectType({ description: '一家机构一个年度的支付合计；并入的登记一并计算' })
export class PaymentTotal {
  institutionId: string;

  @Field(() => Int, { description: '付款年度' })
  year: number;

  @Field(() => Int, { description: '笔数' })
  count: number;

  @Field(() => MoneyScalar, { description: '全部支付' })
  total: Fen;

  @Field(() => MoneyScalar, { description: '其中支付给利益关联方的，含已核查无问题的' })
  related: Fen;

  @Field(() => MoneyScalar, { description: '其中待核查的' })
  candidate: Fen;

  @Field(() => MoneyScalar, { description: '其中认定为变相分配利润而尚未退回的' })
  confirmed: Fen;

  @Field(() => MoneyScalar, { description: '其中已退回的' })
  returned: Fen;
}

type Sums = 'total' | 'related' | 'candidate' | 'confirmed' | 'returned';
type Row = Pick<PaymentTotal, 'institutionId' | 'year' | 'count'> & Readonly<Record<Sums, string>>;

@Resolver(() => PaymentTotal)
export class PaymentTotalResolver {
  @Query(() => [PaymentTotal], {
    nullable: true,
    description: `各机构一个年度的支付合计，支付给关联方多的在前，至多 ${MOST_ROWS} 家`,
  })
  async institutionPaymentTotals(
    @Arg('year', () => Int, { description: '付款年度' }) year: number,
    @Ctx() op: Operation,
  ): Promise<PaymentTotal[]> {
    requireOfficer(op);
    const rows = await op.db.query<Row>(
      `select t.root_id as "institutionId", $1::int as year, count(*)::int as count, sum(amount_fen)::text as total,
         coalesce(sum(amount_fen) filter (where flags <> '[]'), 0)::text as related,
         coalesce(sum(amount_fen) filter (where state = 'CANDIDATE'), 0)::text as candidate,
         coalesce(sum(amount_fen) filter (where state = 'CONFIRMED'), 0)::text as confirmed,
         coalesce(sum(amount_fen) filter (where state = 'RETURNED'), 0)::text as returned
       from institution_payment p join training_institution t on t.id = p.institution_id
       where extract(year from p.paid_on) = $1
       group by t.root_id
       order by coalesce(sum(amount_fen) filter (where flags <> '[]'), 0) desc, sum(amount_fen) desc, t.root_id
       limit ${MOST_ROWS}`,
      [year],
    );
    return rows.map(({ institutionId, count, total, related, candidate, confirmed, returned }) => ({
      institutionId,
      year,
      count,
      total: BigInt(total),
      related: BigInt(related),
      candidate: BigInt(candidate),
      confirmed: BigInt(confirmed),
      returned: BigInt(returned),
    }));
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: PaymentTotal, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }
}
