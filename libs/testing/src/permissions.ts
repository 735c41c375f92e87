import { AGENCIES, ROLES, type Agency, type Caller, type Role } from '@lianguan/kernel';
import { buildSubgraph, endOperation, OperationContext } from '@lianguan/service-kit';
import { execute, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import { dummyInput } from './dummy-input.js';
import { testCaller } from './test-caller.js';
import { asAdmin } from './test-database.js';
import { startTestService, type GraphAnswer, type TestService, type TestServiceOptions } from './test-service.js';

/** Who may call each mutation of a service; '*' is any agency that is signed in. */
export type PermissionTable = Readonly<Record<string, readonly (readonly [Agency | '*', Role])[]>>;

type Asker = Pick<Caller, 'agency' | 'roles'>;
type Mutation = GraphQLField<unknown, unknown>;
type Allowed = PermissionTable[string];
type Ask = (asker: Asker, call: Call) => Promise<GraphAnswer>;

interface Call {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

interface Trial {
  readonly mutation: Mutation;
  readonly asker: Asker;
  readonly expected: 'ADMITTED' | 'FORBIDDEN' | 'UNAUTHENTICATED';
}

const OFFICES = AGENCIES.filter((agency) => agency !== 'PUBLIC');

/**
 * Calls every mutation of the service's schema as every role of every agency and answers what is not as the table says: a mutation that it does not name,
 * one that does not exist, a caller wrongly admitted or refused, a refused call that left a row. Empty when all is well.
 */
export async function permissionFaults(definition: TestServiceOptions, table: PermissionTable): Promise<string[]> {
  const { schema } = buildSubgraph(definition);
  const mutations = mutationsOf(schema);
  const refused = mutations.flatMap((mutation) => refusedOf(mutation, table[mutation.name] ?? []));
  const admitted = mutations.flatMap((mutation) => admittedOf(mutation, table[mutation.name] ?? []));
  const service = await startTestService(definition);
  try {
    const before = await writtenRows(service);
    const faults = [...namingFaults(mutations, table), ...(await faultsOf(inProcess(service, schema), refused))];
    const after = await writtenRows(service);
    if (after !== before) faults.push(`refused calls wrote: ${before} became ${after}`);
    return [...faults, ...(await faultsOf(overHttp(service), admitted))];
  } finally {
    await service.stop();
  }
}

const mutationsOf = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {});

function namingFaults(mutations: readonly { readonly name: string }[], table: PermissionTable): string[] {
  const names = new Set(mutations.map(({ name }) => name));
  return [
    ...[...names].filter((name) => !Object.hasOwn(table, name)).map((name) => `the table does not name ${name}`),
    ...Object.keys(table)
      .filter((name) => !names.has(name))
      .map((name) => `there is no mutation ${name}`),
  ];
}

/** At each agency all roles that may not, together: one of them that may would admit them all. */
function refusedOf(mutation: Mutation, allowed: Allowed): Trial[] {
  const strangers = OFFICES.map((agency): Trial => {
    const roles = ROLES.filter((role) => !allowed.some((pair) => admits(pair, agency, role)));
    return { mutation, asker: { agency, roles }, expected: 'FORBIDDEN' };
  });
  const unknown = [[], ROLES].map((roles): Trial => ({
    mutation,
    asker: { agency: 'PUBLIC', roles },
    expected: 'UNAUTHENTICATED',
  }));
  return [...strangers, ...unknown];
}

const admittedOf = (mutation: Mutation, allowed: Allowed): Trial[] =>
  allowed.flatMap((pair) =>
    OFFICES.filter((agency) => admits(pair, agency, pair[1])).map((agency): Trial => ({
      mutation,
      asker: { agency, roles: [pair[1]] },
      expected: 'ADMITTED',
    })),
  );

const admits = ([place, actor]: Allowed[number], agency: Agency, role: Role): boolean =>
  actor === role && (place === '*' || place === agency);

async function faultsOf(ask: Ask, trials: readonly Trial[]): Promise<string[]> {
  const faults: string[] = [];
  for (const trial of trials) {
    const { mutation, asker, expected } = trial;
    const outcome = outcomeOf(await ask(asker, callOf(mutation)));
    if (outcome === expected) continue;
    const alone = asker.roles.map((role): Trial => ({ ...trial, asker: { ...asker, roles: [role] } }));
    const named = alone.length > 1 ? await faultsOf(ask, alone) : [];
    const who = `${asker.agency}/${asker.roles.length === ROLES.length ? 'every role' : asker.roles.join()}`;
    faults.push(...(named.length > 0 ? named : [`${mutation.name} by ${who}: ${outcome}, not ${expected}`]));
  }
  return faults;
}

function callOf({ name, args }: Mutation): Call {
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return {
    text: `mutation (${variables}) { act: ${name}(${given}) { ok refusal { code } } }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, dummyInput(arg.type)])),
  };
}

const callerOf = (asker: Asker): Caller => testCaller({ ...asker, subject: 'permission-test' });

const overHttp =
  (service: TestService): Ask =>
  (asker, { text, variables }) =>
    service.graphql(callerOf(asker), text, variables);

/** Thousands of refusals: the same resolvers without a request around each. */
const inProcess =
  ({ runtime }: TestService, schema: GraphQLSchema): Ask =>
  async (asker, { text, variables }) => {
    const op = new OperationContext({ caller: callerOf(asker), runtime, onStatement: () => undefined });
    const answer = await execute({ schema, document: parse(text), variableValues: variables, contextValue: op });
    await endOperation(op);
    return answer as GraphAnswer;
  };

/** A refusal on the merits, or of the dummy input, comes after the question who asks. */
function outcomeOf({ data, errors }: GraphAnswer): string {
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) return code === 'BAD_USER_INPUT' ? 'ADMITTED' : code;
  return data.act.refusal?.code === 'FORBIDDEN' ? 'FORBIDDEN as a refusal' : 'ADMITTED';
}

// Under superuser: row security would hide what another division wrote.
async function writtenRows({ database }: TestService): Promise<string> {
  const [row] = await asAdmin<{ written: string }>(database.adminUrl, [
    `select format('%s acts, %s verdicts, %s jobs', (select count(*) from act_record),
       (select count(*) from command_log), (select count(*) from job)) as written`,
  ]);
  return row!.written;
}
