import { divisionName } from '../glossary/divisions';
import { classText } from '../glossary/texts';
import type { DuplicateCandidatesQuery } from '../gql/graphql';

export type Candidate = NonNullable<DuplicateCandidatesQuery['duplicateCandidates']>['edges'][number]['node'];
export type ComparedInstitution = Candidate['institutions'][number];

export interface ComparedFact {
  readonly name: string;
  readonly values: readonly string[];
  readonly same: boolean;
}

const FACTS: readonly (readonly [name: string, read: (institution: ComparedInstitution) => string])[] = [
  ['台账编号', ({ ledgerNo }) => ledgerNo],
  ['机构名称', ({ name }) => name],
  ['办学地址', ({ address }) => address],
  ['区划', ({ divisionCode }) => divisionName(divisionCode)],
  ['培训类别', ({ trainingClass, nonAcademicKind }) => classText(trainingClass, nonAcademicKind)],
  ['统一社会信用代码', ({ usccCode }) => usccCode ?? '无'],
  ['举办者', ({ operator }) => operator.name],
  ['办学许可证', ({ license }) => license?.number ?? '无'],
];

/** The facts of the compared institutions, line by line, and whether they agree. */
export const compare = (institutions: readonly ComparedInstitution[]): readonly ComparedFact[] =>
  FACTS.map(([name, read]) => {
    const values = institutions.map(read);
    return { name, values, same: new Set(values).size <= 1 };
  });
