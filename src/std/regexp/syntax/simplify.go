package syntax

// Simplify returns a tree that matches the same without counted repetitions and without repetitions of repetitions. Parts of the
// tree that stay as they are are shared.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		var changed *Regexp
		for i, sub := range re.Sub {
			s := sub.Simplify()
			if s == sub {
				continue
			}
			if changed == nil {
				c := *re
				c.Rune = nil
				c.Sub = append([]*Regexp(nil), re.Sub...)
				changed = &c
			}
			changed.Sub[i] = s
		}
		if changed != nil {
			return changed
		}
	case OpStar, OpPlus, OpQuest:
		return repetition(re.Op, re.Flags, re.Sub[0].Simplify(), re)
	case OpRepeat:
		return copies(re, re.Sub[0].Simplify())
	}
	return re
}

// repetition makes a repetition, or returns what is as good: the operand, or old, which it may replace.
func repetition(op Op, flags Flags, sub, old *Regexp) *Regexp {
	if sub.Op == OpEmptyMatch || sub.Op == op && (flags^sub.Flags)&NonGreedy == 0 {
		return sub
	}
	if old != nil && old.Op == op && old.Sub[0] == sub {
		return old
	}
	return node(op, flags, sub)
}

// copies writes a counted repetition out: x{2,4} is xx(x(x)?)?.
func copies(re, sub *Regexp) *Regexp {
	least, most := re.Min, re.Max
	var list []*Regexp
	switch {
	case most == 0:
		return &Regexp{Op: OpEmptyMatch}
	case most < 0 && least == 0:
		return repetition(OpStar, re.Flags, sub, nil)
	case most < 0:
		for range least - 1 {
			list = append(list, sub)
		}
		list = append(list, repetition(OpPlus, re.Flags, sub, nil))
	case least > most:
		return &Regexp{Op: OpNoMatch}
	default:
		for range least {
			list = append(list, sub)
		}
		if most > least {
			tail := repetition(OpQuest, re.Flags, sub, nil)
			for range most - least - 1 {
				tail = repetition(OpQuest, re.Flags, node(OpConcat, 0, sub, tail), nil)
			}
			list = append(list, tail)
		}
	}
	if len(list) == 1 {
		return list[0]
	}
	return node(OpConcat, 0, list...)
}
