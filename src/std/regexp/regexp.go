// Package regexp searches texts for regular expressions, in time that is linear in the text. Nothing is left out, but LiteralPrefix does not look
// behind ^ in expressions with choices.
//
// An expression is compiled to a program (package syntax). Short texts are searched by trying ways in order of preference, each
// instruction at each place at most once (backtrack.go); others, and readers, by following all ways at once (threads.go).
package regexp

import (
	"io"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// A Regexp is a compiled expression. Goroutines may share it, but for Longest.
type Regexp struct {
	expr      string
	prog      *syntax.Prog
	groups    int
	names     []string
	prefix    string // each match begins with it
	complete  bool   // and is nothing else
	condition syntax.EmptyOp
	longest   bool
	noMatch   bool // no text matches
	narrow    int  // fewest bytes that a match takes when it can be known, else 0
}

// Compile compiles an expression; of the matches that begin first it will choose the one that a backtracking search would find.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX compiles an expression with the syntax of egrep; it will choose the longest match that begins first.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

// MustCompile compiles an expression and panics if it cannot be read.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is MustCompile for CompilePOSIX.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	re := &Regexp{expr: expr, groups: tree.MaxCap(), names: tree.CapNames(), longest: longest}
	tree = tree.Simplify()
	if re.prog, err = syntax.Compile(tree); err != nil {
		return nil, err
	}
	re.condition = re.prog.StartCond()
	re.noMatch = re.condition == ^syntax.EmptyOp(0)
	re.prefix, re.complete = re.prog.Prefix()
	re.narrow = shortest(tree)
	return re, nil
}

// shortest returns how many bytes a match takes at least.
func shortest(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune) // a rune may match one of fewer bytes
	case syntax.OpCharClass, syntax.OpAnyCharNotNL, syntax.OpAnyChar:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return shortest(re.Sub[0])
	case syntax.OpConcat:
		n := 0
		for _, sub := range re.Sub {
			n += shortest(sub)
		}
		return n
	case syntax.OpAlternate:
		n := shortest(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			n = min(n, shortest(sub))
		}
		return n
	}
	return 0
}

// String returns the expression.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy.
//
// Deprecated: a Regexp can be shared.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes later searches choose the longest match that begins first.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns how many groups the expression has.
func (re *Regexp) NumSubexp() int { return re.groups }

// SubexpNames returns the names of the groups by number.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the first group with a name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix returns a text that each match begins with, and whether it is all of the expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	if re.condition&syntax.EmptyBeginText != 0 && !re.noMatch && re.straight() {
		return re.anchoredPrefix()
	}
	return re.prefix, re.complete
}

// straight tells whether the program has no choices and ends with a rune or the end of the text.
func (re *Regexp) straight() bool {
	insts := re.prog.Inst
	for i := range insts {
		switch insts[i].Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			return false
		case syntax.InstEmptyWidth:
			if insts[insts[i].Out].Op == syntax.InstMatch && syntax.EmptyOp(insts[i].Arg)&syntax.EmptyEndText == 0 {
				return false
			}
		}
	}
	return insts[re.prog.Start].Op == syntax.InstEmptyWidth
}

// anchoredPrefix returns the literal behind ^.
func (re *Regexp) anchoredPrefix() (prefix string, complete bool) {
	insts := re.prog.Inst
	i := &insts[insts[re.prog.Start].Out]
	for i.Op == syntax.InstNop {
		i = &insts[i.Out]
	}
	if i.Op == syntax.InstMatch {
		return "", true
	}
	var b strings.Builder
	for (i.Op == syntax.InstRune || i.Op == syntax.InstRune1) && len(i.Rune) == 1 && syntax.Flags(i.Arg)&syntax.FoldCase == 0 {
		b.WriteRune(i.Rune[0])
		i = &insts[i.Out]
	}
	complete = b.Len() > 0 && i.Op == syntax.InstEmptyWidth && syntax.EmptyOp(i.Arg)&syntax.EmptyEndText != 0
	return b.String(), complete && insts[i.Out].Op == syntax.InstMatch
}

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// AppendText appends the expression.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// UnmarshalText compiles an expression.
func (re *Regexp) UnmarshalText(text []byte) error {
	parsed, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *parsed
	return nil
}

// QuoteMeta returns an expression for the text itself.
func QuoteMeta(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// MatchReader tells whether the text of a reader has a match.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchString tells whether s has a match.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match tells whether b has a match.
func Match(pattern string, b []byte) (matched bool, err error) { return MatchString(pattern, text(b)) }

// MatchReader tells whether the text of a reader has a match.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	return re.search(&readerInput{r: r, before: -1}, 0) != nil
}

// MatchString tells whether s has a match.
func (re *Regexp) MatchString(s string) bool { return re.find(s, 0, 0) != nil }

// Match tells whether b has a match.
func (re *Regexp) Match(b []byte) bool { return re.MatchString(text(b)) }

// text views bytes as a string: searching only reads.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// find returns the ends of the first match in s from pos on and of its groups, n in all; nil if there is none. What stands
// before pos counts for conditions.
func (re *Regexp) find(s string, pos, n int) []int {
	if re.noMatch || len(s)-pos < re.narrow {
		return nil
	}
	if re.condition&syntax.EmptyBeginText != 0 && pos > 0 {
		return nil
	}
	if re.complete && re.condition == 0 && re.groups == 0 && re.prefix != "" {
		i := strings.Index(s[pos:], re.prefix)
		if i < 0 {
			return nil
		}
		return cutEnds([]int{pos + i, pos + i + len(re.prefix)}, n)
	}
	if re.backtracks(len(s) - pos) {
		return re.backtrack(s, pos, n)
	}
	return re.search(&stringInput{s: s, at: pos}, n)
}

// cutEnds returns the first n ends, but not nil.
func cutEnds(ends []int, n int) []int {
	if n == 0 {
		return emptyEnds
	}
	return ends[:n]
}

var emptyEnds = make([]int, 0)

// pad adds ends of groups that took no part.
func (re *Regexp) pad(ends []int) []int {
	if ends == nil {
		return nil
	}
	for len(ends) < 2*(1+re.groups) {
		ends = append(ends, -1)
	}
	return ends
}

// each calls f for successive matches that do not overlap, at most limit of them. An empty match next to the one before is none.
func (re *Regexp) each(s string, limit, n int, f func(ends []int)) {
	if limit < 0 {
		limit = len(s) + 1
	}
	before := -1
	for pos, count := 0, 0; count < limit && pos <= len(s); {
		ends := re.find(s, pos, n)
		if ends == nil {
			return
		}
		accept := true
		if ends[1] == pos {
			accept = ends[0] != before
			if _, w := utf8.DecodeRuneInString(s[pos:]); w > 0 {
				pos += w
			} else {
				pos = len(s) + 1
			}
		} else {
			pos = ends[1]
		}
		before = ends[1]
		if accept {
			f(re.pad(ends))
			count++
		}
	}
}
