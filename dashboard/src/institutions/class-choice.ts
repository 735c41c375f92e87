import { classText } from '../glossary/texts';
import type { NonAcademicKind, TrainingClass } from '../gql/graphql';

/** Class and kind are one choice on the form, since a kind exists only within the non-academic class. */
const CLASS_CHOICES = [
  'ACADEMIC',
  'NON_ACADEMIC',
  'NON_ACADEMIC:CULTURE_ART',
  'NON_ACADEMIC:SPORT',
  'NON_ACADEMIC:SCI_TECH',
  'NON_ACADEMIC:VOCATIONAL',
] as const satisfies readonly (TrainingClass | `NON_ACADEMIC:${NonAcademicKind}`)[];
type ClassChoice = (typeof CLASS_CHOICES)[number];

interface ChosenClass {
  readonly class: TrainingClass;
  readonly kind?: NonAcademicKind;
}

export function classOf(choice: ClassChoice): ChosenClass {
  const [trainingClass, kind] = choice.split(':') as [TrainingClass, NonAcademicKind?];
  return kind ? { class: trainingClass, kind } : { class: trainingClass };
}

export const CLASS_OPTIONS = CLASS_CHOICES.map((value) => {
  const { class: trainingClass, kind } = classOf(value);
  return { value, label: classText(trainingClass, kind ?? null) };
});

export function choiceOf(chosen: Partial<ChosenClass>): ClassChoice | undefined {
  if (chosen.kind) return `NON_ACADEMIC:${chosen.kind}`;
  return chosen.class;
}
