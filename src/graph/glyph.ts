import type { Category } from './picture.ts';

/** Small drawings of our own, 16 by 16, one for what each box is about. */
const paths: Readonly<Record<Category, string>> = {
  machineLearning: 'M3 13L8 3L13 13M5 9H11M8 3V1',
  network: 'M8 3V8M8 8L3 13M8 8L13 13M6 3H10M1 13H5M11 13H15',
  data: 'M2 4C2 1 14 1 14 4V12C14 15 2 15 2 12ZM2 4C2 7 14 7 14 4M2 8C2 11 14 11 14 8',
  security: 'M8 1L14 3V8C14 12 11 14 8 15C5 14 2 12 2 8V3ZM5 8L7 10L11 6',
  monitoring: 'M1 14H15M3 14V9M7 14V5M11 14V7M14 14V2',
  compute: 'M4 4H12V12H4ZM6 4V1M10 4V1M6 15V12M10 15V12M4 6H1M4 10H1M15 6H12M15 10H12',
  scope: 'M1 3H6L8 5H15V13H1Z',
  other: 'M8 1L14 4.5V11.5L8 15L2 11.5V4.5ZM2 4.5L8 8L14 4.5M8 8V15',
};

export const glyph = (category: Category): string =>
  `<path class="glyph ${category}" transform="translate(9 9)" d="${paths[category]}"/>`;
