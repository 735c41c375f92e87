import { permit, type Decision } from '@lianguan/kernel';
import { MarketRegulationReRegistrationAnsweredSchema } from '@lianguan/proto-events';
import { answerTask, type TaskDesk, type TaskEffect } from '@lianguan/re-registration-task';
import type { TaskAnswer, TaskRow, TaskStepName } from '@lianguan/re-registration-task/rules';
import type { EventDraft, Facts } from '@lianguan/service-kit';
import {
  decideEnterpriseAct,
  ENTERPRISE_REFUSALS,
  type EnterpriseFile,
  type EnterpriseRefusal,
} from '../registrar/index.js';
import { registrationRecorded, registrationStateOf } from '../registration/index.js';
import {
  BUSINESS_BASIS,
  BUSINESS_REFUSALS,
  CHANGE_TERM,
  decideBusinessChange,
  decideScopeChange,
  SCOPE_BASIS,
  type BusinessRefusal,
  type ChangeBusiness,
  type Enterprise,
  type RegisterChange,
} from './business-step.rules.js';
import {
  lockOldEnterprises,
  saveRegisterEffects,
  type OldEnterprise,
  type RegisterEffect,
} from './enterprise.commands.js';

/** Lifecycle 2: 7 working days from the day on which the schooling license was cancelled or issued anew. */
export const marketDesk: TaskDesk = {
  service: 'market-regulation',
  department: 'MARKET_REGULATION',
  answer: MarketRegulationReRegistrationAnsweredSchema,
  officers: [['MARKET_REGULATION', 'SAMR_REG']],
  steps: [
    {
      step: 'CHANGE_BUSINESS',
      waitsIn: [
        { state: 'LICENSE_CANCELLED', choice: 'DEREGISTER' },
        { state: 'REISSUED', choice: 'NONPROFIT' },
      ],
      term: CHANGE_TERM,
      last: true,
      basis: BUSINESS_BASIS,
    },
    { step: 'CHANGE_SCOPE', waitsIn: [{ state: 'RECEIVED', choice: 'NON_ACADEMIC' }], last: true, basis: SCOPE_BASIS },
  ],
};

export interface ChangeScope extends TaskAnswer {
  readonly newScope: string;
}

type Enterprises = Map<string, OldEnterprise>;
type Effect = TaskEffect & RegisterEffect;
type Refusal = BusinessRefusal | EnterpriseRefusal;

/** What is done to which enterprise by which paper. */
interface Deed {
  readonly change: RegisterChange;
  readonly enterprise: OldEnterprise;
  readonly institutionId: string;
  readonly documentNo: string;
  readonly newScope: string;
  readonly basis: string;
}

function carriedOut(deed: Deed, facts: Facts): Decision<Effect, Refusal> {
  if (deed.change === 'NONE') return permit({});
  return deed.change === 'CANCEL' ? cancelled(deed, facts) : permit(scopeChanged(deed));
}

function cancelled(deed: Deed, facts: Facts): Decision<Effect, Refusal> {
  const input = {
    act: 'cancelBusinessRegistration' as const,
    registrationId: deed.enterprise.id,
    documentNo: deed.documentNo,
    reason: '转登记：办学许可证注销，或转为非营利性法人',
  };
  const decided = decideEnterpriseAct(deed.enterprise, input, { ...facts, stateOf: registrationStateOf });
  if (!decided.ok) return decided;
  return permit({ cancelled: { input, outcome: decided.value }, events: told(decided.value.file, deed) });
}

function scopeChanged(deed: Deed): Effect {
  const { enterprise, documentNo, newScope, basis } = deed;
  return {
    scopeChange: { enterprise, documentNo: documentNo.trim(), newScope: newScope.trim(), basis },
    events: told({ ...enterprise, version: enterprise.version + 1 }, deed),
  };
}

/** The institution hears it too where its new code no longer leads to the old enterprise. */
const told = (file: EnterpriseFile, { institutionId }: Deed): EventDraft[] =>
  [...new Set([...file.institutionIds, institutionId])].map((id) => registrationRecorded(file, id));

interface RegisterStep<Input> {
  readonly name: string;
  readonly step: TaskStepName;
  readonly basis: string;
  decide(
    about: { readonly task: TaskRow; readonly enterprise: Enterprise | undefined },
    input: Input,
  ): Decision<RegisterChange, BusinessRefusal>;
}

const registerStep = <Input extends TaskAnswer & { readonly newScope: string | null }>({
  name,
  step,
  basis,
  decide,
}: RegisterStep<Input>) =>
  answerTask<Input, Enterprises, Effect, Refusal>(marketDesk, {
    name,
    step,
    refusals: { ...ENTERPRISE_REFUSALS, ...BUSINESS_REFUSALS },
    load: (tx, asked) =>
      lockOldEnterprises(
        tx,
        asked.map(({ task }) => task),
      ),
    decide(enterprises, { task, input }, facts) {
      const enterprise = enterprises.get(task.id);
      const decided = decide({ task, enterprise }, input);
      if (!decided.ok) return decided;
      const { documentNo, newScope } = input;
      const about = { enterprise: enterprise!, institutionId: task.institutionId };
      return carriedOut({ ...about, change: decided.value, documentNo, newScope: newScope ?? '', basis }, facts);
    },
    save: (tx, done, facts) =>
      saveRegisterEffects(
        tx,
        done.map(({ effect }) => effect),
        facts,
      ),
  });

/** DEREGISTER: the enterprise is cancelled; NONPROFIT: the old one is cancelled, or goes on without training. */
export const changeBusiness = registerStep<ChangeBusiness>({
  name: 'changeReRegistrationBusiness',
  step: 'CHANGE_BUSINESS',
  basis: BUSINESS_BASIS,
  decide: decideBusinessChange,
});

/** NON_ACADEMIC: subjects go out of the scope. */
export const changeScope = registerStep<ChangeScope>({
  name: 'changeReRegistrationScope',
  step: 'CHANGE_SCOPE',
  basis: SCOPE_BASIS,
  decide: (about, { newScope }) => decideScopeChange(about, newScope),
});
