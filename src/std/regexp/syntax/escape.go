package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escaped = "\" ( assertion | class | escape )
func (p *parser) escaped() *Regexp {
	start := p.rest
	if p.flags&PerlX != 0 && len(start) >= 2 {
		op := Op(0)
		switch start[1] {
		case 'A':
			op = OpBeginText
		case 'b':
			op = OpWordBoundary
		case 'B':
			op = OpNoWordBoundary
		case 'z':
			op = OpEndText
		case 'C':
			p.fail(ErrInvalidEscape, start[:2])
		}
		if op != 0 {
			p.rest = start[2:]
			return p.made(&Regexp{Op: op, Flags: p.flags})
		}
	}
	if class, ok := p.classEscape(nil); ok {
		return p.made(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: class})
	}
	return p.literal(p.escape())
}

// quoted reads the text behind \Q, to \E or the end. An operator behind it belongs to its last rune.
func (p *parser) quoted(list []*Regexp) []*Regexp {
	text, after, _ := strings.Cut(p.rest, `\E`)
	p.rest = text
	for p.rest != "" {
		list = p.append(list, p.literal(p.next()))
	}
	p.rest = after
	return list
}

// escape = "\" ( punctuation | octal | "x" hex hex | "x{" hex "}" | "a" | "f" | "n" | "r" | "t" | "v" )
func (p *parser) escape() rune {
	start := p.rest
	p.rest = p.rest[1:]
	if p.rest == "" {
		p.fail(ErrTrailingBackslash, "")
	}
	c := p.next()
	switch {
	case '1' <= c && c <= '7' && !p.octalNext(), c == '8', c == '9':
	case '0' <= c && c <= '7':
		r := c - '0'
		for i := 1; i < 3 && p.octalNext(); i++ {
			r = r*8 + rune(p.rest[0]-'0')
			p.rest = p.rest[1:]
		}
		return r
	case c == 'x' && p.rest != "":
		if r := p.hex(); r >= 0 {
			return r
		}
	case c < utf8.RuneSelf && !isAlnum(c):
		return c
	default:
		if i := strings.IndexRune("afnrtv", c); i >= 0 {
			return rune("\a\f\n\r\t\v"[i])
		}
	}
	p.fail(ErrInvalidEscape, start[:len(start)-len(p.rest)])
	return 0
}

func (p *parser) octalNext() bool { return p.rest != "" && '0' <= p.rest[0] && p.rest[0] <= '7' }

// hex reads what stands behind \x; -1 if it is no number of a rune.
func (p *parser) hex() rune {
	c := p.next()
	if c != '{' {
		high, low := hexDigit(c), hexDigit(p.next())
		if high < 0 || low < 0 {
			return -1
		}
		return high<<4 | low
	}
	r := rune(0)
	for n := 0; p.rest != ""; n++ {
		c := p.next()
		if c == '}' {
			if n == 0 {
				return -1
			}
			return r
		}
		d := hexDigit(c)
		if d < 0 {
			return -1
		}
		if r = r<<4 | d; r > unicode.MaxRune {
			return -1
		}
	}
	return -1
}

func hexDigit(c rune) rune {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}

// classEscape = "\p" name | "\P" name | "\d" | "\s" | "\w" | "\D" | "\S" | "\W"; it adds to a class.
func (p *parser) classEscape(class []rune) (out []rune, ok bool) {
	if len(p.rest) < 2 || p.rest[0] != '\\' {
		return class, false
	}
	c := p.rest[1]
	if p.flags&UnicodeGroups != 0 && (c == 'p' || c == 'P') {
		return p.unicodeEscape(class), true
	}
	if p.flags&PerlX == 0 {
		return class, false
	}
	var group []rune
	switch c | 0x20 {
	case 'd':
		group = digits
	case 's':
		group = blanks
	case 'w':
		group = wordRunes
	}
	if group == nil {
		return class, false
	}
	p.rest = p.rest[2:]
	return addGroup(class, group, c < 'a', p.flags), true
}

// unicodeEscape = ( "\p" | "\P" ) ( letter | "{" [ "^" ] name "}" )
func (p *parser) unicodeEscape(class []rune) []rune {
	start := p.rest
	negated := start[1] == 'P'
	p.rest = start[2:]
	if p.rest == "" {
		p.fail(ErrInvalidCharRange, start)
	}
	c := p.next()
	name := start[2 : len(start)-len(p.rest)]
	if c == '{' {
		end := strings.IndexByte(start, '}')
		if end < 0 {
			p.checkUTF8(start)
			p.fail(ErrInvalidCharRange, start)
		}
		name = start[3:end]
		p.checkUTF8(name)
		p.rest = start[end+1:]
	}
	seq := start[:len(start)-len(p.rest)]
	if strings.HasPrefix(name, "^") {
		negated = !negated
		name = name[1:]
	}
	group, folded, ok := unicodeClass(name)
	if !ok {
		p.fail(ErrInvalidCharRange, seq)
	}
	if p.flags&FoldCase != 0 {
		group = folded
	}
	if negated {
		group = negate(group)
	}
	return addClass(class, group)
}

// class = "[" [ "^" ] { "[:" name ":]" | class escape | character [ "-" character ] } "]"
func (p *parser) class() *Regexp {
	start := p.rest
	p.rest = p.rest[1:]
	var class []rune
	negated := p.accept("^")
	if negated && p.flags&ClassNL == 0 {
		class = append(class, '\n', '\n')
	}
	for first := true; first || !strings.HasPrefix(p.rest, "]"); first = false {
		// POSIX: a - stands first or last.
		if p.flags&PerlX == 0 && !first && strings.HasPrefix(p.rest, "-") && !strings.HasPrefix(p.rest, "-]") {
			_, size := utf8.DecodeRuneInString(p.rest[1:])
			p.fail(ErrInvalidCharRange, p.rest[:1+size])
		}
		if strings.HasPrefix(p.rest, "[:") {
			if name, after, ok := strings.Cut(p.rest[2:], ":]"); ok {
				positive, inverse := strings.CutPrefix(name, "^")
				group := posixGroup(positive)
				if group == nil {
					p.fail(ErrInvalidCharRange, "[:"+name+":]")
				}
				class = addGroup(class, group, inverse, p.flags)
				p.rest = after
				continue
			}
		}
		if more, ok := p.classEscape(class); ok {
			class = more
			continue
		}
		text := p.rest
		lo := p.classChar(start)
		hi := lo
		if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
			p.rest = p.rest[1:]
			if hi = p.classChar(start); hi < lo {
				p.fail(ErrInvalidCharRange, text[:len(text)-len(p.rest)])
			}
		}
		if p.flags&FoldCase != 0 {
			class = addFolded(class, lo, hi)
		} else {
			class = addRange(class, lo, hi)
		}
	}
	p.rest = p.rest[1:]
	class = clean(class)
	if negated {
		class = negate(class)
	}
	return p.made(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: class})
}

func (p *parser) classChar(start string) rune {
	if p.rest == "" {
		p.fail(ErrMissingBracket, start)
	}
	if p.rest[0] == '\\' {
		return p.escape()
	}
	return p.next()
}
