import { runService } from '@lianguan/service-kit';
import { migrations, name, slices } from './slices.js';

await runService({ name, slices, migrations });
