import { documentedCodes, explainCode } from '../diagnostics/explain.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { usageError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import type { Ending, SpecOptions } from './options.ts';
import type { Output } from './output.ts';

/** `explain`: the pages of codes, or what specs make. */
export async function explain(options: SpecOptions, output: Output): Promise<Ending> {
  const { specs, format } = options;
  const codes = specs.filter(isCode);
  if (codes.length === 0) return (await import('./explain-specs.ts')).explainSpecs(options, output);
  const [spec] = specs.filter((word) => !isCode(word));
  if (spec !== undefined) throw usageError(`give codes or specs, not both: "${codes[0]}" is a code, "${spec}" is not`);
  return explainCodes(codes, format, output);
}

/** `AML1001` in any case; a spec of such a name is meant with its ending, or as `./AML1001`. */
const isCode = (word: string): boolean => /^aml\d+$/i.test(word);

async function explainCodes(codes: readonly string[], format: SpecOptions['format'], { out }: Output): Promise<Ending> {
  const { default: manual } = await import('../../generated/on-demand/diagnostics-manual.cjs');
  const pages = codes.map((code) => ({ code: code.toUpperCase(), page: pageOf(manual, code) }));
  out(format === 'json' ? `${JSON.stringify({ codes: pages }, null, 2)}\n` : pages.map(({ page }) => page).join('\n'));
  return { exitCode: exitCode.fine, ranFully: true };
}

function pageOf(manual: string, code: string): string {
  const page = explainCode(manual, code);
  if (page === undefined) throw usageError(`there is no code "${code}"${suggestCode(manual, code)}`);
  return page;
}

function suggestCode(manual: string, code: string): string {
  const likely = didYouMean(
    code,
    documentedCodes(manual).map((documented) => documented.code),
  );
  return likely === undefined ? '' : `. Did you mean ${likely}?`;
}
