/** The place in the partial that handlebars hands to a helper; none of ours reads it. */
const place = String.raw`"loc":\{"start":\{[^{}]*\},"end":\{[^{}]*\}\}`;

/** What handlebars makes of `{{json x}}` and `{{opt x}}`, whose helpers always give a text. */
const helperCall = new RegExp(
  String.raw`\(\(stack1 = lookupProperty\(helpers,"(json|opt)"\)\.call\((?:alias\d+|depth\d+ != null \? depth\d+ : \(container\.nullContext \|\| \{\}\)),((?:(?!\{"name").)+),\{"name":"\1","hash":\{\},"data":data,${place}\}\)\) != null \? stack1 : ""\)`,
  'g',
);

/** How each function begins: it brings what older runtimes lack, and ours has. */
const opening =
  /lookupProperty = container\.lookupProperty \|\| function\(parent, propertyName\) \{.*?return undefined\s*\};/gs;

const settings = 'settings = {"hash":{},"data":data}';
const callOf = {
  json: 'json = value => helpers.json(value, settings)',
  opt: 'opt = value => helpers.opt(value, settings)',
};

/**
 * Makes a compiled partial a third of the size and leaves what it prints: each value of it is a call of a helper, which
 * handlebars spells with eight objects of settings that differ in the place alone.
 * @param {string} code as handlebars precompiles it
 */
export function shrinkPartial(code) {
  const shorter = code.replace(helperCall, '$1($2)');
  const starts = [...shorter.matchAll(opening)].map(({ index }) => index);
  const pieces = [0, ...starts].map((start, position) => shorter.slice(start, starts[position]));
  return pieces.map(withOwnCalls).join('');
}

/** A function's code, from its opening on, with the calls of helpers that it uses. */
function withOwnCalls(code) {
  const used = Object.keys(callOf).filter((name) => new RegExp(`(?<![."\\w])${name}\\(`).test(code));
  const calls = used.length === 0 ? [] : [settings, ...used.map((name) => callOf[name])];
  return code.replace(opening, `${['lookupProperty = container.lookupProperty', ...calls].join(', ')};`);
}
