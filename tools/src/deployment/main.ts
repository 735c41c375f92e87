import { composeConfiguration, composeSyntax, kubernetesManifests } from './checks.js';

/** One check of the deployment, for tools/src/check: a process of its own, since it loads the programs' configuration. Prints the result as JSON. */
const CHECKS = { composeConfiguration, composeSyntax, kubernetesManifests };

const name = process.argv[2] as keyof typeof CHECKS;
process.stdout.write(`\n${JSON.stringify(await CHECKS[name]())}\n`);
