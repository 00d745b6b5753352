package regexp

import (
	"io"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// Following all ways at once is due to Thompson (1968); that each carries the ends of its groups, and that they stand in the
// order of preference, to Pike.

// An input gives the runes of a text one after the other.
type input interface {
	// next returns a rune and its width; -1 and 0 at the end.
	next() (r rune, width int)
	// before returns the rune before the place where reading begins, -1 if there is none.
	first() rune
	pos() int
	// skip goes to where a text may begin; false if it does not come again. next was called skip's width ago.
	skip(prefix string, from int) (to int, ok bool)
}

type stringInput struct {
	s  string
	at int
}

func (in *stringInput) pos() int { return in.at }

func (in *stringInput) first() rune {
	if in.at == 0 {
		return -1
	}
	r, _ := utf8.DecodeLastRuneInString(in.s[:in.at])
	return r
}

func (in *stringInput) next() (rune, int) {
	if in.at >= len(in.s) {
		return -1, 0
	}
	if c := in.s[in.at]; c < utf8.RuneSelf {
		in.at++
		return rune(c), 1
	}
	r, w := utf8.DecodeRuneInString(in.s[in.at:])
	in.at += w
	return r, w
}

func (in *stringInput) skip(prefix string, from int) (int, bool) {
	i := strings.Index(in.s[from:], prefix)
	if i > 0 {
		in.at = from + i
	}
	return from + i, i >= 0
}

type readerInput struct {
	r      io.RuneReader
	at     int
	ended  bool
	before rune
}

func (in *readerInput) pos() int { return in.at }

func (in *readerInput) first() rune { return in.before }

func (in *readerInput) next() (rune, int) {
	if in.ended {
		return -1, 0
	}
	r, w, err := in.r.ReadRune()
	if err != nil {
		in.ended = true
		return -1, 0
	}
	in.at += w
	return r, w
}

func (in *readerInput) skip(prefix string, from int) (int, bool) { return from, true }

// A thread waits at an instruction that reads a rune, or has matched.
type thread struct {
	pc   uint32
	ends []int
}

// A threadList holds threads in order of preference; sparse says which instructions are in it, and where.
type threadList struct {
	sparse []uint32
	dense  []uint32
	list   []thread
}

func (l *threadList) clear() { l.dense, l.list = l.dense[:0], l.list[:0] }

func (l *threadList) has(pc uint32) bool {
	i := l.sparse[pc]
	return int(i) < len(l.dense) && l.dense[i] == pc
}

type machine struct {
	re   *Regexp
	now  threadList
	then threadList
	free [][]int // ends that can be used again
	ends []int   // of the way that add follows
	best []int
}

// search returns the ends of the first match, as find does.
func (re *Regexp) search(in input, n int) []int {
	if re.noMatch {
		return nil
	}
	m := &machine{re: re, ends: make([]int, n)}
	m.now.sparse = make([]uint32, len(re.prog.Inst))
	m.then.sparse = make([]uint32, len(re.prog.Inst))
	anchored := re.condition&syntax.EmptyBeginText != 0

	before, pos := in.first(), in.pos()
	r, width := in.next()
	for {
		if len(m.now.list) == 0 {
			if m.best != nil || anchored && before != -1 {
				break
			}
			if re.prefix != "" && !anchored && width > 0 {
				to, ok := in.skip(re.prefix, pos)
				if !ok {
					break
				}
				if to > pos {
					pos = to
					before = in.first()
					r, width = in.next()
				}
			}
		}
		here := syntax.EmptyOpContext(before, r)
		if m.best == nil {
			if n > 0 {
				for i := range m.ends {
					m.ends[i] = -1
				}
				m.ends[0] = pos
			}
			m.add(&m.now, uint32(re.prog.Start), pos, here)
		}
		after := rune(-1)
		afterWidth := 0
		if width > 0 {
			after, afterWidth = in.next()
		}
		m.step(pos, pos+width, r, syntax.EmptyOpContext(r, after))
		if width == 0 || n == 0 && m.best != nil {
			break
		}
		pos += width
		before, r, width = r, after, afterWidth
		m.now, m.then = m.then, m.now
	}
	return m.best
}

// step lets the threads read r, which stands between pos and next, -1 for the end. there are the conditions at next.
func (m *machine) step(pos, next int, r rune, there syntax.EmptyOp) {
	m.then.clear()
	for at, t := range m.now.list {
		i := &m.re.prog.Inst[t.pc]
		if m.re.longest && len(m.best) > 0 && len(t.ends) > 0 && m.best[0] < t.ends[0] {
			m.free = append(m.free, t.ends)
			continue
		}
		if i.Op == syntax.InstMatch {
			if len(t.ends) > 0 && (!m.re.longest || m.best == nil || m.best[1] < pos) {
				t.ends[1] = pos
				m.best = append(m.best[:0], t.ends...)
			} else if m.best == nil {
				m.best = emptyEnds
			}
			m.free = append(m.free, t.ends)
			if !m.re.longest {
				// The others are less preferred.
				for _, other := range m.now.list[at+1:] {
					m.free = append(m.free, other.ends)
				}
				break
			}
			continue
		}
		if r >= 0 && matches(i, r) {
			copy(m.ends, t.ends)
			m.add(&m.then, i.Out, next, there)
		}
		m.free = append(m.free, t.ends)
	}
	m.now.clear()
}

// add adds threads for all instructions that are reached from pc without reading.
func (m *machine) add(l *threadList, pc uint32, pos int, here syntax.EmptyOp) {
	for !l.has(pc) {
		l.sparse[pc] = uint32(len(l.dense))
		l.dense = append(l.dense, pc)
		i := &m.re.prog.Inst[pc]
		switch i.Op {
		case syntax.InstFail:
			return
		case syntax.InstAlt, syntax.InstAltMatch:
			m.add(l, i.Out, pos, here)
			pc = i.Arg
			continue
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(i.Arg)&here == 0 {
				return
			}
		case syntax.InstCapture:
			if int(i.Arg) < len(m.ends) {
				old := m.ends[i.Arg]
				m.ends[i.Arg] = pos
				m.add(l, i.Out, pos, here)
				m.ends[i.Arg] = old
				return
			}
		case syntax.InstNop:
		default:
			l.list = append(l.list, thread{pc, m.copyEnds()})
			return
		}
		pc = i.Out
	}
}

func (m *machine) copyEnds() []int {
	if len(m.ends) == 0 {
		return nil
	}
	var ends []int
	if n := len(m.free); n > 0 {
		ends, m.free = m.free[n-1], m.free[:n-1]
	} else {
		ends = make([]int, len(m.ends))
	}
	copy(ends, m.ends)
	return ends
}
