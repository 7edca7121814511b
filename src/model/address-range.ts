/** A range of IPv4 addresses, as `10.0.0.0/16` stands for it. */
export interface AddressRange {
  readonly first: number;
  readonly size: number;
}

const shape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** The range that the text stands for; `undefined` when it is none, or does not start where such a range can start. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [, ...numbers] = (shape.exec(text) ?? []).map(Number);
  const [a = 256, b = 0, c = 0, d = 0, bits = 33] = numbers;
  if ([a, b, c, d].some((octet) => octet > 255) || bits > 32) return undefined;
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  const size = 2 ** (32 - bits);
  return first % size === 0 ? { first, size } : undefined;
}

/** IPv6 is Azure's business: only its look is known here. */
export function isIpv6Range(text: string): boolean {
  return /^[\da-f:]+\/\d{1,3}$/i.test(text) && text.includes(':');
}

export function contains(outer: AddressRange, inner: AddressRange): boolean {
  return outer.first <= inner.first && inner.first + inner.size <= outer.first + outer.size;
}

export function overlap(left: AddressRange, right: AddressRange): boolean {
  return left.first < right.first + right.size && right.first < left.first + left.size;
}

/** The part of a range that starts `offset` addresses after it does. */
export function partOf(range: AddressRange, offset: number, size: number): string {
  const first = range.first + offset;
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join('.')}/${32 - Math.log2(size)}`;
}
