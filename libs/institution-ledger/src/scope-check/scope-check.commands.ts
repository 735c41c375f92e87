import { InstitutionRecordedSchema, NonAcademicKind, TrainingClass } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { newestWordCommand } from '../newest-word.commands.js';
import {
  TRAINING_CLASSES,
  type NonAcademicKindName,
  type TaughtClass,
  type TrainingClassName,
} from './scope-check.rules.js';

interface InstitutionClass extends TaughtClass {
  readonly institutionId: string;
  readonly version: number;
}

/** Keeps the newest word of education on what an institution teaches; one that comes late or twice changes nothing. */
const recordInstitutionClass = newestWordCommand<InstitutionClass>({
  name: 'recordInstitutionClass',
  keyOf: ({ institutionId }) => institutionId,
  upsert: `insert into institution_class (institution_id, training_class, non_academic_kind, version)
     select "institutionId", "trainingClass", kind, version
     from jsonb_to_recordset($1::jsonb) as fact("institutionId" uuid, "trainingClass" text, kind text, version integer)
     on conflict (institution_id) do update set training_class = excluded.training_class,
       non_academic_kind = excluded.non_academic_kind, version = excluded.version
     where institution_class.version < excluded.version`,
});

/** Throws for a class that this version does not know: the message is kept aside until one does. */
export const classConsumer = defineConsumer({
  schema: InstitutionRecordedSchema,
  command: recordInstitutionClass,
  input({ institutionId, trainingClass, nonAcademicKind, version }) {
    const named = TrainingClass[trainingClass] as TrainingClassName;
    if (!TRAINING_CLASSES.includes(named)) throw new Error(`training class ${trainingClass} is not known here`);
    const kind = nonAcademicKind ? (NonAcademicKind[nonAcademicKind] as NonAcademicKindName) : null;
    return { institutionId, trainingClass: named, kind, version: Number(version) };
  },
});
