// Package syntax parses regular expressions into trees and compiles trees into programs. Nothing is left out.
package syntax

import "slices"

// A Regexp is a node of the tree.
type Regexp struct {
	Op       Op
	Flags    Flags
	Sub      []*Regexp  // operands
	Sub0     [1]*Regexp // room for a single operand
	Rune     []rune     // of literals, and the ranges of classes
	Rune0    [2]rune    // room for few runes
	Min, Max int        // of repetitions
	Cap      int        // number of a group
	Name     string     // name of a group
}

// An Op is the kind of a node.
type Op uint8

const (
	OpNoMatch        Op = 1 + iota // matches nothing
	OpEmptyMatch                   // the empty text
	OpLiteral                      // the runes Rune
	OpCharClass                    // one rune of the ranges Rune
	OpAnyCharNotNL                 // one rune but a newline
	OpAnyChar                      // one rune
	OpBeginLine                    // empty, where a line begins
	OpEndLine                      // empty, where a line ends
	OpBeginText                    // empty, where the text begins
	OpEndText                      // empty, where the text ends
	OpWordBoundary                 // \b
	OpNoWordBoundary               // \B
	OpCapture                      // group Cap around Sub[0]
	OpStar                         // Sub[0] any number of times
	OpPlus                         // Sub[0] once or more
	OpQuest                        // Sub[0] or nothing
	OpRepeat                       // Sub[0] Min to Max times; Max -1: without end
	OpConcat                       // one after the other
	OpAlternate                    // one of them
)

var opNames = [...]string{
	OpNoMatch: "NoMatch", OpEmptyMatch: "EmptyMatch", OpLiteral: "Literal", OpCharClass: "CharClass",
	OpAnyCharNotNL: "AnyCharNotNL", OpAnyChar: "AnyChar", OpBeginLine: "BeginLine", OpEndLine: "EndLine",
	OpBeginText: "BeginText", OpEndText: "EndText", OpWordBoundary: "WordBoundary", OpNoWordBoundary: "NoWordBoundary",
	OpCapture: "Capture", OpStar: "Star", OpPlus: "Plus", OpQuest: "Quest", OpRepeat: "Repeat", OpConcat: "Concat",
	OpAlternate: "Alternate",
}

func (i Op) String() string {
	if 0 < i && int(i) < len(opNames) {
		return opNames[i]
	}
	return "Op(" + itoa(int(i)) + ")"
}

// Equal tells whether two trees are the same.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op {
		return false
	}
	switch x.Op {
	case OpEndText:
		// $ and \z are written differently.
		return x.Flags&WasDollar == y.Flags&WasDollar
	case OpLiteral, OpCharClass:
		return x.Flags&FoldCase == y.Flags&FoldCase && slices.Equal(x.Rune, y.Rune)
	case OpConcat, OpAlternate:
		return slices.EqualFunc(x.Sub, y.Sub, (*Regexp).Equal)
	case OpStar, OpPlus, OpQuest:
		return x.Flags&NonGreedy == y.Flags&NonGreedy && x.Sub[0].Equal(y.Sub[0])
	case OpRepeat:
		return x.Flags&NonGreedy == y.Flags&NonGreedy && x.Min == y.Min && x.Max == y.Max && x.Sub[0].Equal(y.Sub[0])
	case OpCapture:
		return x.Cap == y.Cap && x.Name == y.Name && x.Sub[0].Equal(y.Sub[0])
	}
	return true
}

// MaxCap returns the highest number of a group.
func (re *Regexp) MaxCap() int {
	n := 0
	if re.Op == OpCapture {
		n = re.Cap
	}
	for _, sub := range re.Sub {
		n = max(n, sub.MaxCap())
	}
	return n
}

// CapNames returns the names of the groups by number.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	var walk func(re *Regexp)
	walk = func(re *Regexp) {
		if re.Op == OpCapture {
			names[re.Cap] = re.Name
		}
		for _, sub := range re.Sub {
			walk(sub)
		}
	}
	walk(re)
	return names
}

// node makes a node with operands.
func node(op Op, flags Flags, subs ...*Regexp) *Regexp {
	re := &Regexp{Op: op, Flags: flags}
	if len(subs) == 1 {
		re.Sub0[0] = subs[0]
		re.Sub = re.Sub0[:]
	} else {
		re.Sub = subs
	}
	return re
}
