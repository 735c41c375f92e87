import { defineConsumer, type EntityReference, type Slice } from '@lianguan/service-kit';
import { receiveInstruction } from './instruction.commands.js';
import type { MeasureDesk } from './measure-desk.js';
import { MeasureOrder } from './measure-order.entity.js';
import { instructionFact, instructionSchema } from './measure-order.events.js';
import { measureOrderResolvers } from './measure-order.resolver.js';
import { measureOrderLifecycle } from './measure-order.rules.js';

/** The measures of joint actions in one department: its to-do list, its answers, and what its service does by itself. `institution`: how this subgraph refers to the institution. */
export const measureSlice = <Target>(desk: MeasureDesk<Target>, institution: EntityReference): Slice => ({
  name: 'joint-measure',
  entities: [MeasureOrder],
  resolvers: measureOrderResolvers(desk, institution),
  consumers: [
    defineConsumer({
      schema: instructionSchema,
      // One that names none is nobody's, and must not be lost.
      concerns: ({ department }) => !department || department === desk.department,
      command: receiveInstruction(desk),
      input: instructionFact,
    }),
  ],
  lifecycles: [measureOrderLifecycle(desk.roles)],
});
