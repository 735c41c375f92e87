import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Lifecycle } from './lifecycle.js';
import type { Operation } from './operation.js';

/** Base of the resolver of rows that go by a lifecycle, with what the caller may do next: `class BanResolver extends offersActs(OperatorBan, banLifecycle)`. */
export function offersActs<Row extends { readonly state: string }>(
  type: ClassType<Row>,
  lifecycle: Pick<Lifecycle<Row['state'], string>, 'availableActions'>,
): ClassType<object> {
  @Resolver(() => type)
  class OffersActs {
    @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
    availableActions(@Root() { state }: Row, @Ctx() op: Operation): string[] {
      return lifecycle.availableActions(state, op.caller);
    }
  }
  return OffersActs;
}
