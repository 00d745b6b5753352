package syntax

import (
	"slices"
	"unicode"
)

// limits keep trees and programs small. Counting is cheap; sizes and heights are only added up once the count could matter.
type limits struct {
	nodes   int
	runes   int
	repeats int // product of all counts so far
	size    map[*Regexp]int
	height  map[*Regexp]int
}

// made counts a node that was made.
func (p *parser) made(re *Regexp) *Regexp {
	p.limits.runes += len(re.Rune)
	p.check(re)
	return re
}

// check fails when the node, which may be new, is too large or too deep.
func (p *parser) check(re *Regexp) {
	l := &p.limits
	l.nodes++
	l.repeats = max(l.repeats, 1)
	if re.Op == OpRepeat {
		l.repeats = min(l.repeats*max(re.Max, re.Min, 1), maxSize)
	}
	if l.runes > maxRunes {
		p.fail(ErrLarge, p.whole)
	}
	if l.nodes >= maxSize/l.repeats {
		if l.size == nil {
			l.size = map[*Regexp]int{}
		}
		delete(l.size, re)
		if l.sizeOf(re) > maxSize {
			p.fail(ErrLarge, p.whole)
		}
	}
	if l.nodes >= maxHeight {
		if l.height == nil {
			l.height = map[*Regexp]int{}
		}
		delete(l.height, re)
		if l.heightOf(re) > maxHeight {
			p.fail(ErrNestingDepth, p.whole)
		}
	}
}

// sizeOf returns about how many instructions the node takes.
func (l *limits) sizeOf(re *Regexp) int {
	if n, ok := l.size[re]; ok {
		return n
	}
	n := 0
	for _, sub := range re.Sub {
		n += l.sizeOf(sub)
	}
	switch re.Op {
	case OpLiteral:
		n = len(re.Rune)
	case OpCapture, OpStar:
		n += 2
	case OpPlus, OpQuest:
		n++
	case OpAlternate:
		n += len(re.Sub) - 1
	case OpRepeat:
		switch {
		case re.Max >= 0:
			n = re.Max*n + re.Max - re.Min
		case re.Min == 0:
			n += 2
		default:
			n = re.Min*n + 1
		}
	}
	n = max(n, 1)
	l.size[re] = n
	return n
}

func (l *limits) heightOf(re *Regexp) int {
	if n, ok := l.height[re]; ok {
		return n
	}
	n := 1
	for _, sub := range re.Sub {
		n = max(n, 1+l.heightOf(sub))
	}
	l.height[re] = n
	return n
}

// smallestFold returns the smallest rune that is r but for case.
func smallestFold(r rune) rune {
	least := r
	if minFold <= r && r <= maxFold {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
	}
	return least
}

// narrow makes a literal of a class that is one rune or the two cases of one.
func narrow(re *Regexp, flags Flags) {
	if re.Op != OpCharClass {
		return
	}
	c := re.Rune
	switch {
	case len(c) == 2 && c[0] == c[1]:
		re.Flags = flags &^ FoldCase
	case len(c) == 4 && c[0] == c[1] && c[2] == c[3] && pair(c[0], c[2]), len(c) == 2 && c[0]+1 == c[1] && pair(c[0], c[1]):
		re.Flags = flags | FoldCase
	default:
		return
	}
	re.Op, re.Rune = OpLiteral, c[:1]
}

// pair tells whether two runes are each other's only other case.
func pair(a, b rune) bool { return unicode.SimpleFold(a) == b && unicode.SimpleFold(b) == a }

// isRune tells whether the node matches exactly one rune.
func isRune(re *Regexp) bool {
	switch re.Op {
	case OpLiteral:
		return len(re.Rune) == 1
	case OpCharClass, OpAnyCharNotNL, OpAnyChar:
		return true
	}
	return false
}

// merge adds the rune that src matches to dst, whose kind of node is not below that of src.
func merge(dst, src *Regexp) {
	switch dst.Op {
	case OpAnyCharNotNL:
		if src.Op == OpAnyChar || src.Op == OpLiteral && src.Rune[0] == '\n' || src.Op == OpCharClass && inClass('\n', src.Rune) {
			dst.Op = OpAnyChar
		}
	case OpCharClass:
		if src.Op == OpLiteral {
			dst.Rune = addLiteral(dst.Rune, src.Rune[0], src.Flags)
		} else {
			dst.Rune = addClass(dst.Rune, src.Rune)
		}
	case OpLiteral:
		if src.Rune[0] == dst.Rune[0] && src.Flags == dst.Flags {
			return
		}
		class := addLiteral(nil, dst.Rune[0], dst.Flags)
		dst.Op, dst.Rune = OpCharClass, addLiteral(class, src.Rune[0], src.Flags)
	}
}

// tidy cleans a class that was merged.
func tidy(re *Regexp) {
	if re.Op != OpCharClass {
		return
	}
	re.Rune = clean(re.Rune)
	switch {
	case slices.Equal(re.Rune, anyRune):
		re.Op, re.Rune = OpAnyChar, nil
	case slices.Equal(re.Rune, anyRuneNotNL):
		re.Op, re.Rune = OpAnyCharNotNL, nil
	}
}

// collapse makes one node of a list; lists of the same kind in it are taken apart.
func (p *parser) collapse(list []*Regexp, op Op) *Regexp {
	if len(list) == 1 {
		if op == OpAlternate {
			narrow(list[0], p.flags)
		}
		return list[0]
	}
	var subs []*Regexp
	for _, re := range list {
		if re.Op == op {
			subs = append(subs, re.Sub...)
		} else {
			subs = append(subs, re)
		}
	}
	if op == OpAlternate {
		if subs = p.factor(subs); len(subs) == 1 {
			return subs[0]
		}
	}
	re := node(op, 0, subs...)
	p.check(re)
	return re
}

// groups calls f for each run of nodes that belong together: same tells whether a node goes on with the run that begins at start.
func groups(subs []*Regexp, same func(start, i int) bool, f func(run []*Regexp)) {
	for start := 0; start < len(subs); {
		i := start + 1
		for i < len(subs) && same(start, i) {
			i++
		}
		f(subs[start:i])
		start = i
	}
}

// factor takes what alternatives begin with out of them: first common texts, then common single runes; then it makes classes of
// neighbours that match one rune each, and one of neighbours that match nothing but the empty text.
func (p *parser) factor(subs []*Regexp) []*Regexp {
	var out []*Regexp
	var text []rune
	groups(subs, func(start, i int) bool {
		a, flagsA := leadingText(subs[start])
		if i == start+1 {
			text = a
		}
		b, flagsB := leadingText(subs[i])
		if flagsA != flagsB {
			return false
		}
		n := 0
		for n < len(text) && n < len(b) && text[n] == b[n] {
			n++
		}
		if n > 0 {
			text = text[:n]
		}
		return n > 0
	}, func(run []*Regexp) {
		if len(run) == 1 {
			out = append(out, run[0])
			return
		}
		_, flags := leadingText(run[0])
		prefix := &Regexp{Op: OpLiteral, Flags: flags, Rune: slices.Clone(text)}
		for i, re := range run {
			run[i] = withoutText(re, len(prefix.Rune))
			p.check(run[i])
		}
		out = append(out, node(OpConcat, 0, prefix, p.collapse(run, OpAlternate)))
	})

	subs, out = out, nil
	groups(subs, func(start, i int) bool {
		first := leading(subs[start])
		if first == nil || !first.Equal(leading(subs[i])) {
			return false
		}
		return isRune(first) || first.Op == OpRepeat && first.Min == first.Max && isRune(first.Sub[0])
	}, func(run []*Regexp) {
		if len(run) == 1 {
			out = append(out, run[0])
			return
		}
		prefix := leading(run[0])
		for i, re := range run {
			run[i] = withoutLeading(re)
			p.check(run[i])
		}
		out = append(out, node(OpConcat, 0, prefix, p.collapse(run, OpAlternate)))
	})

	subs, out = out, nil
	groups(subs, func(start, i int) bool { return isRune(subs[start]) && isRune(subs[i]) }, func(run []*Regexp) {
		widest := 0
		for i, re := range run {
			if w := run[widest]; re.Op > w.Op || re.Op == w.Op && len(re.Rune) > len(w.Rune) {
				widest = i
			}
		}
		run[0], run[widest] = run[widest], run[0]
		for _, re := range run[1:] {
			merge(run[0], re)
		}
		if len(run) > 1 {
			tidy(run[0])
		}
		out = append(out, run[0])
	})

	subs, out = out, nil
	groups(subs, func(start, i int) bool {
		return subs[start].Op == OpEmptyMatch && subs[i].Op == OpEmptyMatch
	}, func(run []*Regexp) {
		out = append(out, run[0])
	})
	return out
}

// leadingText returns the literal that a node begins with, and whether case matters in it.
func leadingText(re *Regexp) ([]rune, Flags) {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return nil, 0
	}
	return re.Rune, re.Flags & FoldCase
}

// withoutText takes n runes off the literal that a node begins with.
func withoutText(re *Regexp, n int) *Regexp {
	if re.Op == OpConcat {
		if re.Sub[0] = withoutText(re.Sub[0], n); re.Sub[0].Op == OpEmptyMatch {
			return withoutFirst(re)
		}
		return re
	}
	if re.Rune = re.Rune[n:]; len(re.Rune) == 0 {
		re.Op, re.Rune = OpEmptyMatch, nil
	}
	return re
}

// withoutFirst takes the first operand off a concatenation.
func withoutFirst(re *Regexp) *Regexp {
	switch len(re.Sub) {
	case 1:
		re.Op, re.Sub = OpEmptyMatch, nil
	case 2:
		return re.Sub[1]
	default:
		re.Sub = re.Sub[1:]
	}
	return re
}

// leading returns the node that a node begins with, nil if it may be nothing.
func leading(re *Regexp) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op == OpEmptyMatch {
		return nil
	}
	return re
}

func withoutLeading(re *Regexp) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		return withoutFirst(re)
	}
	return &Regexp{Op: OpEmptyMatch}
}
