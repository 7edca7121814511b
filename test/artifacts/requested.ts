import { readdirSync, readFileSync } from 'node:fs';
import { type ArtifactName, artifactNames } from '../../src/model/artifact-names.ts';
import { type Generated, generate } from '../../src/pipeline.ts';

const folder = new URL('../../examples/', import.meta.url);

export const exampleNames = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .sort();

/** What comes of an example of which files are asked for: all there are unless said. */
export function exampleWith(file: string, artifacts: readonly ArtifactName[] = artifactNames): Generated {
  const specName = file.replace(/\.ya?ml$/, '');
  return generate(readFileSync(new URL(file, folder)), { specName, specFile: file, artifacts });
}

/** What comes of a spec that is given as data, in a file `workspace.yml`. */
export function specWith(spec: unknown, artifacts: readonly ArtifactName[] = artifactNames): Generated {
  return generate(JSON.stringify(spec), { specName: 'workspace', specFile: 'workspace.yml', artifacts });
}

/** The text of a file of an output. */
export function fileOf({ files, diagnostics }: Generated, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`there is no ${name}: ${JSON.stringify(diagnostics)}`);
  return text;
}

/** A spec whose deployment has to be given a secret. */
export const specWithSecret = {
  name: 'mlw-x',
  connections: [
    {
      name: 'web',
      category: 'ApiKey',
      target: 'https://x',
      authType: 'ApiKey',
      credentials: { key: { parameter: 'webKey' } },
    },
  ],
};
