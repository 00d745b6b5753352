package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"text/tabwriter"
)

type bad struct{}

func (bad) Write(p []byte) (int, error) { return 0, errors.New("no") }

type short struct{}

func (short) Write(p []byte) (int, error) { return 0, nil }

func main() {
	texts := []string{"a\tb\tc\naaaa\tbbbb\tcccc\n", "\t\tx\n\ty\n", "a\tb\nlonger\tb\n\nnew\tblock\n", "é\t日本\tx\nabc\td\te\n", "<b>x</b>\t&amp;&lt;\tz\nlonger\tmm\tz\n", "\xffa\tb\xff\tc\nx\ty\n",
		"a\v\vb\naa\v\vc\n", "a\t\tb\naa\t\tc\n", "a\fb\tc\fd\te\n", "no newline\tend", "\xffunterminated\t", "&amp", "<tag", "x\t\n", "\t\n\t\t\n", "", "\n\n", "a\tb\tc\td\n1\t2\n1\t2\t3\t4\n", "1\t2\t3\n11\t22\n111\t222\t333\n\n1\n",
		"last\tcell\tlonger than others\nx\ty\tz\n", "a,b\v\n\vc\v\n"}
	for _, flags := range []uint{0, tabwriter.Debug, tabwriter.AlignRight, tabwriter.AlignRight | tabwriter.Debug, tabwriter.DiscardEmptyColumns, tabwriter.DiscardEmptyColumns | tabwriter.Debug, tabwriter.TabIndent, tabwriter.FilterHTML | tabwriter.Debug, tabwriter.StripEscape | tabwriter.Debug, tabwriter.TabIndent | tabwriter.AlignRight | tabwriter.Debug} {
		for _, pc := range []byte{' ', '.', '\t'} {
			for _, w := range [][3]int{{0, 8, 1}, {5, 0, 0}, {8, 4, 2}} {
				var buf bytes.Buffer
				tw := tabwriter.NewWriter(&buf, w[0], w[1], w[2], pc, flags)
				for _, t := range texts {
					n, err := tw.Write([]byte(t))
					if n != len(t) || err != nil {
						fmt.Println(n, err)
					}
					e2 := tw.Flush()
					fmt.Printf("%d %q %v %v %q %v\n", flags, pc, w, len(t), buf.String(), e2)
					buf.Reset()
				}
				for _, t := range texts {
					for i := range []byte(t) {
						tw.Write([]byte(t)[i : i+1])
					}
				}
				tw.Flush()
				fmt.Printf("%q\n", buf.String())
			}
		}
	}
	tw := tabwriter.NewWriter(bad{}, 0, 8, 1, ' ', 0)
	fmt.Println(fmt.Fprint(tw, "a\tb\n"))
	fmt.Println(tw.Flush())
	fmt.Println(fmt.Fprint(tw, "a\n"))
	tw.Init(short{}, 0, 8, 1, ' ', 0)
	fmt.Fprint(tw, "a\tb\n")
	fmt.Println(tw.Flush())
	func() {
		defer func() { fmt.Println(recover()) }()
		tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
	}()
	w := tabwriter.NewWriter(os.Stdout, 5, 0, 1, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tb\tc\td\t.")
	fmt.Fprintln(w, "123\t12345\t1234567\t123456789\t.")
	w.Flush()
}
