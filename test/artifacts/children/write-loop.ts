import { writeArtifacts } from '../../../src/artifacts/write.ts';
import { bigSet } from './big-set.ts';

/** Run as a process: `folder times label…`. Writes the sets of the labels in turn and prints every code that it meets. */
const [folder = '', times = '1', ...labels] = process.argv.slice(2);
for (let round = 0; round < Number(times); round += 1) {
  for (const label of labels) {
    const { diagnostics } = writeArtifacts(folder, bigSet(label), { force: false, inputFiles: [] });
    for (const { code, message } of diagnostics) process.stdout.write(`${code} ${message}\n`);
  }
}
process.stdout.write('end\n');
