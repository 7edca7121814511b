import { format } from 'node:util';

/**
 * Stands in for `y18n` in the bundle: English only, and no look at the disk. The real one would read
 * `locales/<LANG>.json` from a folder *beside* the package once it is bundled, that is, from somebody else's.
 */
export default function y18n() {
  return {
    __: format,
    __n: plural,
    getLocale: () => 'en',
    setLocale: () => {},
    updateLocale: () => {},
  };
}

/** The count is among the values only where the text shows it. */
function plural(one, many, count, ...values) {
  const text = count === 1 ? one : many;
  return format(text, ...(text.includes('%d') ? [count, ...values] : values));
}
