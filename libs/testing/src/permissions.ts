import { ROLES, type Agency, type Caller, type Role } from '@lianguan/kernel';
import { buildSubgraph } from '@lianguan/service-kit';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { dummyInput } from './dummy-input.js';
import { testCaller } from './test-caller.js';
import { asAdmin } from './test-database.js';
import { startTestService, type GraphAnswer, type TestService, type TestServiceOptions } from './test-service.js';

/** Who may call each mutation of a service; '*' is any agency that is signed in. */
export type PermissionTable = Readonly<Record<string, readonly (readonly [Agency | '*', Role])[]>>;

/** Where each role sits (lifecycles.md, who acts). */
const OWN_AGENCY = {
  EDU_LIC: 'EDUCATION',
  EDU_SUP: 'EDUCATION',
  EDU_LEGAL: 'EDUCATION',
  EXPERT: 'EXPERT',
  COMP: 'CULTURE_SPORT_SCIENCE',
  CIVIL: 'CIVIL_AFFAIRS',
  SAMR_REG: 'MARKET_REGULATION',
  SAMR_AD: 'MARKET_REGULATION',
  SAMR_PRICE: 'MARKET_REGULATION',
  DRC: 'JOINT_ENFORCEMENT',
  FIN: 'FINANCE',
  BANK: 'BANK',
  POL_STATION: 'PUBLIC_SECURITY',
  POL_CASE: 'PUBLIC_SECURITY',
  JEO: 'JOINT_ENFORCEMENT',
  JEO_LEAD: 'JOINT_ENFORCEMENT',
  CEB: 'COMPREHENSIVE_ENFORCEMENT',
  TOWNSHIP: 'TOWNSHIP',
  FIRE: 'FIRE',
  HOUSING: 'HOUSING',
  INST: 'INSTITUTION',
  GUARDIAN: 'GUARDIAN',
  SCHOOL: 'SCHOOL',
  PUBLIC: 'PUBLIC',
  INTAKE: 'JOINT_ENFORCEMENT',
  DISCIPLINE: 'EDUCATION',
  CLASS_TEACHER: 'SCHOOL',
  ORGAN_HEAD: 'EDUCATION',
  SYSTEM_ADMIN: 'JOINT_ENFORCEMENT',
  SECURITY_ADMIN: 'JOINT_ENFORCEMENT',
  AUDIT_ADMIN: 'JOINT_ENFORCEMENT',
  SYS: 'SYSTEM',
} as const satisfies Record<Role, Agency>;

type Asker = Pick<Caller, 'agency' | 'roles'>;

interface Trial {
  readonly mutation: GraphQLField<unknown, unknown>;
  readonly asker: Asker;
  readonly expected: 'ADMITTED' | 'FORBIDDEN' | 'UNAUTHENTICATED';
}

/**
 * Calls every mutation of the service's schema as every role and answers what is not as the table says: a mutation that it does not name,
 * one that does not exist, a caller wrongly admitted or refused, a refused call that left a row. Empty when all is well.
 */
export async function permissionFaults(definition: TestServiceOptions, table: PermissionTable): Promise<string[]> {
  const mutations = mutationsOf(buildSubgraph(definition).schema);
  const askers = askersOf(definition.name, table);
  const trials = mutations.flatMap((mutation) =>
    askers.map((asker): Trial => ({ mutation, asker, expected: expectedOf(table[mutation.name] ?? [], asker) })),
  );
  const refused = trials.filter(({ expected }) => expected !== 'ADMITTED');
  const admitted = trials.filter(({ expected }) => expected === 'ADMITTED');
  const service = await startTestService(definition);
  try {
    const before = await writtenRows(service);
    const faults = [...namingFaults(mutations, table), ...(await faultsOf(service, refused))];
    const after = await writtenRows(service);
    if (after !== before) faults.push(`refused calls wrote: ${before} became ${after}`);
    return [...faults, ...(await faultsOf(service, admitted))];
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

/** Each role at its own agency, at the service's, at an office that has no part in it, and wherever the table lets it act; and the public. */
function askersOf(service: string, table: PermissionTable): Asker[] {
  const department = service.toUpperCase().replaceAll('-', '_') as Agency;
  const named = Object.values(table).flat();
  const signedIn = ROLES.flatMap((role) => {
    const places = named
      .filter(([agency, actor]) => actor === role && agency !== '*')
      .map(([agency]) => agency as Agency);
    const agencies = new Set<Agency>([OWN_AGENCY[role], department, 'TOWNSHIP', ...places]);
    return [...agencies].map((agency): Asker => ({ agency, roles: [role] }));
  });
  return [
    ...signedIn,
    { agency: department, roles: [] },
    { agency: 'PUBLIC', roles: [] },
    { agency: 'PUBLIC', roles: ROLES },
  ];
}

function expectedOf(allowed: PermissionTable[string], { agency, roles }: Asker): Trial['expected'] {
  if (agency === 'PUBLIC') return 'UNAUTHENTICATED';
  const may = allowed.some(([place, role]) => (place === '*' || place === agency) && roles.includes(role));
  return may ? 'ADMITTED' : 'FORBIDDEN';
}

async function faultsOf(service: TestService, trials: readonly Trial[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { mutation, asker, expected } of trials) {
    const outcome = outcomeOf(await call(service, mutation, asker));
    const who = `${asker.agency}/${asker.roles.length === ROLES.length ? 'every role' : asker.roles.join()}`;
    if (outcome !== expected) faults.push(`${mutation.name} by ${who}: ${outcome}, not ${expected}`);
  }
  return faults;
}

function call(
  service: TestService,
  { name, args }: GraphQLField<unknown, unknown>,
  asker: Asker,
): Promise<GraphAnswer> {
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return service.graphql(
    testCaller({ ...asker, subject: 'permission-test' }),
    `mutation (${variables}) { act: ${name}(${given}) { ok refusal { code } } }`,
    Object.fromEntries(args.map((arg) => [arg.name, dummyInput(arg.type)])),
  );
}

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
