import { readdirSync, readFileSync } from 'node:fs';
import { inPackage } from './build-files.mjs';

/** The folders of the packages that the given inputs (paths of esbuild's metafile) come from. */
export function packagesIn(inputs) {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

function licenceText(folder) {
  const file = readdirSync(inPackage(folder)).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file, so it cannot be bundled`);
  return readFileSync(inPackage(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(inPackage(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
}

/** The licences of everything that was bundled, which those licences ask us to pass on. */
export function notices(folders) {
  const line = `${'-'.repeat(80)}\n`;
  return ['aml-templates holds code of these packages.\n', ...folders.map(notice)].join(`\n${line}\n`);
}
