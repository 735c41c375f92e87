import { Field, ObjectType, type ClassType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';

interface Step {
  act: string;
  at: string;
  by: string;
}

/** Base of one step of what was done to a row, not a type of the graph itself: `class BanStep extends actStep('经办人；期满的为系统')`. */
export function actStep(by = '经办人'): ClassType<Step> {
  @ObjectType()
  class ActStep implements Step {
    @Field({ description: '办理的操作' })
    act: string;

    @Field(() => DateTimeScalar)
    at: string;

    @Field({ description: by })
    by: string;
  }
  return ActStep;
}
