package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Prog is a compiled expression.
type Prog struct {
	Inst   []Inst
	Start  int // the first instruction
	NumCap int // twice the number of groups, the whole match among them
}

// An InstOp is the kind of an instruction.
type InstOp uint8

const (
	InstAlt InstOp = iota
	InstAltMatch
	InstCapture
	InstEmptyWidth
	InstMatch
	InstFail
	InstNop
	InstRune
	InstRune1
	InstRuneAny
	InstRuneAnyNotNL
)

var instOpNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune", "InstRune1",
	"InstRuneAny", "InstRuneAnyNotNL",
}

func (i InstOp) String() string {
	if int(i) < len(instOpNames) {
		return instOpNames[i]
	}
	return ""
}

// An EmptyOp is a set of conditions between two runes.
type EmptyOp uint8

const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// EmptyOpContext returns the conditions that hold between two runes, -1 standing for the ends of the text.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	op := EmptyNoWordBoundary
	if IsWordChar(r1) != IsWordChar(r2) {
		op = EmptyWordBoundary
	}
	if r1 < 0 {
		op |= EmptyBeginText | EmptyBeginLine
	} else if r1 == '\n' {
		op |= EmptyBeginLine
	}
	if r2 < 0 {
		op |= EmptyEndText | EmptyEndLine
	} else if r2 == '\n' {
		op |= EmptyEndLine
	}
	return op
}

// IsWordChar tells whether r is a word character to \b: a letter or digit of ASCII or an underscore.
func IsWordChar(r rune) bool { return isAlnum(r) || r == '_' }

// An Inst is an instruction.
type Inst struct {
	Op   InstOp
	Out  uint32 // the next one
	Arg  uint32 // the other next one, the group, the conditions or the flags
	Rune []rune
}

// skip returns the instruction at pc or after it that does something to the text.
func (p *Prog) skip(pc uint32) *Inst {
	for {
		i := &p.Inst[pc]
		if i.Op != InstNop && i.Op != InstCapture {
			return i
		}
		pc = i.Out
	}
}

// Prefix returns a text that each match begins with, and whether it is all of the match.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var b strings.Builder
	i := p.skip(uint32(p.Start))
	for (i.Op == InstRune || i.Op == InstRune1) && len(i.Rune) == 1 && Flags(i.Arg)&FoldCase == 0 && i.Rune[0] != utf8.RuneError {
		b.WriteRune(i.Rune[0])
		i = p.skip(i.Out)
	}
	return b.String(), i.Op == InstMatch
}

// StartCond returns the conditions that must hold where a match begins, all of them when there is no match at all.
func (p *Prog) StartCond() EmptyOp {
	var conditions EmptyOp
	for i := &p.Inst[p.Start]; ; i = &p.Inst[i.Out] {
		switch i.Op {
		case InstEmptyWidth:
			conditions |= EmptyOp(i.Arg)
		case InstCapture, InstNop:
		case InstFail:
			return ^EmptyOp(0)
		default:
			return conditions
		}
	}
}

// MatchRune tells whether the instruction, which must be one for runes, matches r.
func (i *Inst) MatchRune(r rune) bool { return i.MatchRunePos(r) >= 0 }

// MatchRunePos returns which of the instruction's ranges has r, -1 if none has.
func (i *Inst) MatchRunePos(r rune) int {
	ranges := i.Rune
	switch len(ranges) {
	case 0:
		return -1
	case 1:
		first := ranges[0]
		if r == first {
			return 0
		}
		if Flags(i.Arg)&FoldCase != 0 {
			for f := unicode.SimpleFold(first); f != first; f = unicode.SimpleFold(f) {
				if r == f {
					return 0
				}
			}
		}
		return -1
	}
	lo, hi := 0, len(ranges)/2
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		switch {
		case r < ranges[2*m]:
			hi = m
		case r > ranges[2*m+1]:
			lo = m + 1
		default:
			return m
		}
	}
	return -1
}

// MatchEmptyWidth tells whether the instruction's condition holds between two runes.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	if i.Arg == 0 || i.Arg > uint32(EmptyNoWordBoundary) || i.Arg&(i.Arg-1) != 0 {
		panic("unknown empty width arg")
	}
	return EmptyOpContext(before, after)&EmptyOp(i.Arg) != 0
}

func (p *Prog) String() string {
	var b strings.Builder
	for j := range p.Inst {
		number := itoa(j)
		if n := len(number); n < 3 {
			b.WriteString("   "[n:])
		}
		b.WriteString(number)
		if j == p.Start {
			b.WriteByte('*')
		}
		b.WriteString("\t" + p.Inst[j].String() + "\n")
	}
	return b.String()
}

func (i *Inst) String() string {
	out, arg := " -> "+itoa(int(i.Out)), itoa(int(i.Arg))
	switch i.Op {
	case InstAlt:
		return "alt" + out + ", " + arg
	case InstAltMatch:
		return "altmatch" + out + ", " + arg
	case InstCapture:
		return "cap " + arg + out
	case InstEmptyWidth:
		return "empty " + arg + out
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop" + out
	case InstRune:
		text := "rune "
		if i.Rune == nil {
			text = "rune <nil>rune "
		}
		fold := ""
		if Flags(i.Arg)&FoldCase != 0 {
			fold = "/i"
		}
		return text + strconv.QuoteToASCII(string(i.Rune)) + fold + out
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + out
	case InstRuneAny:
		return "any" + out
	case InstRuneAnyNotNL:
		return "anynotnl" + out
	}
	return ""
}
