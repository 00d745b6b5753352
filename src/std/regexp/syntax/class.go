package syntax

import (
	"internal/ranges"
	"slices"
	"sort"
	"unicode"
)

// A class is a list of ranges, first and last rune in turn.

// Runes outside of these have no other case.
const (
	minFold = 0x41
	maxFold = 0x1e943
)

type pairs []rune

func (p pairs) Len() int { return len(p) / 2 }
func (p pairs) Less(i, j int) bool {
	if p[2*i] != p[2*j] {
		return p[2*i] < p[2*j]
	}
	return p[2*i+1] > p[2*j+1]
}
func (p pairs) Swap(i, j int) {
	p[2*i], p[2*j] = p[2*j], p[2*i]
	p[2*i+1], p[2*j+1] = p[2*j+1], p[2*i+1]
}

// clean sorts a class in place and joins ranges that touch.
func clean(class []rune) []rune {
	sort.Sort(pairs(class))
	out := class[:0]
	for i := 0; i < len(class); i += 2 {
		lo, hi := class[i], class[i+1]
		if n := len(out); n > 0 && lo <= out[n-1]+1 {
			out[n-1] = max(out[n-1], hi)
			continue
		}
		out = append(out, lo, hi)
	}
	return out
}

// negate returns the runes that a clean class does not have.
func negate(class []rune) []rune {
	out := make([]rune, 0, len(class)+2)
	next := rune(0)
	for i := 0; i < len(class); i += 2 {
		if next < class[i] {
			out = append(out, next, class[i]-1)
		}
		next = class[i+1] + 1
	}
	if next <= unicode.MaxRune {
		out = append(out, next, unicode.MaxRune)
	}
	return out
}

// addRange adds a range, to the last one or the one before if they touch: folding writes two runs in turn.
func addRange(class []rune, lo, hi rune) []rune {
	n := len(class)
	for _, back := range [2]int{2, 4} {
		if n < back {
			break
		}
		at := class[n-back : n-back+2]
		if lo <= at[1]+1 && at[0] <= hi+1 {
			at[0], at[1] = min(at[0], lo), max(at[1], hi)
			return class
		}
	}
	return append(class, lo, hi)
}

// addFolded adds a range with the other cases of its runes.
func addFolded(class []rune, lo, hi rune) []rune {
	if lo <= minFold && hi >= maxFold || hi < minFold || lo > maxFold {
		return addRange(class, lo, hi)
	}
	class = addRange(class, lo, hi)
	for c := max(lo, minFold); c <= min(hi, maxFold); c++ {
		for f := unicode.SimpleFold(c); f != c; f = unicode.SimpleFold(f) {
			if f < lo || f > hi {
				class = addRange(class, f, f)
			}
		}
	}
	return class
}

// addLiteral adds a rune, with its other cases if flags say so.
func addLiteral(class []rune, r rune, flags Flags) []rune {
	if flags&FoldCase != 0 {
		return addFolded(class, r, r)
	}
	return addRange(class, r, r)
}

func addClass(class, other []rune) []rune {
	for i := 0; i < len(other); i += 2 {
		class = addRange(class, other[i], other[i+1])
	}
	return class
}

// addGroup adds a group, or what is not in it.
func addGroup(class, group []rune, negated bool, flags Flags) []rune {
	if flags&FoldCase != 0 {
		var folded []rune
		for i := 0; i < len(group); i += 2 {
			folded = addFolded(folded, group[i], group[i+1])
		}
		group = clean(folded)
	}
	if negated {
		group = negate(group)
	}
	return addClass(class, group)
}

func inClass(r rune, class []rune) bool {
	for i := 0; i < len(class); i += 2 {
		if class[i] <= r && r <= class[i+1] {
			return true
		}
	}
	return false
}

// unpack returns the class of a table of package unicode.
func unpack(text string) []rune {
	var class []rune
	ranges.Each(text, func(int) {}, func(lo, hi, stride rune) {
		if stride == 1 {
			class = addRange(class, lo, hi)
			return
		}
		for r := lo; r <= hi; r += stride {
			class = addRange(class, r, r)
		}
	})
	return class
}

// unicodeName writes a name as tables have it: without separators, the first letter large, the others small.
func unicodeName(name string) string {
	b := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == '_' || c == '-' || c == ' ':
			continue
		case len(b) == 0 && 'a' <= c && c <= 'z':
			c -= 'a' - 'A'
		case len(b) > 0 && 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

func withFolded(text, more string) (class, folded []rune, ok bool) {
	class = unpack(text)
	if more == "" {
		return class, class, true
	}
	return class, clean(addClass(slices.Clone(class), unpack(more))), true
}

// A posix group by the name between [: and :].
func posixGroup(name string) []rune {
	switch name {
	case "alnum":
		return []rune{'0', '9', 'A', 'Z', 'a', 'z'}
	case "alpha":
		return []rune{'A', 'Z', 'a', 'z'}
	case "ascii":
		return []rune{0, 0x7f}
	case "blank":
		return []rune{'\t', '\t', ' ', ' '}
	case "cntrl":
		return []rune{0, 0x1f, 0x7f, 0x7f}
	case "digit":
		return digits
	case "graph":
		return []rune{'!', '~'}
	case "lower":
		return []rune{'a', 'z'}
	case "print":
		return []rune{' ', '~'}
	case "punct":
		return []rune{'!', '/', ':', '@', '[', '`', '{', '~'}
	case "space":
		return []rune{'\t', '\r', ' ', ' '}
	case "upper":
		return []rune{'A', 'Z'}
	case "word":
		return wordRunes
	case "xdigit":
		return []rune{'0', '9', 'A', 'F', 'a', 'f'}
	}
	return nil
}

var (
	digits    = []rune{'0', '9'}
	blanks    = []rune{'\t', '\n', '\f', '\r', ' ', ' '}
	wordRunes = []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
)
