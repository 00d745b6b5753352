package fmt

import (
	"internal/strconv"
	goconv "strconv"
	"unicode/utf8"
)

const (
	lowerHex = "0123456789abcdef"
	upperHex = "0123456789ABCDEF"
	spaces   = "                                "
	zeros    = "00000000000000000000000000000000"
)

// fill appends n spaces or zeros.
func (p *printer) fill(n int, with string) {
	for n > len(with) {
		p.buf = append(p.buf, with...)
		n -= len(with)
	}
	if n > 0 {
		p.buf = append(p.buf, with[:n]...)
	}
}

// insert puts n characters of with before buf[at:].
func (p *printer) insert(at, n int, with string) {
	end := len(p.buf)
	p.fill(n, with)
	copy(p.buf[at+n:], p.buf[at:end])
	for i := 0; i < n; i++ {
		p.buf[at+i] = with[0]
	}
}

// padding is what stands left of a text.
func (p *printer) padding(zero bool) string {
	if zero && !p.minus {
		return zeros
	}
	return spaces
}

// pad makes the text from buf[start] on as wide as the directive asks.
func (p *printer) pad(start int, zero bool) {
	if !p.widPresent || p.wid == 0 {
		return
	}
	n := p.wid - utf8.RuneCount(p.buf[start:])
	if n <= 0 {
		return
	}
	if p.minus {
		p.fill(n, spaces)
	} else {
		p.insert(start, n, p.padding(zero))
	}
}

// padString appends s with padding.
func (p *printer) padString(s string) {
	start := len(p.buf)
	p.buf = append(p.buf, s...)
	if p.widPresent {
		p.pad(start, p.zero)
	}
}

// fmtInteger prints an integer in a base, for verb.
func (p *printer) fmtInteger(u uint64, base int, signed bool, verb rune) {
	negative := signed && int64(u) < 0
	if negative {
		u = -u
	}
	if !p.widPresent && !p.precPresent && !p.sharp && !p.plus && !p.space && verb != 'O' && verb != 'X' {
		if negative {
			p.buf = append(p.buf, '-')
		}
		p.buf = strconv.AppendUint(p.buf, u, base)
		return
	}
	prec := 0
	if p.precPresent {
		prec = p.prec
		if prec == 0 && u == 0 { // nothing but the width
			p.fill(p.wid, spaces)
			return
		}
	} else if p.zero && !p.minus && p.widPresent {
		prec = p.wid
		if negative || p.plus || p.space {
			prec--
		}
	}
	start := len(p.buf)
	if negative {
		p.buf = append(p.buf, '-')
	} else if p.plus {
		p.buf = append(p.buf, '+')
	} else if p.space {
		p.buf = append(p.buf, ' ')
	}
	if verb == 'O' {
		p.buf = append(p.buf, "0o"...)
	}
	if p.sharp {
		switch base {
		case 2:
			p.buf = append(p.buf, "0b"...)
		case 16:
			p.buf = append(p.buf, '0', 'x')
			if verb == 'X' {
				p.buf[len(p.buf)-1] = 'X'
			}
		}
	}
	first := len(p.buf)
	p.buf = strconv.AppendUint(p.buf, u, base)
	if verb == 'X' {
		for i := first; i < len(p.buf); i++ {
			if c := p.buf[i]; c >= 'a' {
				p.buf[i] = c - 'a' + 'A'
			}
		}
	}
	if n := prec - (len(p.buf) - first); n > 0 {
		p.insert(first, n, zeros)
	}
	if p.sharp && base == 8 && p.buf[first] != '0' {
		p.insert(first, 1, zeros)
	}
	p.pad(start, false)
}

// fmt0x64 prints u in hexadecimal, with or without 0x.
func (p *printer) fmt0x64(u uint64, prefix bool) {
	sharp := p.sharp
	p.sharp = prefix
	p.fmtInteger(u, 16, false, 'v')
	p.sharp = sharp
}

// fmtUnicode prints U+0078, with # also 'x'.
func (p *printer) fmtUnicode(u uint64) {
	start := len(p.buf)
	prec := 4
	if p.precPresent && p.prec > 4 {
		prec = p.prec
	}
	p.buf = append(p.buf, "U+"...)
	first := len(p.buf)
	for s := 60; s >= 0; s -= 4 {
		if d := u >> uint(s) & 15; d != 0 || s == 0 || len(p.buf) > first {
			p.buf = append(p.buf, upperHex[d])
		}
	}
	if n := prec - (len(p.buf) - first); n > 0 {
		p.insert(first, n, zeros)
	}
	if p.sharp && u <= utf8.MaxRune && goconv.IsPrint(rune(u)) {
		p.buf = append(p.buf, " '"...)
		p.buf = utf8.AppendRune(p.buf, rune(u))
		p.buf = append(p.buf, '\'')
	}
	p.pad(start, false)
}

func toRune(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

func (p *printer) fmtC(u uint64) {
	start := len(p.buf)
	p.buf = utf8.AppendRune(p.buf, toRune(u))
	p.pad(start, p.zero)
}

func (p *printer) fmtQc(u uint64) {
	start := len(p.buf)
	if p.plus {
		p.buf = goconv.AppendQuoteRuneToASCII(p.buf, toRune(u))
	} else {
		p.buf = goconv.AppendQuoteRune(p.buf, toRune(u))
	}
	p.pad(start, p.zero)
}

// truncate cuts s to the runes that the precision leaves.
func (p *printer) truncate(s string) string {
	if p.precPresent {
		n := p.prec
		for i := range s {
			n--
			if n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

func (p *printer) fmtS(s string) {
	p.padString(p.truncate(s))
}

func (p *printer) fmtQ(s string) {
	s = p.truncate(s)
	start := len(p.buf)
	switch {
	case p.sharp && goconv.CanBackquote(s):
		p.buf = append(p.buf, '`')
		p.buf = append(p.buf, s...)
		p.buf = append(p.buf, '`')
	case p.plus:
		p.buf = goconv.AppendQuoteToASCII(p.buf, s)
	default:
		p.buf = goconv.AppendQuote(p.buf, s)
	}
	p.pad(start, p.zero)
}

// fmtHex prints the bytes of s in hexadecimal; the precision counts bytes.
func (p *printer) fmtHex(s string, digits string, mark byte) {
	n := len(s)
	if p.precPresent && p.prec < n {
		n = p.prec
	}
	width := 2 * n
	if width <= 0 {
		if p.widPresent {
			p.fill(p.wid, p.padding(p.zero))
		}
		return
	}
	if p.space {
		if p.sharp {
			width *= 2
		}
		width += n - 1
	} else if p.sharp {
		width += 2
	}
	if p.widPresent && p.wid > width && !p.minus {
		p.fill(p.wid-width, p.padding(p.zero))
	}
	if p.sharp {
		p.buf = append(p.buf, '0', mark)
	}
	for i := 0; i < n; i++ {
		if p.space && i > 0 {
			p.buf = append(p.buf, ' ')
			if p.sharp {
				p.buf = append(p.buf, '0', mark)
			}
		}
		c := s[i]
		p.buf = append(p.buf, digits[c>>4], digits[c&15])
	}
	if p.widPresent && p.wid > width && p.minus {
		p.fill(p.wid-width, spaces)
	}
}

// fmtFloat prints a floating-point number in strconv's format verb; the directive's precision comes before prec.
func (p *printer) fmtFloat(f float64, size int, verb byte, prec int) {
	if p.precPresent {
		prec = p.prec
	}
	start := len(p.buf)
	p.buf = append(p.buf, '+')
	p.buf = strconv.AppendFloat(p.buf, f, verb, prec, size)
	if c := p.buf[start+1]; c == '-' || c == '+' { // it has a sign of its own
		copy(p.buf[start:], p.buf[start+1:])
		p.buf = p.buf[:len(p.buf)-1]
	}
	if p.space && p.buf[start] == '+' && !p.plus {
		p.buf[start] = ' '
	}
	if c := p.buf[start+1]; c == 'I' || c == 'N' {
		if c == 'N' && !p.space && !p.plus {
			p.dropByte(start)
		}
		p.pad(start, false)
		return
	}
	if p.sharp && verb != 'b' {
		p.restoreZeros(start, verb, prec)
	}
	if !p.plus && p.buf[start] == '+' {
		p.dropByte(start)
		p.pad(start, p.zero)
		return
	}
	if n := p.wid - (len(p.buf) - start); p.zero && !p.minus && p.widPresent && n > 0 {
		p.insert(start+1, n, zeros) // zeros stand after the sign
		return
	}
	p.pad(start, p.zero)
}

func (p *printer) dropByte(i int) {
	copy(p.buf[i:], p.buf[i+1:])
	p.buf = p.buf[:len(p.buf)-1]
}

// restoreZeros gives the number at buf[start:] its decimal point and the trailing zeros that %g leaves out.
func (p *printer) restoreZeros(start int, verb byte, prec int) {
	digits := 0
	if verb == 'g' || verb == 'G' || verb == 'x' {
		digits = prec
		if digits == -1 {
			digits = 6
		}
	}
	end := len(p.buf)
	point, significant := false, false
scan:
	for i := start + 1; i < len(p.buf); i++ {
		c := p.buf[i]
		switch {
		case c == '.':
			point = true
		case c == 'p' || c == 'P' || (c == 'e' || c == 'E') && verb != 'x' && verb != 'X':
			end = i
			break scan
		default:
			significant = significant || c != '0'
			if significant {
				digits--
			}
		}
	}
	if !point {
		if end-start == 2 && p.buf[start+1] == '0' {
			digits--
		}
		p.insert(end, 1, zeros)
		p.buf[end] = '.'
		end++
	}
	if digits > 0 {
		p.insert(end, digits, zeros)
	}
}
