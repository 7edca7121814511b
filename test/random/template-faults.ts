import type { ArmTemplate } from '../../src/index.ts';
import { isExpression } from '../engine/arm-text.ts';
import { mapStrings, objectOf } from '../engine/json.ts';
import { officialFindings } from '../official-schemas.ts';

/** What no output may hold: signs that something of ours, not of the user, was printed. */
const slips = [/\bundefined\b/, /\\u0000/, /\[object Object\]/, /\bNaN\b/] as const;

/** What is wrong with files as text, whatever they say. */
export function textFaults(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const nul = text.includes('\0') ? [`${name} holds a NUL`] : [];
    const found = slips.filter((slip) => slip.test(text)).map((slip) => `${name} holds ${slip.source}`);
    const end = /[^\n]\n$/.test(text) && !text.includes('\r') ? [] : [`${name} does not end as a file should`];
    return [...nul, ...found, ...end, ...(name.endsWith('.json') ? jsonFaults(name, text) : [])];
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

/** What was held to the official schemas so far: what they do not know is seen, never silently passed. */
interface OfficialJudgements {
  judged: number;
  readonly unknown: Set<string>;
}

/** Each test file counts for itself: files share a process. */
export const officialJudgements = (): OfficialJudgements => ({ judged: 0, unknown: new Set() });

/** What the official ARM schemas say against each resource of a template. */
export function officialFaults(template: ArmTemplate, judgements: OfficialJudgements): string[] {
  return template.resources.flatMap((resource) => {
    const findings = officialFindings(objectOf(mapStrings(resource, onOneLine)));
    if (findings === undefined) {
      judgements.unknown.add(`${resource.type}@${resource.apiVersion}`);
      return [];
    }
    judgements.judged += 1;
    return findings.map((finding) => `${resource.type}: ${finding}`);
  });
}

/** To the official pattern a line break ends an expression; to ARM it does not. */
const onOneLine = (text: string): string => (isExpression(text) ? text.replaceAll(/[\r\n\u2028\u2029]/g, ' ') : text);
