import { expect, test } from 'vitest';
import { type Import, importsIn, sourceImports } from './imports.ts';

/** The rooms from right to left; those in one group do not import one another but for types. */
const order = [
  ['diagnostics', 'built-file.ts'],
  ['model'],
  ['arm-json', 'evaluate'],
  ['spec', 'resources', 'render', 'check', 'facts', 'artifacts', 'bicep', 'diff', 'environments', 'graph'],
  ['files-from-templates.ts', 'pipeline.ts', 'pipeline-environments.ts', 'remembered-files.ts', 'version.ts'],
  ['cli', 'index.ts'],
];

const roomOf = (file: string): string => file.split('/')[0] ?? file;
const rankOf = (room: string): number => order.findIndex((group) => group.includes(room));

/** Why an import crosses a border, if it does. */
function fault({ from, to, typesOnly }: Import): string | undefined {
  if (to.startsWith('../')) return undefined;
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there) return undefined;
  const [left, right] = [rankOf(here), rankOf(there)];
  if (left < 0 || right < 0) return `${from} → ${to}: a room without a place in the order`;
  if (right < left || (right === left && typesOnly)) return undefined;
  if (left >= rankOf('pipeline.ts') && right === left) return undefined;
  return `${from} → ${to}: ${here} may not import ${there}`;
}

const faultsOf = (imports: readonly Import[]): readonly string[] => imports.flatMap((one) => fault(one) ?? []);

test('no room imports a room to its left, nor a neighbour but for types', () => {
  const imports = sourceImports();
  expect(imports.length).toBeGreaterThan(200);
  expect(faultsOf(imports)).toEqual([]);
});

test.each([
  ['model/names.ts', "import { loadSpec } from '../spec/load.ts';", 'model may not import spec'],
  ['model/names.ts', "import type { Spec } from '../spec/types.ts';", 'model may not import spec'],
  ['check/limits.ts', "import { registry } from '../resources/registry.ts';", 'check may not import resources'],
  ['check/rules/a.ts', "import { type A, b } from '../../resources/model.ts';", 'check may not import resources'],
  ['render/engine.ts', "export { generate } from '../pipeline.ts';", 'render may not import pipeline.ts'],
  ['pipeline.ts', "import { main } from './cli/main.ts';", 'pipeline.ts may not import cli'],
])('a wrong import planted in %s is seen: %s', (file, text, message) => {
  expect(faultsOf(importsIn(file, text))).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['check/rules/a.ts', "import type { WorkspaceModel } from '../../resources/model.ts';"],
  ['check/rules/a.ts', "import { type A, type B } from '../../resources/model.ts';"],
  ['spec/reader.ts', "import { literal } from '../model/expression.ts';"],
  ['cli/generate.ts', "import { writeArtifacts } from '../artifacts/write.ts';"],
])('a right import in %s passes: %s', (file, text) => {
  expect(faultsOf(importsIn(file, text))).toEqual([]);
});
