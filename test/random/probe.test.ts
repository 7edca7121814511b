import fc from 'fast-check';
import { it } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { randomSpec } from './spec-arbitrary.ts';
it('x', () => {
  const codes: Record<string, any[]> = {};
  let ok = 0; let bytes = 0; const t = performance.now();
  const sample = fc.sample(randomSpec, { numRuns: 500, seed: 1 });
  console.log('sampling', performance.now() - t);
  const t2 = performance.now();
  for (const { spec, mayBeRefusedFor } of sample) {
    const text = JSON.stringify(spec); bytes += text.length;
    let g;
    try { g = generate(text, { specName: 'x' }); } catch (e) { (codes['THROW'] ??= []).push([e instanceof Error ? e.stack?.split('\n').slice(0,6).join('\n') : e, text]); continue; }
    const errors = g.diagnostics.filter((d) => d.severity === 'error' && !mayBeRefusedFor.includes(d.code));
    if (errors.length === 0) ok += 1;
    for (const e of errors) (codes[e.code] ??= []).push([e.path, e.message, e.context, text.length < 600 ? text : '']);
  }
  console.log('generating', performance.now() - t2, ok, bytes / 500);
  for (const [c, l] of Object.entries(codes)) { console.log(c, l.length); for (const x of l.slice(0, 6)) console.log('   ', ...x); }
});
