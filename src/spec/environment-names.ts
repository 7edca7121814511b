import { childPath, type Report, rootPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';

/** `main.parameters.json` is the parameter file of the spec without environments. */
const reserved: ReadonlySet<string> = new Set(['parameters']);

/** Holds the names of environments to what they are parts of: names of files, on systems that ignore case too. */
export function checkEnvironmentNames(names: readonly string[], report: Report): void {
  const known = new Map<string, string>();
  for (const name of names) {
    const path = childPath(rootPath, 'environments', name);
    const problem = nameProblem(name);
    const other = known.get(name.toLowerCase());
    if (problem !== undefined) {
      const message = `${JSON.stringify(name)} cannot be the name of an environment: ${problem}`;
      const hint =
        'files are named after it, such as main.prod.parameters.json: short words as `dev` or `prod` are best';
      report(finding('AML3120', { path, at: 'key', message, hint }));
    } else if (other !== undefined) {
      report(
        finding('AML3121', {
          path,
          at: 'key',
          message: `the environments "${other}" and "${name}" differ by case only`,
          hint: 'their files would be the same on Windows and macOS: take another name',
          related: [{ path: childPath(rootPath, 'environments', other), message: 'the other one' }],
        }),
      );
    }
    known.set(name.toLowerCase(), name);
  }
}

function nameProblem(name: string): string | undefined {
  if (reserved.has(name.toLowerCase())) return `main.${name}.json has another meaning`;
  if (name.length > 40) return 'it has more than 40 characters';
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/.test(name)
    ? undefined
    : 'it may have letters, digits, dashes and underscores only, and begins and ends with a letter or digit';
}
