// M5, M9: what other departments say to an application or a change of premises, each paper its owner's.
import type { Slice } from '@lianguan/service-kit';
import { LicensePaper } from './paper.entity.js';
import { LicensePaperResolver } from './paper.resolver.js';
import { paperLifecycle } from './paper.rules.js';

export { lockPapersOf, lockPapersOfChanges, savePapers } from './paper.commands.js';
export { LicensePaper, LicensePaperKind } from './paper.entity.js';
export { changePapersLoader, papersLoader } from './paper.reference.js';
export * from './paper-asking.rules.js';
export * from './paper.rules.js';

export const licensePaper: Slice = {
  name: 'license-paper',
  entities: [LicensePaper],
  resolvers: [LicensePaperResolver],
  lifecycles: [paperLifecycle],
};
