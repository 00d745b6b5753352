package main

import (
	"fmt"
	"regexp/syntax"
)

func main() {
	exprs := []string{
		``, `a`, `abc`, `a|b`, `a|b|c`, `abc|abd|ab`, `(a)(b)?(?P<n>c)`, `(?<x>y)`, `[a-z]+`, `[^a-z]`, `[[:alpha:]]`, `[[:^alpha:]_]`, `[[:foo:]]`,
		`\d+\s*\w?`, `\D\S\W`, `[\d\-]`, `\pL`, `\PL`, `\p{Greek}`, `\p{^Greek}`, `\P{^Greek}`, `(?i)\p{Lu}`, `\p{Foo}`, `\p`, `\p{Gre`,
		`(?i)abc`, `(?i)k`, `(?i:a)b`, `(?s).`, `.`, `(?s)a.b(?-s).`, `(?m)^a$`, `^a$`, `\Aa\z`, `\ba\B`, `a*`, `a+?`, `a??`, `a{2}`, `a{2,}`, `a{2,5}?`, `a{0}`, `a{0,0}`, `a{1}`, `a{1,}`, `a{0,}`,
		`a{,2}`, `a{`, `a{1`, `a{1,`, `a{1,2`, `a{01}`, `a{1001}`, `a{2,1}`, `a{99999999999}`, `a{1000}{2}`, `(a{100}){11}`, `(a{10}){100}`, `((a{100}){10}){2}`,
		`a**`, `a*+`, `a+*?`, `a??*`, `*`, `(*)`, `a|*`, `?`, `+a`, `(?i)*`, `a(?i)*`, `a*(?i)*`, `(`, `)`, `a)`, `(a`, `((a)`, `(?`, `(?i`, `(?i-`, `(?i-)`, `(?-)`, `(?)`, `(?-s:a)`, `(?z)`, `(?P<`, `(?P<a`, `(?P<>a)`, `(?P<a b>c)`, `(?P=a)`, `(?P`, `(?<`, `(?<a`, `(?=a)`, `(?!a)`, `(?<=a)`, `(?i-i-s)`,
		`[`, `[a`, `[]`, `[]a]`, `[^]a]`, `[z-a]`, `[a-`, `[a-]`, `[-a]`, `[a-b-c]`, `[\`, `\`, `[\d-z]`, `[a-\d]`, `[[:word:]-z]`, `[[.a.]]`, `[:alpha:]`,
		`\x41`, `\x{41}`, `\x{110000}`, `\x{}`, `\x{4`, `\x4`, `\xg1`, `\x`, `\0`, `\01`, `\012`, `\0123`, `\1`, `\12`, `\123`, `\8`, `\a\f\n\r\t\v`, `\e`, `\_`, `\.`, `\é`, `\C`, `\Qa.b*\E+`, `\Qab`, `\Q\E`, `\Qa\Eb`, `\z`, `\Z`, `\A`, `\K`,
		"\xff", "a\xffb", "[\xff]", "(?P<\xff>a)", `\pN*`, `(?i)[k]`, `(?i)[^k]`, `(?i)ſ`, `[aA]`, `[Kk\x{212a}]`, `a|A`, `a.|b`, `.|a`, `(?s).|\n`, `.|\n`, `[^\n]`, `[\x00-\x{10FFFF}]`, `[^\x00-\x{10FFFF}]`,
		`(?:a|b)c`, `(?:ab)*`, `(?:a)*`, `(?:a*)*`, `(?:a*)+`, `(?:a+)?`, `(?:a??)*`, `(a*)*`, `(|a)*`, `(|a)+`, `a||b`, `|`, `||`, `a|`, `(?:)`, `()`, `()*`, `(?:)*`, `x(?:abc)y`, `x(?:abc)+y`, `(?i)ab(?-i)cd`, `a(?i)b`, `a(?i:b)c(?i:d)e`,
		`abc|abx|ayz|b`, `a+b|a+c|d`, `[ab]x|[ab]y`, `(?:ab|ac)|ad`, `foo|foobar|fo`, `a*?b|a*?c`, `x{2}a|x{2}b`, `(?:xx)a|(?:xx)b`, `é|è`, `日本|日光`, `(?U)a+b*?`, `(?Ui)a+`, `\pZ|\s`, `[[:upper:]]|(?i)[[:upper:]]`, `$|^`, `(?m)$|^`, `a$b`, `(?m:^)a(?-m:^)`, `\b\b*`, `^*`, `^+a`, `(?:^)*`, `[a-c]|[x-z]|q`, `a|b|cd|e|f`, `ab|a`, `a|ab`, `(a|b)*abb`,
		`\p{Any}`, `\p{ascii}`, `\p{Assigned}`, `\p{letter}`, `\p{Lowercase_Letter}`, `\p{lu}`, `\p{cased letter}`, `(?i)\p{Ascii}`,
	}
	for _, f := range []syntax.Flags{syntax.Perl} {
		for _, e := range exprs {
			re, err := syntax.Parse(e, f)
			if err != nil {
				se := err.(*syntax.Error)
				fmt.Printf("%q %d: %v | %q %q\n", e, f, err, se.Code, se.Expr)
				continue
			}
			s := re.Simplify()
			p, err := syntax.Compile(s)
			pre, all := p.Prefix()
			if len(re.String()) > 200 {
				continue
			}
			fmt.Printf("%q %d: %q %q %q %v %v %q %v %v %v\n", e, f, re, s, re.CapNames(), re.Op, re.Flags, pre, all, p.StartCond(), err)
			if len(p.Inst) < 12 && len(s.String()) < 200 {
				fmt.Println(p)
			}
			re2, err := syntax.Parse(re.String(), f)
			if err == nil {
				fmt.Println(re.Equal(re2), re.MaxCap())
			}
		}
	}
	for i := syntax.Op(0); i < 22; i++ {
		fmt.Print(i, " ")
	}
	for i := syntax.InstOp(0); i < 13; i++ {
		fmt.Print(i, " ")
	}
	for _, a := range []rune{-1, 'a', '\n', '_', ' ', 'é'} {
		for _, b := range []rune{-1, 'a', '\n', '_', ' ', 'é'} {
			fmt.Print(syntax.EmptyOpContext(a, b), " ")
		}
	}
	fmt.Println()
}
