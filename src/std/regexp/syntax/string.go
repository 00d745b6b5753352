package syntax

import (
	"strconv"
	"strings"
	"unicode"
)

// Flags that are written around a node.
type marks uint8

const (
	markI     marks = 1 << iota // (?i:
	markM                       // (?m:
	markS                       // (?s:
	markClose                   // )
	markGroup                   // (?:
	negative  = 5               // markM<<negative is (?-m:
)

// A writer writes trees with as few flags as it can.
type writer struct {
	b     strings.Builder
	marks map[*Regexp]marks
}

// String writes the tree as an expression.
func (re *Regexp) String() string {
	w := &writer{marks: map[*Regexp]marks{}}
	must, cannot := w.needs(re)
	must |= (cannot &^ markI) << negative
	if must != 0 {
		must |= markClose
	}
	w.write(re, must)
	return w.b.String()
}

// needs returns which flags must be set around a node and which must not be. Where operands disagree it marks runs of them.
func (w *writer) needs(re *Regexp) (must, cannot marks) {
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			if minFold <= r && r <= maxFold && unicode.SimpleFold(r) != r {
				if re.Flags&FoldCase != 0 {
					return markI, 0
				}
				return 0, markI
			}
		}
	case OpCharClass:
		if foldMatters(re.Rune) {
			return 0, markI
		}
	case OpAnyCharNotNL:
		return 0, markS
	case OpAnyChar:
		return markS, 0
	case OpBeginLine, OpEndLine:
		return markM, 0
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			return 0, markM
		}
	case OpCapture, OpStar, OpPlus, OpQuest, OpRepeat:
		return w.needs(re.Sub[0])
	case OpConcat, OpAlternate:
		return w.listNeeds(re.Sub)
	}
	return 0, 0
}

func (w *writer) listNeeds(subs []*Regexp) (must, cannot marks) {
	var anyCannot marks
	start, last := 0, 0
	parted := false
	span := func() {
		if must != 0 {
			w.marks[subs[start]] = must
			w.marks[subs[last]] |= markClose
		}
	}
	for i, sub := range subs {
		m, c := w.needs(sub)
		if must&c != 0 || m&cannot != 0 {
			span()
			must, cannot, start, parted = 0, 0, i, true
		}
		must |= m
		cannot |= c
		anyCannot |= c
		if m != 0 {
			last = i
		}
		if must == 0 && start == i {
			start++
		}
	}
	if !parted {
		return must, cannot
	}
	span()
	return 0, anyCannot
}

// foldMatters tells whether a class has a rune but not all its cases.
func foldMatters(class []rune) bool {
	for i := 0; i < len(class); i += 2 {
		lo, hi := max(minFold, class[i]), min(maxFold, class[i+1])
		for r := lo; r <= hi; r++ {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				if (f < lo || f > hi) && !inClass(f, class) {
					return true
				}
			}
		}
	}
	return false
}

func (w *writer) write(re *Regexp, m marks) {
	b := &w.b
	m |= w.marks[re]
	flags := m &^ (markClose | markGroup)
	if flags != 0 && m&markClose != 0 {
		m &^= markGroup
	}
	if flags != 0 {
		b.WriteString("(?")
		writeFlags(b, flags)
		if flags>>negative != 0 {
			b.WriteByte('-')
			writeFlags(b, flags>>negative)
		}
		b.WriteByte(':')
	}
	if m&markGroup != 0 {
		b.WriteString("(?:")
	}
	w.node(re)
	if m&markGroup != 0 {
		b.WriteByte(')')
	}
	if m&markClose != 0 {
		b.WriteByte(')')
	}
}

func writeFlags(b *strings.Builder, m marks) {
	if m&markI != 0 {
		b.WriteByte('i')
	}
	if m&markM != 0 {
		b.WriteByte('m')
	}
	if m&markS != 0 {
		b.WriteByte('s')
	}
}

func (w *writer) node(re *Regexp) {
	b := &w.b
	switch re.Op {
	default:
		b.WriteString("<invalid op" + itoa(int(re.Op)) + ">")
	case OpNoMatch:
		b.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		b.WriteString("(?:)")
	case OpLiteral:
		for _, r := range re.Rune {
			writeRune(b, r, false)
		}
	case OpCharClass:
		writeClass(b, re.Rune)
	case OpAnyCharNotNL, OpAnyChar:
		b.WriteByte('.')
	case OpBeginLine:
		b.WriteByte('^')
	case OpEndLine:
		b.WriteByte('$')
	case OpBeginText:
		b.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			b.WriteByte('$')
		} else {
			b.WriteString(`\z`)
		}
	case OpWordBoundary:
		b.WriteString(`\b`)
	case OpNoWordBoundary:
		b.WriteString(`\B`)
	case OpCapture:
		b.WriteByte('(')
		if re.Name != "" {
			b.WriteString("?P<" + re.Name + ">")
		}
		if re.Sub[0].Op != OpEmptyMatch {
			w.write(re.Sub[0], 0)
		}
		b.WriteByte(')')
	case OpStar, OpPlus, OpQuest, OpRepeat:
		sub := re.Sub[0]
		m := marks(0)
		if sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1 {
			m = markGroup
		}
		w.write(sub, m)
		writeOperator(b, re)
	case OpConcat:
		for _, sub := range re.Sub {
			m := marks(0)
			if sub.Op == OpAlternate {
				m = markGroup
			}
			w.write(sub, m)
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				b.WriteByte('|')
			}
			w.write(sub, 0)
		}
	}
}

func writeOperator(b *strings.Builder, re *Regexp) {
	switch re.Op {
	case OpStar:
		b.WriteByte('*')
	case OpPlus:
		b.WriteByte('+')
	case OpQuest:
		b.WriteByte('?')
	case OpRepeat:
		b.WriteString("{" + itoa(re.Min))
		if re.Max != re.Min {
			b.WriteByte(',')
			if re.Max >= 0 {
				b.WriteString(itoa(re.Max))
			}
		}
		b.WriteByte('}')
	}
	if re.Flags&NonGreedy != 0 {
		b.WriteByte('?')
	}
}

func writeClass(b *strings.Builder, class []rune) {
	n := len(class)
	switch {
	case n%2 != 0:
		b.WriteString("[invalid char class]")
		return
	case n == 0:
		b.WriteString(`[^\x00-\x{10FFFF}]`)
		return
	}
	b.WriteByte('[')
	if n > 2 && class[0] == 0 && class[n-1] == unicode.MaxRune {
		// What it has not got is shorter.
		b.WriteByte('^')
		class = negate(class)
	}
	for i := 0; i < len(class); i += 2 {
		lo, hi := class[i], class[i+1]
		writeRune(b, lo, lo == '-')
		if lo != hi {
			if hi != lo+1 {
				b.WriteByte('-')
			}
			writeRune(b, hi, hi == '-')
		}
	}
	b.WriteByte(']')
}

func writeRune(b *strings.Builder, r rune, escaped bool) {
	if unicode.IsPrint(r) {
		if escaped || strings.ContainsRune(`\.+*?()|[]{}^$`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		return
	}
	if i := strings.IndexRune("\a\f\n\r\t\v", r); i >= 0 {
		b.WriteByte('\\')
		b.WriteByte("afnrtv"[i])
		return
	}
	hex := strconv.FormatInt(int64(r), 16)
	switch {
	case r >= 0x100:
		b.WriteString(`\x{` + hex + `}`)
	case r < 0x10:
		b.WriteString(`\x0` + hex)
	default:
		b.WriteString(`\x` + hex)
	}
}
