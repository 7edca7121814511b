import type { ArmTemplate } from '../../src/index.ts';
import { mapStrings } from '../engine/json.ts';
import { officialFindings } from '../official-schemas.ts';

/** What no output may hold: signs that something of ours, not of the user, was printed. */
const slips = [/\bundefined\b/, /\u0000|\\u0000/, /\[object Object\]/, /\bNaN\b/] as const;

/** What is wrong with files as text, whatever they say. */
export function textFaults(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const found = slips.filter((slip) => slip.test(text)).map((slip) => `${name} holds ${slip.source}`);
    const end = /[^\n]\n$/.test(text) && !text.includes('\r') ? [] : [`${name} does not end as a file should`];
    return [...found, ...end, ...(name.endsWith('.json') ? jsonFaults(name, text) : [])];
  });
}

function jsonFaults(name: string, text: string): string[] {
  try {
    const again = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    return again === text ? [] : [`${name} has a key twice, or is laid out in another way`];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/** The types that the official schemas do not know at the version that the template has: seen, never silently passed. */
export const unknownToOfficial = new Set<string>();

/** How many resources the official schemas have judged. */
export let officiallyJudged = 0;

/** What the official ARM schemas say against each resource of a template. */
export function officialFaults(template: ArmTemplate): string[] {
  return template.resources.flatMap((resource) => {
    const findings = officialFindings(resource);
    if (findings === undefined) {
      unknownToOfficial.add(`${resource.type}@${resource.apiVersion}`);
      return [];
    }
    officiallyJudged += 1;
    return findings.map((finding) => `${resource.type}: ${finding}`);
  });
}

/** The strings of a value, to look for what must not be there. */
export function stringsOf(value: unknown): readonly string[] {
  const found: string[] = [];
  mapStrings(value, (text) => {
    found.push(text);
    return text;
  });
  return found;
}
