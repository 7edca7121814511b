import { documentedCodes, explainCode } from '../diagnostics/explain.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { usageError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import type { Ending } from './options.ts';
import type { Output } from './output.ts';

/** `explain CODE`: the page of a code. */
export async function explain(code: string, { out }: Output): Promise<Ending> {
  const { default: manual } = await import('../../generated/on-demand/diagnostics-manual.cjs');
  const page = explainCode(manual, code);
  if (page === undefined) throw usageError(`there is no code "${code}"${suggestCode(manual, code)}`);
  out(page);
  return { exitCode: exitCode.fine, ranFully: true };
}

function suggestCode(manual: string, code: string): string {
  const likely = didYouMean(
    code,
    documentedCodes(manual).map((documented) => documented.code),
  );
  return likely === undefined ? '' : `. Did you mean ${likely}?`;
}
