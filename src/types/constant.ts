// Constant values of any precision (go/constant).
//
// Strings are byte strings: each UTF-16 unit holds one byte (0 to 255), so that len, indexing, concatenation and
// comparison are Go's. Use `utf8Bytes`/`utf8Text` at the edges.

/** A rational number; den > 0, gcd(num, den) = 1. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export type Constant =
  | { readonly kind: 'Unknown' }
  | { readonly kind: 'Bool'; readonly value: boolean }
  | { readonly kind: 'String'; readonly value: string }
  | { readonly kind: 'Int'; readonly value: bigint }
  | { readonly kind: 'Float'; readonly value: Rational }
  | { readonly kind: 'Complex'; readonly re: Rational; readonly im: Rational };
