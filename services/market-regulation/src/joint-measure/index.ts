// F6, C4, lifecycle 3: what joint actions ask of the register of enterprises: change the scope in 30 days, list as abnormal; both undone.
import { measureSlice } from '@lianguan/joint-measure';
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from '../registration/index.js';
import { marketDesk } from './measure.commands.js';
import { RegistrationMeasuresResolver } from './measure.resolver.js';
import { passScopeDue } from './scope-change.commands.js';
import { ScopeChangeClock } from './scope-change.entity.js';
import { SCOPE_DUE, scopeChangeLifecycle, scopeConstants } from './scope-change.rules.js';

export { SCOPE_TERM } from './scope-change.rules.js';

export const measures = measureSlice(marketDesk, { type: TrainingInstitution });

export const scopeChange: Slice = {
  name: 'scope-change',
  entities: [ScopeChangeClock],
  resolvers: [RegistrationMeasuresResolver],
  lifecycles: [scopeChangeLifecycle],
  deadlines: [{ name: SCOPE_DUE, command: passScopeDue, input: (clockId) => ({ clockId }) }],
  constants: scopeConstants,
};
