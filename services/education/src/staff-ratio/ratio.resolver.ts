import { dayOf } from '@lianguan/kernel';
import { constantsFor, runtimeOf, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { runningClassesOf } from '../course-filing/index.js';
import { TrainingInstitution } from '../institution/index.js';
import { registersOf } from '../staff-check/index.js';
import { RATIO_BASIS, ratiosOf } from './ratio.rules.js';
import { StaffRatio } from './ratio.type.js';

@Resolver(() => TrainingInstitution)
export class StaffRatioResolver {
  @FieldResolver(() => StaffRatio, { nullable: true, description: '从业人员比例；只有本机构和教育部门可见' })
  async staffRatio(
    @Root() { id, divisionCode }: TrainingInstitution,
    @Ctx() op: Operation,
  ): Promise<StaffRatio | null> {
    const { agency } = op.caller;
    if (agency !== 'EDUCATION' && agency !== 'INSTITUTION') return null;
    const { staff, classes } = await countedLoader(op).load(id);
    const constants = await constantsFor(runtimeOf(op), dayOf(op.clock.now()), divisionCode);
    const ratios = ratiosOf(staff, classes, constants);
    return ratios && { ...ratios, basis: RATIO_BASIS };
  }
}

const countedLoader = (op: Operation) =>
  op.loader(
    'staff-ratios',
    (tx) =>
      new DataLoader(async (ids: readonly string[]) => {
        const registers = await registersOf(tx, ids);
        const classes = await runningClassesOf(tx, ids, dayOf(op.clock.now()));
        return ids.map((id) => ({
          staff: registers.get(id)!,
          classes: classes.filter(({ rootId }) => rootId === id),
        }));
      }),
  );
