import { launch } from './launch.js';
import { builtPrograms, requireBuilt } from './programs.js';

await launch({ argv: process.argv.slice(2), programs: builtPrograms, check: requireBuilt });
