import Handlebars from 'handlebars/runtime.js';
import type { JsonObject } from '../model/expression.ts';
import { helpers } from './helpers.ts';
import { partial as compiledPartial } from './partials.ts';

type Render = (view: object, options: { readonly data: object }) => string;

const environment = Handlebars.create();
environment.registerHelper(helpers);
// Handlebars wraps every helper that there is, for each partial that it renders.
for (const unused of ['log', 'lookup', 'with']) environment.unregisterHelper(unused);

const rendered = new Map<string, Render>();

/** The text that a partial makes of a view. The view is data: nothing in it is ever taken for a template. */
export function renderText(partial: string, view: object): string {
  const render = rendered.get(partial) ?? prepare(partial);
  return render(view, { data: { partial } });
}

function prepare(partial: string): Render {
  const compiled = compiledPartial(partial);
  if (compiled === undefined) throw new Error(`There is no partial "${partial}"`);
  const render = environment.template(compiled);
  rendered.set(partial, render);
  return render;
}

/** The JSON that a partial makes of a view. */
export function renderJson(partial: string, view: object): JsonObject {
  const text = renderText(partial, view);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Partial "${partial}" does not make JSON`, { cause: error });
  }
}
