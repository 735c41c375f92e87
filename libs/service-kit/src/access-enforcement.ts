import { maskPersonal, mayRead, parsePolicy, type Caller, type PersonalMask } from '@lianguan/kernel';
import {
  defaultFieldResolver,
  GraphQLError,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { OperationContext } from './operation-context.js';
import type { AccessProof } from './slice.js';

/** What the schema demands of a reader of one field. */
interface FieldGuard {
  readonly coordinate: string;
  readonly policies?: readonly (readonly string[])[];
  readonly personal?: { readonly subject: string; readonly mask: PersonalMask };
}

type Row = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Row, OperationContext>;

/**
 * Puts the access directives in front of the resolvers they guard, `_entities` included. A refused field is null with a coded error.
 * Throws for a schema it could not enforce: a guard on a non-null field, on a whole type, or one that it does not know.
 */
export function enforceAccess(schema: GraphQLSchema, proofs: ReadonlyMap<string, AccessProof>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const onType = (type.astNode?.directives ?? []).find(({ name }) => GUARDS.has(name.value));
    if (onType) throw new Error(`${type.name}: @${onType.name.value} stands on a field, not on a type`);
    for (const field of Object.values(type.getFields())) {
      const guard = guardOf(`${type.name}.${field.name}`, field);
      if (guard)
        field.resolve = guarded(
          guard,
          field.resolve ?? defaultFieldResolver,
          proofs.get(type.name),
        ) as typeof field.resolve;
    }
  }
}

const GUARDS = new Set(['policy', 'authenticated', 'requiresScopes', 'personal']);

function guardOf(coordinate: string, field: GraphQLField<unknown, unknown>): FieldGuard | null {
  const directives = (field.astNode?.directives ?? []).filter(({ name }) => GUARDS.has(name.value));
  if (directives.length === 0) return null;
  const argsOf = (name: string) => directives.filter((directive) => directive.name.value === name).map(argumentsOf)[0];
  if (argsOf('requiresScopes'))
    throw new Error(`${coordinate}: @requiresScopes is not used here, the access matrix is`);
  const policies = argsOf('policy')?.['policies'] as FieldGuard['policies'];
  const personal = argsOf('personal') as FieldGuard['personal'];
  policies?.flat().forEach(parsePolicy);
  const refusable = policies !== undefined || argsOf('authenticated') !== undefined;
  if (refusable && isNonNullType(field.type))
    throw new Error(`${coordinate}: a guarded field is nullable, or its refusal would null the parent`);
  return { coordinate, policies, personal };
}

const argumentsOf = (directive: ConstDirectiveNode): Row =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

function guarded(guard: FieldGuard, resolve: Resolver, proof: AccessProof | undefined): Resolver {
  return async (...call) => {
    const [row, , op] = call;
    const masked = admit(guard, op, (proof as AccessProof<unknown> | undefined)?.proven(row, op.caller) ?? []);
    const value: unknown = await resolve(...call);
    if (!guard.personal || value === null || value === undefined) return value;
    const { subject, mask } = guard.personal;
    const person = row[subject];
    if (typeof person !== 'string' || person === '') throw new Error(`${guard.coordinate}: no person id in ${subject}`);
    op.touchPersons(mask, [person]);
    return masked ? maskPersonal(mask, String(value)) : value;
  };
}

/** Whether the value is to be masked. Throws the coded refusal, and notes it for the access record. */
function admit(guard: FieldGuard, op: OperationContext, proven: ReturnType<AccessProof['proven']>): boolean {
  const refuse = (code: string, message: string, basis: string | null): never => {
    op.refusals.add(guard.coordinate);
    throw new GraphQLError(message, { extensions: { code, basis, coordinate: guard.coordinate } });
  };
  if (!guard.policies)
    return guard.personal || op.caller.agency !== 'PUBLIC' ? false : refuse('UNAUTHENTICATED', '请先登录', null);
  const verdict = mayRead(guard.policies, op.caller, proven);
  if (!verdict.ok) return refuse(verdict.code, verdict.message, verdict.basis);
  if (guard.personal && purposeMissing(op.caller))
    refuse('PURPOSE_REQUIRED', '读取个人信息须说明目的', '个人信息保护法 6');
  return verdict.masked;
}

// Who reads what row security leaves of the own record needs no purpose but that.
export const purposeMissing = ({ agency, purpose }: Caller): boolean =>
  purpose === undefined && agency !== 'INSTITUTION' && agency !== 'GUARDIAN';
