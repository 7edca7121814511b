import type HandlebarsRuntime from 'handlebars/runtime.js';
import compiled from '../../generated/partials.cjs';

/** A partial as `Handlebars.precompile` leaves it; `Handlebars.template` makes a function of it. */
export type CompiledPartial = Parameters<typeof HandlebarsRuntime.template>[0];

/** Every partial of `templates/`, by `<folder>/<base name>`: `arm/workspace`, `docs/readme`. */
export const partials: Readonly<Record<string, CompiledPartial>> = compiled;
