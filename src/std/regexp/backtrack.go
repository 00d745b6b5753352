package regexp

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// Limits of the program and of the marks, one a bit, for instructions at places.
const (
	maxBacktrackProg  = 500
	maxBacktrackMarks = 256 << 10
)

// backtracks tells whether a text of n bytes is short enough.
func (re *Regexp) backtracks(n int) bool {
	return len(re.prog.Inst) <= maxBacktrackProg && (n+1)*len(re.prog.Inst) <= maxBacktrackMarks
}

// A way is a place to go on from: an instruction and a place in the text. With restore it is none, but says that group end pc
// was at pos before.
type way struct {
	pc      uint32
	restore bool
	pos     int
}

// A tracker tries ways in order of preference. Where an instruction has been at a place before, trying again cannot help.
type tracker struct {
	re      *Regexp
	s       string
	start   int // where the marked part of s begins
	visited []uint32
	ways    []way
	ends    []int // of the way that is tried
	best    []int // of the match, nil if there is none yet
}

func (re *Regexp) backtrack(s string, pos, n int) []int {
	t := &tracker{re: re, s: s, start: pos, ends: make([]int, max(n, 2))}
	t.visited = make([]uint32, ((len(s)-pos+1)*len(re.prog.Inst)+31)/32)
	anchored := re.condition&syntax.EmptyBeginText != 0
	for at := pos; at <= len(s); {
		if re.prefix != "" && !anchored {
			i := strings.Index(s[at:], re.prefix)
			if i < 0 {
				return nil
			}
			at += i
		}
		for i := range t.ends {
			t.ends[i] = -1
		}
		t.ends[0] = at
		if t.try(at) {
			return cutEnds(t.best, n)
		}
		if anchored {
			return nil
		}
		_, w := utf8.DecodeRuneInString(s[at:])
		at += max(w, 1)
	}
	return nil
}

// try looks for matches that begin at pos.
func (t *tracker) try(pos int) bool {
	insts, s := t.re.prog.Inst, t.s
	t.ways = append(t.ways[:0], way{pc: uint32(t.re.prog.Start), pos: pos})
	for len(t.ways) > 0 {
		w := t.ways[len(t.ways)-1]
		t.ways = t.ways[:len(t.ways)-1]
		if w.restore {
			t.ends[w.pc] = w.pos
			continue
		}
		pc, pos := w.pc, w.pos
	follow:
		for {
			mark := uint(pos-t.start)*uint(len(insts)) + uint(pc)
			if t.visited[mark/32]&(1<<(mark%32)) != 0 {
				break
			}
			t.visited[mark/32] |= 1 << (mark % 32)
			i := &insts[pc]
			switch i.Op {
			case syntax.InstMatch:
				if t.match(pos) {
					return true
				}
				break follow
			case syntax.InstFail:
				break follow
			case syntax.InstAlt, syntax.InstAltMatch:
				t.ways = append(t.ways, way{pc: i.Arg, pos: pos})
			case syntax.InstCapture:
				if int(i.Arg) < len(t.ends) {
					t.ways = append(t.ways, way{i.Arg, true, t.ends[i.Arg]})
					t.ends[i.Arg] = pos
				}
			case syntax.InstEmptyWidth:
				if context(s, pos)&syntax.EmptyOp(i.Arg) == 0 {
					break follow
				}
			case syntax.InstRune1:
				if pos < len(s) && s[pos] < utf8.RuneSelf {
					if rune(s[pos]) != i.Rune[0] {
						break follow
					}
					pos++
					break
				}
				r, w := utf8.DecodeRuneInString(s[pos:])
				if w == 0 || r != i.Rune[0] {
					break follow
				}
				pos += w
			case syntax.InstRune, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
				r, w := utf8.DecodeRuneInString(s[pos:])
				if w == 0 || !matches(i, r) {
					break follow
				}
				pos += w
			}
			pc = i.Out
		}
	}
	return t.best != nil
}

// match records a match that ends at pos, and tells whether a better one need not be looked for.
func (t *tracker) match(pos int) bool {
	if t.best != nil && t.best[1] >= pos {
		return false
	}
	t.ends[1] = pos
	t.best = append(t.best[:0], t.ends...)
	return !t.re.longest || pos == len(t.s)
}

// matches tells whether an instruction matches r.
func matches(i *syntax.Inst, r rune) bool {
	switch i.Op {
	case syntax.InstRune1:
		return r == i.Rune[0]
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return i.MatchRune(r)
}

// context returns the conditions that hold at a place.
func context(s string, pos int) syntax.EmptyOp {
	before, after := rune(-1), rune(-1)
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:pos])
	}
	if pos < len(s) {
		after, _ = utf8.DecodeRuneInString(s[pos:])
	}
	return syntax.EmptyOpContext(before, after)
}
