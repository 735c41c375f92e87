import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { lintGuards } from '../src/access/guard-lint.js';
import { fixtureSupergraph } from './fixture-graph.js';

const supergraph = await fixtureSupergraph();
const lint = (change: (sdl: string) => string): string[] => lintGuards(parse(change(supergraph)));

describe('guards that cannot be enforced', () => {
  it('are absent from the fixtures', () => expect(lint((sdl) => sdl)).toEqual([]));

  it('a guarded field that cannot be null', () => {
    expect(lint((sdl) => sdl.replace('balance: String @policy', 'balance: String! @policy'))).toEqual([
      'EscrowAccount.balance: a guarded field must be nullable, since a refusal answers null',
    ]);
  });

  it('a guarded field that is readable through an interface', () => {
    const broken = (sdl: string): string =>
      sdl.replace('interface Named\n  @join__type(graph: EDUCATION)\n{', '$& answer: String');
    expect(lint(broken)).toEqual([
      'StaffMember.answer: guarded, but readable as Named.answer of the interface it implements',
    ]);
  });

  it('a policy that the access matrix lacks', () => {
    expect(lint((sdl) => sdl.replace('[["account"]]', '[["acount"]]'))).toEqual([
      'EscrowAccount.accountNo: @policy names "acount", which the access matrix does not have',
    ]);
  });

  it('a guard on a type, at every field that returns it', () => {
    expect(
      lint((sdl) => sdl.replace('type Operator\n  @join__type(graph: EDUCATION)', '$& @policy(policies: [["staff"]])')),
    ).toContain('TrainingInstitution.operator: a guarded field must be nullable, since a refusal answers null');
  });
});
