/** `npm start`: builds what is not built, then does the program's main job on an example and says what came of it. */
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { inPackage } from './build-files.mjs';

const more = `
More to try:
  npx aml-templates generate "examples/*.yml"
  npx aml-templates validate examples/basic.yml
  npx aml-templates --help
`;

await build();
process.stderr.write('$ aml-templates generate examples/basic.yml\n');
const program = [inPackage('bin/aml-templates.cjs'), 'generate', 'examples/basic.yml'];
const { status } = spawnSync(process.execPath, program, { cwd: inPackage(), stdio: 'inherit' });
if (status === 0) process.stderr.write(more);
process.exitCode = status ?? 4;
