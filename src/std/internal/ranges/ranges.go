// Package ranges stores sets of runes as short texts: the distances between the runes where membership changes, each in digits
// of five bits, least significant first, one character a digit; a digit with the sixth bit set goes on.
package ranges

const zero = '?'

// A Set is a set of runes; it is unpacked when first asked.
type Set struct {
	Text   string
	bounds []rune // membership changes at each
}

// Has tells whether r is in the set.
func (s *Set) Has(r rune) bool {
	b := s.Bounds()
	lo, hi := 0, len(b)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if b[m] <= r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo&1 == 1
}

// Bounds returns the runes where membership changes, beginning with the first member.
func (s *Set) Bounds() []rune {
	if s.bounds != nil {
		return s.bounds
	}
	b := Unpack(s.Text)
	var at rune
	for i, d := range b {
		at += d
		b[i] = at
	}
	s.bounds = b // unpacking twice does no harm
	return b
}

// Unpack returns the numbers of a text.
func Unpack(text string) []rune {
	numbers := make([]rune, 0, len(text)/2)
	var n rune
	shift := uint(0)
	for i := 0; i < len(text); i++ {
		d := rune(text[i] - zero)
		n |= d & 31 << shift
		shift += 5
		if d&32 == 0 {
			numbers = append(numbers, n)
			n, shift = 0, 0
		}
	}
	return numbers
}

// Each unpacks a table of ranges: how many have 16 bits, then each range with its stride. A range is written as the gap before
// it and twice its number of steps, to which one is added when the stride, if it is not one, follows.
func Each(text string, count func(n int), add func(lo, hi, stride rune)) {
	numbers := Unpack(text)
	if len(numbers) == 0 {
		return
	}
	count(int(numbers[0]))
	at := rune(0)
	for i := 1; i+1 < len(numbers); {
		lo := at + numbers[i]
		steps, stride := numbers[i+1]>>1, rune(1)
		if numbers[i+1]&1 != 0 {
			stride = numbers[i+2]
			i++
		}
		i += 2
		hi := lo + steps*stride
		add(lo, hi, stride)
		at = hi + 1
	}
}
