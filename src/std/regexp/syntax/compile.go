package syntax

import (
	"slices"
	"unicode"
)

// Programs are built as Thompson did: each node becomes a fragment, whose exits are filled in when what follows is known.

// An exit is a place that the next instruction's number goes to: an instruction, and whether it is its Arg and not its Out.
type exit struct {
	pc  uint32
	arg bool
}

// A fragment is a part of a program; one that begins at the failing instruction 0 matches nothing.
type fragment struct {
	start    uint32
	exits    []exit
	nullable bool // may match the empty text
}

type compiler struct {
	prog *Prog
}

var (
	anyRune      = []rune{0, unicode.MaxRune}
	anyRuneNotNL = []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
)

// Compile makes the program of a tree, which must be simplified.
func Compile(re *Regexp) (*Prog, error) {
	c := compiler{&Prog{NumCap: 2}}
	c.add(Inst{Op: InstFail})
	f := c.fragment(re)
	c.fill(f.exits, c.add(Inst{Op: InstMatch}))
	c.prog.Start = int(f.start)
	return c.prog, nil
}

func (c *compiler) add(i Inst) uint32 {
	c.prog.Inst = append(c.prog.Inst, i)
	return uint32(len(c.prog.Inst) - 1)
}

// step adds an instruction that goes on to the next one.
func (c *compiler) step(i Inst) fragment {
	pc := c.add(i)
	return fragment{pc, []exit{{pc, false}}, true}
}

func (c *compiler) fill(exits []exit, pc uint32) {
	for _, e := range exits {
		if e.arg {
			c.prog.Inst[e.pc].Arg = pc
		} else {
			c.prog.Inst[e.pc].Out = pc
		}
	}
}

func (c *compiler) fragment(re *Regexp) fragment {
	lazy := re.Flags&NonGreedy != 0
	switch re.Op {
	case OpNoMatch:
		return fragment{}
	case OpEmptyMatch:
		return c.step(Inst{Op: InstNop})
	case OpLiteral:
		return c.sequence(len(re.Rune), func(i int) fragment { return c.runes(re.Rune[i:i+1], re.Flags) })
	case OpCharClass:
		return c.runes(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.runes(anyRuneNotNL, 0)
	case OpAnyChar:
		return c.runes(anyRune, 0)
	case OpBeginLine:
		return c.condition(EmptyBeginLine)
	case OpEndLine:
		return c.condition(EmptyEndLine)
	case OpBeginText:
		return c.condition(EmptyBeginText)
	case OpEndText:
		return c.condition(EmptyEndText)
	case OpWordBoundary:
		return c.condition(EmptyWordBoundary)
	case OpNoWordBoundary:
		return c.condition(EmptyNoWordBoundary)
	case OpCapture:
		open := c.mark(2 * re.Cap)
		inside := c.fragment(re.Sub[0])
		return c.join(c.join(open, inside), c.mark(2*re.Cap+1))
	case OpStar:
		return c.star(c.fragment(re.Sub[0]), lazy)
	case OpPlus:
		return c.plus(c.fragment(re.Sub[0]), lazy)
	case OpQuest:
		return c.maybe(c.fragment(re.Sub[0]), lazy)
	case OpConcat:
		return c.sequence(len(re.Sub), func(i int) fragment { return c.fragment(re.Sub[i]) })
	case OpAlternate:
		var f fragment
		for _, sub := range re.Sub {
			f = c.either(f, c.fragment(sub))
		}
		return f
	}
	panic("regexp: unhandled case in compile")
}

func (c *compiler) condition(op EmptyOp) fragment {
	return c.step(Inst{Op: InstEmptyWidth, Arg: uint32(op)})
}

func (c *compiler) mark(n int) fragment {
	c.prog.NumCap = max(c.prog.NumCap, n+1)
	return c.step(Inst{Op: InstCapture, Arg: uint32(n)})
}

func (c *compiler) sequence(n int, part func(i int) fragment) fragment {
	if n == 0 {
		return c.step(Inst{Op: InstNop})
	}
	f := part(0)
	for i := 1; i < n; i++ {
		f = c.join(f, part(i))
	}
	return f
}

func (c *compiler) join(a, b fragment) fragment {
	if a.start == 0 || b.start == 0 {
		return fragment{}
	}
	c.fill(a.exits, b.start)
	return fragment{a.start, b.exits, a.nullable && b.nullable}
}

func (c *compiler) either(a, b fragment) fragment {
	if a.start == 0 {
		return b
	}
	if b.start == 0 {
		return a
	}
	pc := c.add(Inst{Op: InstAlt, Out: a.start, Arg: b.start})
	return fragment{pc, append(a.exits, b.exits...), a.nullable || b.nullable}
}

// branch adds a choice between a fragment and what follows; greedy choices try the fragment first.
func (c *compiler) branch(start uint32, lazy bool) fragment {
	pc := c.add(Inst{Op: InstAlt})
	c.fill([]exit{{pc, lazy}}, start)
	return fragment{pc, []exit{{pc, !lazy}}, true}
}

func (c *compiler) maybe(f fragment, lazy bool) fragment {
	b := c.branch(f.start, lazy)
	b.exits = append(b.exits, f.exits...)
	return b
}

// again adds a choice behind a fragment that leads back to it.
func (c *compiler) again(f fragment, lazy bool) fragment {
	b := c.branch(f.start, lazy)
	c.fill(f.exits, b.start)
	return b
}

func (c *compiler) plus(f fragment, lazy bool) fragment {
	return fragment{f.start, c.again(f, lazy).exits, f.nullable}
}

// star is a loop; around what may be empty it is (x+)?, which keeps the order of preference.
func (c *compiler) star(f fragment, lazy bool) fragment {
	if f.nullable {
		return c.maybe(c.plus(f, lazy), lazy)
	}
	return c.again(f, lazy)
}

func (c *compiler) runes(r []rune, flags Flags) fragment {
	flags &= FoldCase
	if len(r) != 1 || unicode.SimpleFold(r[0]) == r[0] {
		flags = 0
	}
	op := InstRune
	switch {
	case flags == 0 && (len(r) == 1 || len(r) == 2 && r[0] == r[1]):
		op = InstRune1
	case slices.Equal(r, anyRune):
		op = InstRuneAny
	case slices.Equal(r, anyRuneNotNL):
		op = InstRuneAnyNotNL
	}
	f := c.step(Inst{Op: op, Arg: uint32(flags), Rune: r})
	f.nullable = false
	return f
}
