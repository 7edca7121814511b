import { expect, test } from 'vitest';
import { compileBicep, decompile } from './compiler.ts';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate } from './engine.ts';
import { sampleResource, sampleTemplate } from './sample-template.ts';

describeWithEngine("Microsoft's compiler", () => {
  test('compiles a file with its modules', async () => {
    const { template, diagnostics } = await compileBicep({
      'main.bicep': "module part 'modules/part.bicep' = { name: 'part' }\noutput answer int = part.outputs.answer\n",
      'modules/part.bicep': 'output answer int = 42\n',
    });
    expect(diagnostics).toEqual([]);
    expect((await evaluate(template ?? {})).outputs).toEqual({ answer: 42 });
  });

  test('tells errors and warnings with their places, and has no template then', async () => {
    const { template, diagnostics } = await compileBicep("param unused string\nvar number int = 'a'\n");
    expect(template).toBeUndefined();
    expect(diagnostics.map(({ level, code, range }) => [level, code, range.start.line])).toEqual([
      ['Warning', 'no-unused-params', 0],
      ['Warning', 'no-unused-vars', 1],
      ['Error', 'BCP033', 1],
    ]);
  });

  test('decompiles a template to Bicep that compiles to the same', async () => {
    const template = sampleTemplate({ resources: [sampleResource('a', { properties: { b: 1 } })] });
    const files = await decompile(template);
    expect(Object.keys(files)).toEqual(['main.bicep']);
    const compiled = await compileBicep(files);
    expect(await evaluate(compiled.template ?? {})).toEqual(await evaluate(template));
  });
});
