/**
 * The least that writing a fleet takes: reads each spec of a folder, and parses, prints and writes the files of a folder
 * that was generated before, into a new folder for each.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [, , specs, model, out] = process.argv;
const [made] = readdirSync(model);
const files = readdirSync(join(model, made), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(join(model, made).length + 1), readFileSync(path, 'utf8')];
  });
const folders = new Set(files.map(([name]) => dirname(name)));

for (const spec of readdirSync(specs)) {
  readFileSync(join(specs, spec), 'utf8');
  for (const folder of folders) mkdirSync(join(out, spec, folder), { recursive: true });
  for (const [name, text] of files) {
    const content = name.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text;
    writeFileSync(join(out, spec, name), content);
  }
}
