package syntax

import (
	"strings"
	"unicode/utf8"
)

// Limits: nesting, and instructions and runes that take 128 MB.
const (
	maxHeight = 1000
	maxSize   = 128 << 20 / 40
	maxRunes  = 128 << 20 / 4
	maxRepeat = 1000
)

// A parser reads an expression by recursive descent.
type parser struct {
	whole  string
	rest   string // what is not read yet
	flags  Flags
	groups int // capturing groups so far
	limits limits
}

// Parse reads an expression.
func Parse(s string, flags Flags) (re *Regexp, err error) {
	p := &parser{whole: s, rest: s, flags: flags}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *Error:
			re, err = nil, r
		default:
			panic(r)
		}
	}()
	if flags&Literal != 0 {
		p.checkUTF8(s)
		return &Regexp{Op: OpLiteral, Flags: flags, Rune: []rune(s)}, nil
	}
	re = p.alternate()
	if p.rest != "" {
		p.fail(ErrUnexpectedParen, s)
	}
	return re, nil
}

// fail leaves the parser: the one door for errors.
func (p *parser) fail(code ErrorCode, expr string) { panic(&Error{code, expr}) }

func (p *parser) checkUTF8(s string) {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			p.fail(ErrInvalidUTF8, s[i:])
		}
	}
}

// next reads a rune.
func (p *parser) next() rune {
	r, size := utf8.DecodeRuneInString(p.rest)
	if r == utf8.RuneError && size == 1 {
		p.fail(ErrInvalidUTF8, p.rest)
	}
	p.rest = p.rest[size:]
	return r
}

// accept reads a text if it comes next.
func (p *parser) accept(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	if ok {
		p.rest = rest
	}
	return ok
}

// alternate = concat { "|" concat }
func (p *parser) alternate() *Regexp {
	var list []*Regexp
	for {
		re := p.concat()
		// Neighbours that match one rune each become a class at once, so that the class can grow.
		if n := len(list); n > 0 && isRune(list[n-1]) && isRune(re) {
			dst, src := list[n-1], re
			if dst.Op < src.Op {
				dst, src = src, dst
			}
			merge(dst, src)
			list[n-1] = dst
		} else {
			if n > 0 {
				tidy(list[n-1])
			}
			list = append(list, re)
		}
		if !p.accept("|") {
			tidy(list[len(list)-1])
			return p.collapse(list, OpAlternate)
		}
	}
}

// concat = { atom | operator | "\Q" text "\E" }; it ends at "|", ")" or the end.
func (p *parser) concat() *Regexp {
	var list []*Regexp
	repeated := "" // where repetition operators that belong to the last atom begin
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		if p.flags&PerlX != 0 && p.accept(`\Q`) {
			list = p.quoted(list)
			repeated = ""
			continue
		}
		start := p.rest
		op, min, max, ok := p.operator()
		if !ok {
			repeated = ""
			if re := p.atom(); re != nil {
				list = p.append(list, re)
			}
			continue
		}
		flags := p.flags
		if flags&PerlX != 0 {
			if p.accept("?") {
				flags ^= NonGreedy
			}
			if repeated != "" {
				p.fail(ErrInvalidRepeatOp, repeated[:len(repeated)-len(p.rest)])
			}
		}
		text := start[:len(start)-len(p.rest)]
		if len(list) == 0 {
			p.fail(ErrMissingRepeatArgument, text)
		}
		last := len(list) - 1
		re := node(op, flags, list[last])
		re.Min, re.Max = min, max
		list[last] = re
		p.check(re)
		if op == OpRepeat && (min >= 2 || max >= 2) && !repeatable(re, maxRepeat) {
			p.fail(ErrInvalidRepeatSize, text)
		}
		repeated = start
	}
	list = join(list)
	if len(list) == 0 {
		return p.made(&Regexp{Op: OpEmptyMatch})
	}
	return p.collapse(list, OpConcat)
}

// append adds a node to a concatenation. Of literals all but the last are joined, to which an operator may belong.
func (p *parser) append(list []*Regexp, re *Regexp) []*Regexp {
	narrow(re, p.flags)
	return append(join(list), re)
}

// join joins the last two literals.
func join(list []*Regexp) []*Regexp {
	n := len(list)
	if n < 2 {
		return list
	}
	a, b := list[n-2], list[n-1]
	if a.Op != OpLiteral || b.Op != OpLiteral || (a.Flags^b.Flags)&FoldCase != 0 {
		return list
	}
	a.Rune = append(a.Rune, b.Rune...)
	return list[:n-1]
}

// operator = ( "*" | "+" | "?" | "{" min [ "," [ max ] ] "}" )
func (p *parser) operator() (op Op, min, max int, ok bool) {
	switch p.rest[0] {
	case '*':
		op = OpStar
	case '+':
		op = OpPlus
	case '?':
		op = OpQuest
	case '{':
		return p.counted()
	default:
		return 0, 0, 0, false
	}
	p.rest = p.rest[1:]
	return op, 0, 0, true
}

func (p *parser) counted() (op Op, min, max int, ok bool) {
	start := p.rest
	p.rest = p.rest[1:]
	if min, ok = p.number(); ok {
		switch {
		case !p.accept(","):
			max = min
		case strings.HasPrefix(p.rest, "}"):
			max = -1
		default:
			if max, ok = p.number(); max < 0 {
				min = -1 // too large
			}
		}
	}
	if !ok || !p.accept("}") {
		p.rest = start
		return 0, 0, 0, false
	}
	if min < 0 || min > maxRepeat || max > maxRepeat || max >= 0 && min > max {
		p.fail(ErrInvalidRepeatSize, start[:len(start)-len(p.rest)])
	}
	return OpRepeat, min, max, true
}

// number = "0" | digit without zero { digit }; -1 if it is too large
func (p *parser) number() (n int, ok bool) {
	end := 0
	for end < len(p.rest) && '0' <= p.rest[end] && p.rest[end] <= '9' {
		end++
	}
	text := p.rest[:end]
	if end == 0 || end > 1 && text[0] == '0' {
		return 0, false
	}
	p.rest = p.rest[end:]
	for i := range text {
		if n >= 1e8 {
			return -1, true
		}
		n = n*10 + int(text[i]-'0')
	}
	return n, true
}

// repeatable tells whether counted repetitions in each other come to at most n copies.
func repeatable(re *Regexp, n int) bool {
	if re.Op == OpRepeat {
		count := re.Max
		if count == 0 {
			return true
		}
		if count < 0 {
			count = re.Min
		}
		if count > n {
			return false
		}
		if count > 0 {
			n /= count
		}
	}
	for _, sub := range re.Sub {
		if !repeatable(sub, n) {
			return false
		}
	}
	return true
}

// atom = literal | "." | "^" | "$" | class | group | escape; nil for what only sets flags
func (p *parser) atom() *Regexp {
	switch p.rest[0] {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '\\':
		return p.escaped()
	}
	c := p.next()
	switch c {
	case '^':
		return p.either(OneLine, OpBeginText, OpBeginLine, 0)
	case '$':
		return p.either(OneLine, OpEndText, OpEndLine, WasDollar)
	case '.':
		return p.either(DotNL, OpAnyChar, OpAnyCharNotNL, 0)
	}
	return p.literal(c)
}

// either makes a node that depends on a flag; mark is set in the first kind.
func (p *parser) either(flag Flags, yes, no Op, mark Flags) *Regexp {
	if p.flags&flag != 0 {
		return p.made(&Regexp{Op: yes, Flags: p.flags | mark})
	}
	return p.made(&Regexp{Op: no, Flags: p.flags})
}

func (p *parser) literal(r rune) *Regexp {
	if p.flags&FoldCase != 0 {
		r = smallestFold(r)
	}
	re := &Regexp{Op: OpLiteral, Flags: p.flags}
	re.Rune = append(re.Rune0[:0], r)
	return p.made(re)
}

// group = "(" [ "?P<" name ">" | "?<" name ">" | "?" flags ":" ] alternate ")" | "(?" flags ")"
func (p *parser) group() *Regexp {
	start := p.rest
	p.rest = p.rest[1:]
	outside := p.flags
	number, name := 0, ""
	if p.flags&PerlX != 0 && p.accept("?") {
		named := false
		if name, named = p.groupName(start); !named {
			if !p.groupFlags(start) {
				return nil
			}
			number = -1
		}
	}
	if number == 0 {
		p.groups++
		number = p.groups
	}
	p.limits.nodes++
	re := p.alternate()
	if !p.accept(")") {
		p.fail(ErrMissingParen, p.whole)
	}
	p.flags = outside
	if number > 0 {
		re = node(OpCapture, outside, re)
		re.Cap, re.Name = number, name
	}
	p.check(re)
	return re
}

func (p *parser) groupName(start string) (name string, ok bool) {
	open := ""
	switch {
	case len(p.rest) > 2 && strings.HasPrefix(p.rest, "P<"):
		open = "P<"
	case len(p.rest) > 1 && p.rest[0] == '<':
		open = "<"
	default:
		return "", false
	}
	name, after, ok := strings.Cut(p.rest[len(open):], ">")
	if !ok {
		p.checkUTF8(start)
		p.fail(ErrInvalidNamedCapture, start)
	}
	p.checkUTF8(name)
	if name == "" || strings.ContainsFunc(name, func(c rune) bool { return c != '_' && !isAlnum(c) }) {
		p.fail(ErrInvalidNamedCapture, start[:len(start)-len(after)])
	}
	p.rest = after
	return name, true
}

func isAlnum(c rune) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// groupFlags = { flag } [ "-" flag { flag } ] ( ":" | ")" ); it tells whether a group follows.
func (p *parser) groupFlags(start string) bool {
	on, off := Flags(0), Flags(0)
	negative, seen := false, true
	for p.rest != "" {
		c := p.next()
		var flag Flags
		flip := negative
		switch c {
		case 'i':
			flag = FoldCase
		case 'm':
			flag, flip = OneLine, !negative
		case 's':
			flag = DotNL
		case 'U':
			flag = NonGreedy
		}
		if flag != 0 {
			if flip {
				on, off = on&^flag, off|flag
			} else {
				on, off = on|flag, off&^flag
			}
			seen = true
			continue
		}
		if c == '-' && !negative {
			negative, seen = true, false
			continue
		}
		if (c == ':' || c == ')') && seen {
			p.flags = p.flags&^off | on
			return c == ':'
		}
		p.fail(ErrInvalidPerlOp, start[:len(start)-len(p.rest)])
	}
	p.fail(ErrInvalidPerlOp, start)
	return false
}
