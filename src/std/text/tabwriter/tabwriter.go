// Package tabwriter aligns text in columns. Complete.
//
// A cell is text that ends with a tab; what stands behind the last tab of a line belongs to no column. A column is made of cells that stand
// above each other in consecutive lines, and is as wide as its widest cell (elastic tabstops, nickgravgaard.com).
package tabwriter

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// Flags of a Writer.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one character
	StripEscape                          // Escape characters are not written
	AlignRight                           // text stands at the right of its cell
	DiscardEmptyColumns                  // columns of empty cells ended by vertical tabs have no width
	TabIndent                            // empty cells at the start of a line are filled with tabs
	Debug                                // a bar stands between columns
)

// Escape stands at both ends of text in which tabs and newlines mean nothing.
const Escape = '\xff'

// A cell is text with its width.
type cell struct {
	text  []byte
	width int
	htab  bool // ended by a tab, not a vertical one
}

// A Writer is a filter that aligns text on its way to another writer.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	lines  [][]cell // the last one is in progress
	cell   cell     // in progress
	start  int      // of text in it whose width has not been counted
	end    byte     // what ends the escaped text in progress, 0 outside
	widths []int    // of columns to the left of the one that is laid out
	out    []byte
}

// NewWriter returns a new Writer; see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init makes b a Writer to output: with cells of at least minwidth, padding included; tabs of tabwidth, if padchar is a tab; padding
// added to each cell.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.lines = append(b.lines[:0], nil)
	b.cell = cell{}
	b.start = 0
	b.end = 0
	b.widths = b.widths[:0]
	b.out = nil
}

// measure counts the width of the text since the last time.
func (b *Writer) measure() {
	b.cell.width += utf8.RuneCount(b.cell.text[b.start:])
	b.start = len(b.cell.text)
}

// endCell adds the cell in progress to its line, which has so many then.
func (b *Writer) endCell(htab bool) int {
	b.cell.htab = htab
	line := &b.lines[len(b.lines)-1]
	*line = append(*line, b.cell)
	b.cell = cell{}
	b.start = 0
	return len(*line)
}

func (b *Writer) endEscape() {
	switch b.end {
	case Escape:
		b.measure()
		if b.flags&StripEscape == 0 {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++
	}
	b.start = len(b.cell.text)
	b.end = 0
}

// Write takes text. It is written once nothing that follows can change its columns, at the latest by Flush.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer b.handlePanic(&err, "Write")
	n = 0
	for i, c := range buf {
		if b.end != 0 {
			if c != b.end {
				continue
			}
			j := i + 1
			if c == Escape && b.flags&StripEscape != 0 {
				j = i
			}
			b.cell.text = append(b.cell.text, buf[n:j]...)
			n = i + 1
			b.endEscape()
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.cell.text = append(b.cell.text, buf[n:i]...)
			b.measure()
			n = i + 1
			cells := b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				break
			}
			b.lines = append(b.lines, nil)
			if c == '\f' || cells == 1 { // the columns end here
				b.flush()
				if c == '\f' && b.flags&Debug != 0 {
					b.emit([]byte("---\n"))
				}
			}
		case Escape:
			b.cell.text = append(b.cell.text, buf[n:i]...)
			b.measure()
			n = i
			if b.flags&StripEscape != 0 {
				n++
			}
			b.end = Escape
		case '<', '&':
			if b.flags&FilterHTML == 0 {
				break
			}
			b.cell.text = append(b.cell.text, buf[n:i]...)
			b.measure()
			n = i
			b.end = '>'
			if c == '&' {
				b.end = ';'
			}
		}
	}
	b.cell.text = append(b.cell.text, buf[n:]...)
	return len(buf), nil
}

// A writeError is the error of the output, on its way to the caller.
type writeError struct{ err error }

func (b *Writer) emit(text []byte) {
	n, err := b.output.Write(text)
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		panic(writeError{err})
	}
}

func (b *Writer) handlePanic(err *error, op string) {
	if e := recover(); e != nil {
		if op == "Flush" {
			b.reset()
		}
		if we, ok := e.(writeError); ok {
			*err = we.err
			return
		}
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, e))
	}
}

// Flush writes all text; what comes afterwards stands in other columns. Escaped text in progress ends.
func (b *Writer) Flush() (err error) {
	defer b.handlePanic(&err, "Flush")
	b.flush()
	return nil
}

func (b *Writer) flush() {
	if len(b.cell.text) > 0 {
		if b.end != 0 {
			b.endEscape()
		}
		b.measure()
		b.endCell(false)
	}
	b.layOut(0, len(b.lines))
	out := b.out
	b.reset()
	if len(out) > 0 {
		b.emit(out)
	}
}

// layOut writes the lines [first, end): in blocks whose next column is one and the same, and the other ones.
func (b *Writer) layOut(first, end int) {
	column := len(b.widths)
	for i := first; i < end; i++ {
		if column >= len(b.lines[i])-1 {
			continue
		}
		b.writeLines(first, i)
		first = i
		width, discard := b.minwidth, true
		for ; i < end && column < len(b.lines[i])-1; i++ {
			c := &b.lines[i][column]
			width = max(width, c.width+b.padding)
			if c.width > 0 || c.htab {
				discard = false
			}
		}
		if discard && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		b.layOut(first, i)
		b.widths = b.widths[:column]
		first = i // it has no cell in the column, so the loop may step over it
	}
	b.writeLines(first, end)
}

func (b *Writer) writeLines(first, end int) {
	for i := first; i < end; i++ {
		line := b.lines[i]
		indent := b.flags&TabIndent != 0
		for j := range line {
			c := &line[j]
			if j > 0 && b.flags&Debug != 0 {
				b.out = append(b.out, '|')
			}
			padded := j < len(b.widths)
			if len(c.text) == 0 {
				if padded {
					b.pad(c.width, b.widths[j], indent)
				}
				continue
			}
			indent = false
			if b.flags&AlignRight == 0 {
				b.out = append(b.out, c.text...)
			}
			if padded {
				b.pad(c.width, b.widths[j], false)
			}
			if b.flags&AlignRight != 0 {
				b.out = append(b.out, c.text...)
			}
		}
		if i+1 < len(b.lines) {
			b.out = append(b.out, '\n')
		}
	}
}

// pad fills a cell.
func (b *Writer) pad(textWidth, width int, tabs bool) {
	c, n := b.padchar, width-textWidth
	if b.padchar == '\t' || tabs {
		if b.tabwidth == 0 {
			return
		}
		width = (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		if n = width - textWidth; n < 0 {
			panic("internal error")
		}
		c, n = '\t', (n+b.tabwidth-1)/b.tabwidth
	}
	for ; n > 0; n-- {
		b.out = append(b.out, c)
	}
}
