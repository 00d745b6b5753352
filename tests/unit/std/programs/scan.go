package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
)

type celsius float64

func (c *celsius) Scan(state fmt.ScanState, verb rune) error {
	token, err := state.Token(true, func(r rune) bool { return r != 'C' })
	if err != nil {
		return err
	}
	if r, _, _ := state.ReadRune(); r != 'C' {
		return errors.New("no C")
	}
	_, err = fmt.Sscan(string(token), (*float64)(c))
	return err
}

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var r rune
	var c celsius
	for _, in := range []string{"1 2", "", "7", "0x10 0b11", "x 1", "1\n2", "99999999999999999999 1"} {
		n, err := fmt.Sscan(in, &i, &j)
		fmt.Println(n, err, i, j)
		n, err = fmt.Sscanln(in, &i, &j)
		fmt.Println(n, err, i, j)
		n, err = fmt.Sscanf(in, "%d %d", &i, &j)
		fmt.Println(n, err, i, j)
	}
	fmt.Println(fmt.Sscanf("key:12 (3.5) é true", "%4s%d (%f) %c %t", &s, &i, &f, &r, &b))
	fmt.Println(s, i, f, string(r), b)
	fmt.Println(fmt.Sscanf(`"quo ted" 616263`, "%q %x", &s, &t))
	fmt.Println(s, t)
	fmt.Println(fmt.Sscan("36.6C 5", &c, &i))
	fmt.Println(c, i)
	in := bufio.NewReader(strings.NewReader("3\n10 20 30\nword rest of line\n"))
	var n int
	fmt.Fscan(in, &n)
	sum := 0
	for k := 0; k < n; k++ {
		fmt.Fscan(in, &i)
		sum += i
	}
	fmt.Fscan(in, &s)
	line, err := in.ReadString('\n')
	fmt.Printf("%d %q %q %v\n", sum, s, line, err)
	_, err = fmt.Scan(&i)
	fmt.Println(err == io.EOF)
	next, stop := iter.Pull(slices.Values([]string{"a", "b"}))
	fmt.Println(next())
	stop()
	fmt.Println(next())
	os.Setenv("KEY", "value")
	fmt.Println(os.Getenv("KEY"), os.Getenv("OTHER") == "")
}
