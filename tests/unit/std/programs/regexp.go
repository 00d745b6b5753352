package main

import (
	"fmt"
	"regexp"
	"strings"
)

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	re := regexp.MustCompile(`(?P<first>\w+)\s+(?P<last>\w+)|(x)`)
	fmt.Println(re, re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("last"), re.SubexpIndex("no"), re.SubexpIndex(""))
	fmt.Printf("%q\n", re.FindStringSubmatch("hello  world x"))
	fmt.Printf("%q\n", re.FindAllStringSubmatch("hello  world x foo bar", -1))
	fmt.Printf("%q\n", re.ReplaceAllString("hello world, foo bar", "$last, ${first}_$first_ $3 $0 $$1 $ ${ ${1 $10 $01"))
	fmt.Printf("%s\n", re.Expand([]byte("dst:"), []byte("$last $first $$ $x $3."), []byte("hello world"), re.FindSubmatchIndex([]byte("hello world"))))
	fmt.Printf("%s\n", re.ExpandString(nil, "$1-$2-$3", "x", re.FindStringSubmatchIndex("x")))
	fmt.Println(regexp.QuoteMeta(`a.b*c[d]{e}(f)|g^h$i\j+k?-#`), regexp.QuoteMeta("日本."))
	for _, s := range []string{"a,b,c", "", ",", ",,", "abc", "a,", ",a"} {
		for n := -1; n < 4; n++ {
			fmt.Printf("%q ", regexp.MustCompile(",").Split(s, n))
			fmt.Printf("%q ", regexp.MustCompile("").Split(s, n))
			fmt.Printf("%q ", regexp.MustCompile(",*").Split(s, n))
			fmt.Printf("%q\n", regexp.MustCompile("b|^").Split(s, n))
		}
	}
	try(func() { regexp.MustCompile(`*`) })
	try(func() { regexp.MustCompile("a`*[") })
	try(func() { regexp.MustCompilePOSIX(`\d`) })
	_, err := regexp.Compile(`a(b`)
	fmt.Println(err)
	_, err = regexp.MatchString(`[`, "x")
	fmt.Println(err)
	fmt.Println(regexp.MatchString(`a+`, "xaay"))
	fmt.Println(regexp.Match(`a+$`, []byte("xaay")))
	fmt.Println(regexp.MatchReader(`a+`, strings.NewReader("xaay")))
	p := regexp.MustCompilePOSIX(`a+|a+b|(a)(b)`)
	fmt.Println(p.FindStringSubmatchIndex("xaab ab"), p.FindAllString("xaab ab", -1))
	l := regexp.MustCompile(`a(|b)`)
	fmt.Printf("%q\n", l.FindString("ab"))
	l.Longest()
	fmt.Printf("%q\n", l.FindString("ab"))
	for _, e := range []string{"abc", "abc+", "^abc", "^abc$", "^$", "^(?i)abc", "^(abc)$", "^", "(abc)", "", "(?i)abc", "a|b", "ab|ac", "[^\\x00-\\x{10ffff}]"} {
		fmt.Print(e, " ")
		fmt.Println(regexp.MustCompile(e).LiteralPrefix())
	}
	fmt.Println(regexp.MustCompile("a*").ReplaceAllString("baaac", "x"), regexp.MustCompile("").ReplaceAllString("abé", "-"))
	fmt.Println(regexp.MustCompile("[a-z]+").ReplaceAllStringFunc("ab CD ef", strings.ToUpper), regexp.MustCompile("b").ReplaceAllLiteralString("abc", "$1"))
	fmt.Println(regexp.MustCompile("z").ReplaceAll(nil, nil) == nil, regexp.MustCompile("z").ReplaceAll([]byte{}, nil) == nil, regexp.MustCompile("z").ReplaceAll([]byte("z"), nil) == nil)
	fmt.Println(regexp.MustCompile("z").Find([]byte("a")) == nil, regexp.MustCompile("z*").Find([]byte("a")) == nil, regexp.MustCompile("z").FindAll([]byte("a"), -1) == nil, regexp.MustCompile("a").FindAllIndex([]byte("aaa"), 2), regexp.MustCompile("a").FindAllString("aaa", 0) == nil)
	fmt.Printf("%q %q\n", regexp.MustCompile("(a)|b").FindAllSubmatch([]byte("abc"), -1), regexp.MustCompile("(a)(x)?").FindSubmatch([]byte("abc")))
	fmt.Println(regexp.MustCompile("(a)(x)?").FindSubmatch([]byte("abc"))[2] == nil, regexp.MustCompile("(a)()").FindSubmatch([]byte("abc"))[2] == nil)
	fmt.Println(regexp.MustCompile("b+").FindReaderIndex(strings.NewReader("aabbc")), regexp.MustCompile("é(b)?").FindReaderSubmatchIndex(strings.NewReader("aéc")))
	b, err := re.MarshalText()
	var re2 regexp.Regexp
	fmt.Println(string(b), err, re2.UnmarshalText([]byte("(")), re2.UnmarshalText(b), re2.String())
	b, _ = re.AppendText([]byte("x"))
	fmt.Printf("%s %v %+v\n", b, re, []*regexp.Regexp{re})
	// linear time
	n := 25
	e := strings.Repeat("a?", n) + strings.Repeat("a", n)
	fmt.Println(regexp.MustCompile(e).MatchString(strings.Repeat("a", n)))
	big := strings.Repeat("ab", 20000)
	fmt.Println(len(regexp.MustCompile("(a|b)*c").FindString(big)), len(regexp.MustCompile("(ab)*").FindString(big)), regexp.MustCompile("b$").FindStringIndex(big), regexp.MustCompile("(x+x+)+y").MatchString(strings.Repeat("x", 3000)))
	em := regexp.MustCompile(`^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$`)
	for _, s := range []string{"a@b.co", "foo.bar@baz.example.com", "no@", "x@y.z"} {
		fmt.Println(s, em.MatchString(s))
	}
	fmt.Println(regexp.MustCompile(`(\d{4})-(\d{2})-(\d{2})`).ReplaceAllString("on 2024-05-06 and 2023-01-02", "$3/$2/$1"))
	fmt.Println(regexp.MustCompile(strings.Repeat("(", 999) + strings.Repeat(")", 999)).NumSubexp())
	for _, e := range []string{strings.Repeat("(", 1000) + strings.Repeat(")", 1000), strings.Repeat("(", 1001) + strings.Repeat(")", 1001), strings.Repeat("(?:x*", 1200) + strings.Repeat(")", 1200), strings.Repeat("((x{100}){10}", 2) + "))", "(((((a{9}){9}){9}){9}){9})", `((\pL{500}){2}|x){1}`, strings.Repeat("(xx?)", 1000) + "{1000}"} {
		_, err := regexp.Compile(e)
		if err != nil {
			fmt.Println(err.Error()[:45], len(err.Error()))
		} else {
			fmt.Println("fine")
		}
	}
}
