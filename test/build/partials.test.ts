import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/render/engine.ts';
import { helpers } from '../../src/render/helpers.ts';
import { printView } from '../../src/render/print-view.ts';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';

const examples = new URL('../../examples/', import.meta.url);
const templates = new URL('../../templates/arm/', import.meta.url);

/** Handlebars as it comes: it compiles a partial when it is asked to. */
const whole = Handlebars.create();
whole.registerHelper(helpers);

function renderedByHandlebars(partial: string, view: object): string {
  const text = readFileSync(new URL(`${partial}.hbs`, templates), 'utf8');
  const options = { noEscape: true, strict: true, preventIndent: true };
  return whole.compile(text, options)(view, { data: { partial } });
}

function declarationsOf(file: string) {
  const spec = load(readFileSync(new URL(file, examples), 'utf8')) as Spec;
  const reader = createSpecReader(
    () => undefined,
    () => undefined,
  );
  return declareResources(modelFromSpec(spec, reader));
}

describe('the compiled partials, which are cut down to a third of their size', () => {
  it.each(readdirSync(examples))('print what handlebars makes of the whole ones: %s', (file) => {
    const declarations = declarationsOf(file);
    expect(declarations.length).toBeGreaterThan(0);
    for (const { partial, view } of declarations) {
      const printed = printView(view);
      expect(renderText(`arm/${partial}`, printed)).toBe(renderedByHandlebars(partial, printed));
    }
  });

  it('fail on a value that the view lacks, and name the partial', () => {
    expect(() => renderText('arm/storage-account', {})).toThrow(
      'Partial "arm/storage-account" reads a value that its view lacks',
    );
  });
});
