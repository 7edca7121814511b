import { withManifest } from '../../../src/artifacts/manifest.ts';

/** Half a megabyte each that holds nothing but their label, so that a torn file shows. One file has a name of its own. */
export function bigSet(label: string): ReadonlyMap<string, string> {
  const content = `${label}\n`.repeat(80_000);
  const names = ['main.bicep', 'main.json', 'modules/network.bicep', 'README.md', `main.${label}.json`];
  const header = { generator: { name: 'aml-templates', version: label }, spec: 'workspace.yml' };
  return withManifest(new Map(names.map((name) => [name, content])), header);
}
