import type { PrintedTemplate } from './artifacts/plan.ts';
import { printBicep } from './bicep/print-bicep.ts';
import { pictureFiles } from './graph/draw.ts';
import type { ArmTemplate } from './model/template.ts';

/** What is made from the templates of an output folder alone: Bicep of each, and pictures of the first. */
export function filesFromTemplates(
  templates: readonly PrintedTemplate[],
  specFile: string,
): ReadonlyMap<string, string> {
  return new Map([
    ...templates.flatMap((planned) => [...bicepFiles(planned)]),
    ...templates.slice(0, 1).flatMap(({ template }) => [...pictureFiles(template, specFile)]),
  ]);
}

/** Our own templates have nothing that Bicep has no words for. */
function bicepFiles({ template, name }: PrintedTemplate): ReadonlyMap<string, string> {
  const { files, refusals } = printBicep(template, name);
  const [refused] = refusals;
  if (refused !== undefined) throw new Error(`not to be said in Bicep: ${refused.path}: ${refused.message}`);
  return files;
}

/** Where a template says what Bicep has no words for; nothing where it has them. */
export function refusedByBicep(template: ArmTemplate): string | undefined {
  return printBicep(template).refusals[0]?.path;
}
