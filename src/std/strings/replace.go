package strings

import "io"

// A Replacer replaces texts by others; at each place the first pair that fits wins.
type Replacer struct {
	pairs []string
	first [256]bool // bytes that an old text begins with
	empty int       // the pair whose old text is "", -1 if there is none
}

// NewReplacer returns a Replacer of pairs old, new.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := &Replacer{pairs: append([]string(nil), oldnew...), empty: -1}
	for i := len(oldnew) - 2; i >= 0; i -= 2 {
		if old := oldnew[i]; old == "" {
			r.empty = i
		} else {
			r.first[old[0]] = true
		}
	}
	return r
}

// lookup returns the pair that fits at the start of s, -1 if none does.
func (r *Replacer) lookup(s string, allowEmpty bool) int {
	if len(s) > 0 && r.first[s[0]] {
		for i := 0; i < len(r.pairs); i += 2 {
			old := r.pairs[i]
			if old == "" {
				if allowEmpty {
					return i
				}
				continue
			}
			if HasPrefix(s, old) {
				return i
			}
		}
		return -1
	}
	if allowEmpty {
		return r.empty
	}
	return -1
}

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string {
	var b []byte
	changed := false
	start := 0
	afterEmpty := false // an empty text was just replaced here
	for i := 0; i <= len(s); {
		at := r.lookup(s[i:], !afterEmpty)
		if at < 0 {
			afterEmpty = false
			i++
			continue
		}
		changed = true
		b = append(b, s[start:i]...)
		b = append(b, r.pairs[at+1]...)
		n := len(r.pairs[at])
		i += n
		start = i
		afterEmpty = n == 0
	}
	if !changed {
		return s
	}
	return own(append(b, s[start:]...))
}

// WriteString writes s with all replacements done to w.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
