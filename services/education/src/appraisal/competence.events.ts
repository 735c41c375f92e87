import { CompetentDepartment, CompetentDepartmentChangedSchema } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { followCompetence, type FollowCompetence } from './competence.commands.js';

export const competenceConsumer = defineConsumer({
  schema: CompetentDepartmentChangedSchema,
  command: followCompetence,
  input: (message): FollowCompetence => ({
    institutionId: message.institutionId,
    department: CompetentDepartment[message.to],
  }),
});
