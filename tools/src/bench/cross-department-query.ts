import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { CONTEXT_HEADER, createContextMinter } from '@lianguan/platform';
import type { DepartmentName } from '../departments.js';
import { personOf } from '../issuer/persons.js';
import { loadSecrets } from '../start/secrets.js';
import type { LaunchedSystem } from './launched-system.js';

export const OFFICER = 'edu-sup';

const OWN = `name trainingClass nonAcademicKind license { number state validTo }
  certificateStatus { state route article mayAct legalPersonPaper }`;

/** What each of the other departments adds to an institution in the query of story ST4. */
const PARTS: Readonly<Record<Exclude<DepartmentName, 'education'>, string>> = {
  'market-regulation': 'businessRegistration { usccCode state }',
  'civil-affairs': 'nonProfitRegistration { usccCode state }',
  finance: 'escrowAccount { bankName mode state protected balance }',
  'public-security': 'backgroundSummary { listed clear hit pending }',
  'joint-enforcement': 'riskCode { value missingInputs knownInputs }',
};

const institutions = (selection: string): string =>
  `query ($first: Int) { institutions(first: $first) { edges { node { ${selection} } } } }`;

const WHOLE = institutions(`${OWN} ${Object.values(PARTS).join(' ')}`);
const EDUCATION = institutions(`__typename id ${OWN}`);
const entities = (part: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on TrainingInstitution { ${part} } } }`;

/** One way to ask; resolves with the milliseconds of the request, its answer read. Any error in the answer is a fault. */
export interface Way {
  readonly name: string;
  ask(): Promise<number>;
}

/** The job's query for a number of institutions: through the gateway, and each subgraph's part of it directly. */
export async function waysToAsk(
  system: LaunchedSystem,
  first: number,
): Promise<{ readonly gateway: Way; readonly direct: readonly Way[] }> {
  const { gateway, subgraphs, data } = system.running();
  const authorization = `Bearer ${await system.token(OFFICER)}`;
  const signed = await contextSigner(data);
  const whole = { query: WHOLE, variables: { first } };
  const own = { query: EDUCATION, variables: { first } };
  const representations = await idsOf(`${subgraphs.education.url}/graphql`, await signed(), own);
  if (representations.length !== first) throw new Error(`there are no ${first} institutions`);
  const directly = (name: DepartmentName, body: object): Way => ({
    name,
    // Signed before the watch runs: the gateway signs once for all its calls.
    ask: async () => timedPost(`${subgraphs[name].url}/graphql`, { [CONTEXT_HEADER]: await signed() }, body),
  });
  const others = Object.entries(PARTS) as [keyof typeof PARTS, string][];
  return {
    gateway: { name: 'gateway', ask: () => timedPost(`${gateway.url}/graphql`, { authorization }, whole) },
    direct: [
      directly('education', own),
      ...others.map(([name, part]) => directly(name, { query: entities(part), variables: { representations } })),
    ],
  };
}

async function contextSigner(dataDir: string): Promise<() => Promise<string>> {
  const person = personOf(OFFICER);
  if (!person) throw new Error(`no person ${OFFICER}`);
  const minter = createContextMinter(loadSecrets(dataDir).contextPrivateJwk);
  const { agency, roles, division, id: subject } = person;
  return () => {
    const caller: Caller = { agency, roles, division, subject, operationId: randomUUID() };
    return minter.mint(caller);
  };
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

async function idsOf(url: string, context: string, body: object): Promise<Representation[]> {
  const { data } = await post(url, { [CONTEXT_HEADER]: context }, body);
  const { institutions: found } = data as {
    readonly institutions: { readonly edges: readonly { readonly node: Representation }[] };
  };
  return found.edges.map(({ node: { __typename, id } }) => ({ __typename, id }));
}

async function timedPost(url: string, headers: Readonly<Record<string, string>>, body: object): Promise<number> {
  const from = performance.now();
  await post(url, headers, body);
  return performance.now() - from;
}

async function post(url: string, headers: Readonly<Record<string, string>>, body: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as Answer;
  if (!answer.data || answer.errors?.length) throw new Error(`${url}: ${JSON.stringify(answer.errors ?? answer)}`);
  return answer;
}
