import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';
import { inPackage, writeFileWhole } from './build-files.mjs';
import { shrinkPartial } from './shrink-partial.mjs';

/** The folders of `templates/`. */
const folders = ['arm', 'docs', 'requested'];

/** The helpers a partial may use, besides handlebars' own blocks; `src/render/helpers.ts` has them. */
const helpers = { arm: ['json', 'opt'], docs: ['json', 'opt'], requested: [] };

const options = (folder) => ({
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helpers[folder].map((name) => [name, true])),
});

/** Finds every `{{x}}` and `{{{x}}}` of a partial that goes through no helper, as `line:column {{x}}`. */
class BareValues extends Handlebars.Visitor {
  found = [];

  MustacheStatement(mustache) {
    if (mustache.params.length === 0) {
      const { line, column } = mustache.loc.start;
      this.found.push(`${line}:${column + 1} {{${mustache.path.original}}}`);
    }
    super.MustacheStatement(mustache);
  }
}

/**
 * What is wrong with the text of an ARM partial: a value that is put in raw would break the JSON around it, or change
 * its meaning, as soon as it holds a quote.
 */
export function bareValues(text) {
  const visitor = new BareValues();
  visitor.accept(Handlebars.parse(text));
  return visitor.found;
}

function compile(folder, file) {
  const path = `templates/${folder}/${file}`;
  const text = readFileSync(inPackage(path), 'utf8');
  const bare = folder === 'arm' ? bareValues(text) : [];
  if (bare.length > 0) {
    throw new Error(`${path}: write {{json x}} or {{opt x}}, never a bare value:\n  ${bare.join('\n  ')}`);
  }
  try {
    return shrinkPartial(Handlebars.precompile(text, { ...options(folder), srcName: undefined }));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}

/** What plain specs are rendered with; the partials of sections are a part of the program that is loaded with them. */
const plain =
  /^(docs\/.*|arm\/(application-insights|container-registry.*|key-vault|key-vault-access-policies|log-analytics-workspace|storage-.*|template|workspace))$/;

/** Compiles all partials, so that no compiler is needed at run time, into maps from `<folder>/<name>`. */
export function buildPartials() {
  const entries = folders.flatMap((folder) =>
    readdirSync(inPackage('templates', folder))
      .filter((file) => file.endsWith('.hbs'))
      .sort()
      .map((file) => ({ name: `${folder}/${basename(file, '.hbs')}`, code: compile(folder, file) })),
  );
  const files = {
    'partials.cjs': entries.filter(({ name }) => plain.test(name)),
    'section-partials.cjs': entries.filter(({ name }) => name.startsWith('arm/') && !plain.test(name)),
    'requested-partials.cjs': entries.filter(({ name }) => name.startsWith('requested/')),
  };
  for (const [file, own] of Object.entries(files)) {
    const lines = own.map(({ name, code }) => `  ${JSON.stringify(name)}: ${code},\n`).join('');
    writeFileWhole(inPackage('generated', file), `'use strict';\nmodule.exports = {\n${lines}};\n`);
  }
}
