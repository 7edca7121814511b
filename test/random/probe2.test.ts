import fc from 'fast-check';
import { it } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { randomSpec } from './spec-arbitrary.ts';
import { textFaults, officialFaults, unknownToOfficial } from './template-faults.ts';
describeWithEngine('y', () => {
it('x', async () => {
  const codes: Record<string, any[]> = {};
  const N = Number(process.env.N ?? 500);
  const sample = fc.sample(randomSpec, { numRuns: N, seed: Number(process.env.SEED ?? 1) });
  const t2 = performance.now();
  const templates = sample.flatMap(({ spec }) => { const g = generate(JSON.stringify(spec), { specName: 'x' }); if (g.files.size === 0) return []; 
   for (const f of textFaults(g.files)) (codes['TEXT'] ??= []).push([f, JSON.stringify(spec).slice(0, 1500)]);
   for (const f of officialFaults(g.template!)) (codes['OFFICIAL ' + f.slice(0, 90)] ??= []).push([f, JSON.stringify(spec).slice(0, 900)]);
   return [{ spec, template: g.template! }]; });
  console.log('gen+official', performance.now() - t2, templates.length, [...unknownToOfficial]);
  const t3 = performance.now();
  const one = async ({ spec, template }: any) => {
    try { await evaluate(template, completeParameters(template)); } catch (e) { (codes['EVAL ' + String(e).slice(0, 100)] ??= []).push([String(e).slice(0, 600), JSON.stringify(spec).slice(0,1500)]); }
  };
  const two = async ({ spec, template }: any) => {
    try { const f = await graphFaults(template); for (const x of f) (codes['GRAPH ' + x.slice(0, 60)] ??= []).push([x, JSON.stringify(spec).slice(0,1500)]); } catch (e) { (codes['GRAPHEVAL'] ??= []).push([String(e).slice(0, 400)]); }
  };
  for (let i = 0; i < templates.length; i += 25) await Promise.all(templates.slice(i, i + 25).map(one));
  console.log('evaluating', performance.now() - t3);
  const t4 = performance.now();
  for (let i = 0; i < templates.length; i += 25) await Promise.all(templates.slice(i, i + 25).map(two));
  console.log('graph', performance.now() - t4);
  for (const [c, l] of Object.entries(codes)) { console.log(c, l.length); for (const x of l.slice(0, 1)) console.log('   ', ...x.map((y: any) => String(y).slice(0, 700))); }
}, 600000);
});
