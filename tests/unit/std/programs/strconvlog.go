package main

import (
	"errors"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"
)

func main() {
	for _, s := range []string{"0x1p-2", "0x1.8p1", "0x.8p0", "0x1p", "0x1", "0X1P+5", "1_000", "1_0.5_0", "_1", "1__0", "0x_1p0", "0b1", "inf", "-Inf", "+infinity", "nan", "NaN", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623159e308", "179769313486231580793e289", "", " 1", "1 ", ".", "1.", ".5", "e5", "1e", "1e+", "1e5", "+1", "--1", "0.1", "123456789012345678901234567890", "9007199254740993", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1p1024", "0x1p-1080", "infx", "1.5e1_0"} {
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(s, f, err, g, err2)
		c, err := strconv.ParseComplex(s+"+1i", 128)
		fmt.Println(c, err)
	}
	for _, s := range []string{"0", "-0", "+5", "0x1F", "0b101", "0o17", "017", "1_000", "0_8", "0x_f", "_1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "", "-", "z", "0x", "0b2", "08", "1e3", " 1"} {
		for _, b := range []int{0, 2, 8, 10, 16, 36} {
			i, err := strconv.ParseInt(s, b, 64)
			u, err2 := strconv.ParseUint(s, b, 16)
			fmt.Println(s, b, i, err, u, err2)
		}
		i, err := strconv.Atoi(s)
		fmt.Println(i, err)
		j, err := strconv.ParseInt(s, 0, 8)
		fmt.Println(j, err, errors.Is(err, strconv.ErrRange))
	}
	_, err := strconv.ParseInt("1", 1, 64)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 10, 65)
	fmt.Println(err)
	_, err = strconv.ParseBool("maybe")
	fmt.Printf("%#v %v\n", err.(*strconv.NumError).Func, err)
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1e21, 1e20, 123456789, 1e-7, 5e-324, math.MaxFloat64, math.Inf(1), math.NaN(), 2.5, 3.5, 0.000123456, 1.0 / 3} {
		for _, c := range "eEfgGbxX" {
			for _, p := range []int{-1, 0, 1, 3, 10, 25} {
				fmt.Print(strconv.FormatFloat(f, byte(c), p, 64), " ", strconv.FormatFloat(f, byte(c), p, 32), " ")
			}
		}
		fmt.Println(strconv.FormatFloat(f, 'q', 1, 64))
	}
	for _, s := range []string{"a\tb", "\x00\x7f\u00a0\u2028\U0010ffff\xff", "日本\"'`", "☺", "\ufeff"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s), strconv.QuoteRune([]rune(s)[0]), strconv.QuoteRuneToASCII([]rune(s)[0]))
	}
	for _, s := range []string{`"a"`, `"a`, "`x\ny`", `'x'`, `'xy'`, `"\x41\u00e9\U0001F600\101"`, `"\z"`, `""`, ``, `"a"b`, `'\''`, `"\'"`, `"\ud800"`, "\"\n\"", `'\"'`} {
		u, err := strconv.Unquote(s)
		p, err2 := strconv.QuotedPrefix(s)
		fmt.Printf("%q %v %q %v\n", u, err, p, err2)
	}
	r, mb, tail, err := strconv.UnquoteChar(`\u00e9x`, '"')
	fmt.Println(r, mb, tail, err)
	fmt.Println(string(strconv.AppendFloat(nil, 1.5, 'g', -1, 64)), string(strconv.AppendQuoteRune(nil, 'x')), strconv.FormatInt(-255, 16), strconv.FormatUint(1<<63, 36), strconv.FormatComplex(1+2i, 'f', 2, 64))
	func() {
		defer func() { fmt.Println(recover()) }()
		strconv.FormatInt(1, 37)
	}()
	l := log.New(os.Stdout, "p: ", log.LstdFlags|log.LUTC|log.Lmicroseconds)
	fmt.Println(l.Flags(), l.Prefix())
	l.SetFlags(log.Lmsgprefix)
	l.Println("a", 1)
	l.Printf("b\n")
	l.SetFlags(0)
	l.Print("c")
	func() {
		defer func() { fmt.Println(recover()) }()
		l.Panicf("x%d", 1)
	}()
	fmt.Println(strings.Title("hello wörld's"), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("K", "\u212a"))
	l.SetOutput(os.Stdout)
	l.SetFlags(0)
}
