package regexp

import "io"

func (re *Regexp) allEnds() int { return re.prog.NumCap }

func part(b []byte, lo, hi int) []byte {
	if lo < 0 {
		return nil
	}
	return b[lo:hi:hi]
}

func (re *Regexp) parts(b []byte, ends []int) [][]byte {
	list := make([][]byte, 1+re.groups)
	for i := range list {
		list[i] = part(b, ends[2*i], ends[2*i+1])
	}
	return list
}

func (re *Regexp) partStrings(s string, ends []int) []string {
	list := make([]string, 1+re.groups)
	for i := range list {
		if ends[2*i] >= 0 {
			list[i] = s[ends[2*i]:ends[2*i+1]]
		}
	}
	return list
}

// Find returns the first match, nil if there is none.
func (re *Regexp) Find(b []byte) []byte {
	ends := re.find(text(b), 0, 2)
	if ends == nil {
		return nil
	}
	return part(b, ends[0], ends[1])
}

// FindIndex returns the ends of the first match.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.FindStringIndex(text(b)) }

// FindString returns the first match, "" if there is none.
func (re *Regexp) FindString(s string) string {
	ends := re.find(s, 0, 2)
	if ends == nil {
		return ""
	}
	return s[ends[0]:ends[1]]
}

// FindStringIndex returns the ends of the first match.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.find(s, 0, 2) }

// FindReaderIndex returns the ends of the first match in the text of a reader.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	return re.search(&readerInput{r: r, before: -1}, 2)
}

// FindSubmatch returns the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	ends := re.FindSubmatchIndex(b)
	if ends == nil {
		return nil
	}
	return re.parts(b, ends)
}

// FindSubmatchIndex returns the ends of the first match and of its groups.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.FindStringSubmatchIndex(text(b)) }

// FindStringSubmatch returns the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string {
	ends := re.FindStringSubmatchIndex(s)
	if ends == nil {
		return nil
	}
	return re.partStrings(s, ends)
}

// FindStringSubmatchIndex returns the ends of the first match and of its groups.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.pad(re.find(s, 0, re.allEnds())) }

// FindReaderSubmatchIndex returns the ends of the first match in the text of a reader, and of its groups.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.pad(re.search(&readerInput{r: r, before: -1}, re.allEnds()))
}

// FindAll returns successive matches, at most n if n is not negative.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var list [][]byte
	re.each(text(b), n, 2, func(ends []int) { list = append(list, part(b, ends[0], ends[1])) })
	return list
}

// FindAllIndex returns the ends of successive matches.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(text(b), n) }

// FindAllString returns successive matches.
func (re *Regexp) FindAllString(s string, n int) []string {
	var list []string
	re.each(s, n, 2, func(ends []int) { list = append(list, s[ends[0]:ends[1]]) })
	return list
}

// FindAllStringIndex returns the ends of successive matches.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	var list [][]int
	re.each(s, n, 2, func(ends []int) { list = append(list, ends[:2]) })
	return list
}

// FindAllSubmatch returns successive matches and their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var list [][][]byte
	re.each(text(b), n, re.allEnds(), func(ends []int) { list = append(list, re.parts(b, ends)) })
	return list
}

// FindAllSubmatchIndex returns the ends of successive matches and of their groups.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(text(b), n)
}

// FindAllStringSubmatch returns successive matches and their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var list [][]string
	re.each(s, n, re.allEnds(), func(ends []int) { list = append(list, re.partStrings(s, ends)) })
	return list
}

// FindAllStringSubmatchIndex returns the ends of successive matches and of their groups.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	var list [][]int
	re.each(s, n, re.allEnds(), func(ends []int) { list = append(list, ends) })
	return list
}

// Split returns what stands between matches, in at most n parts if n is not negative.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	list := make([]string, 0, 4)
	start, end := 0, 0
	for _, ends := range re.FindAllStringIndex(s, n) {
		if n > 0 && len(list) == n-1 {
			break
		}
		end = ends[0]
		if ends[1] != 0 {
			list = append(list, s[start:end])
		}
		start = ends[1]
	}
	if end != len(s) {
		list = append(list, s[start:])
	}
	return list
}
