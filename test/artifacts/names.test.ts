import { describe, expect, it } from 'vitest';
import { clashingFolders, nameDiagnostics, nameProblem } from '../../src/artifacts/names.ts';

describe('the name of an output file', () => {
  it.each([
    'main.json',
    'main.dev.bicepparam',
    'modules/network.bicep',
    '.gitattributes',
    'console.json',
    'déjà vu.md',
  ])('may be %s', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each([
    '',
    '.',
    '..',
    '/',
    '../x.json',
    'modules/../../x',
    'modules/..',
    'modules/',
    'modules',
    'Modules',
    'modules/a/b',
    'other/x',
    '/etc/passwd',
    'modules//x',
    'C:\\x',
    'C:x',
    '..\\x',
    'x:stream',
    'con',
    'CON.json',
    'modules/nul.bicep',
    'com1.txt',
    'LPT9',
    'com\u00b9',
    'aux .txt',
    'x.',
    'x ',
    ' x',
    'x\0.json',
    'x\n.json',
    'x\u0085',
    'x\u202egpj.json',
    'a\ud800b',
    'a*b',
    'a?b',
    'a"b',
    'a|b',
    'a<b',
    '.aml-templates.lock',
    '.AML-templates-1-000000000000.tmp',
    'x'.repeat(256),
  ])('may not be %j', (name) => {
    expect(nameProblem(name)).toBeTypeOf('string');
    expect(nameDiagnostics([name]).map(({ code, path }) => [code, path])).toEqual([['AML5005', '']]);
  });

  it('may not differ from another by case alone, nor by the way an accent is spelled', () => {
    expect(nameDiagnostics(['main.Dev.json', 'main.dev.json']).map(({ code }) => code)).toEqual(['AML5010']);
    expect(nameDiagnostics(['\u00e9.json', 'e\u0301.json']).map(({ code }) => code)).toEqual(['AML5010']);
  });

  it('is shown escaped, so that it cannot write to the terminal', () => {
    expect(nameDiagnostics(['\u001b[2J'])[0]?.message).not.toContain('\u001b');
  });
});

describe('output folders of several specs', () => {
  it.each([
    { given: [], want: [] },
    { given: ['out/a', 'out/b'], want: [] },
    { given: ['out/Fraud', 'out/b', 'out/fraud'], want: [['out/Fraud', 'out/fraud']] },
    { given: ['a', 'a'], want: [['a', 'a']] },
    { given: ['I', 'i', '\u0131'], want: [['I', 'i']] },
    { given: ['__proto__', '__PROTO__'], want: [['__proto__', '__PROTO__']] },
  ])('clash when case is all that tells them apart: $given', ({ given, want }) => {
    expect(clashingFolders(given)).toEqual(want);
  });
});
