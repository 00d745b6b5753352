package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
	"math"
	"path"
)

type P struct {
	A int
	B string
	c float64
	I any
	_ int
}

func main() {
	for _, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a(), adler32.New(), crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Castagnoli)), crc32.New(crc32.MakeTable(crc32.Koopman)), crc64.New(crc64.MakeTable(crc64.ISO)), crc64.New(crc64.MakeTable(crc64.ECMA))} {
		for i := 0; i < 4; i++ {
			fmt.Fprintf(h, "hello %d, 世界", i*i)
			fmt.Printf("%x ", h.Sum([]byte{1}))
		}
		b, err := h.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Printf("%x %v %d %d\n", b, err, h.Size(), h.BlockSize())
		c, err := h.(hash.Cloner).Clone()
		h.Reset()
		fmt.Printf("%T %x %v %x\n", h, c.Sum(nil), err, h.Sum(nil))
		u := h.(encoding.BinaryUnmarshaler)
		fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary(b[:5]), u.UnmarshalBinary(b))
		b[4] ^= 1
		fmt.Println(u.UnmarshalBinary(b))
		fmt.Printf("%x\n", h.Sum(nil))
	}
	fmt.Println(adler32.Checksum([]byte("abc")), crc32.ChecksumIEEE([]byte("abc")), crc64.Checksum([]byte("abc"), crc64.MakeTable(0x1234)), crc32.Update(7, crc32.IEEETable, []byte("x")))
	var h maphash.Hash
	h.WriteString("hello")
	h.WriteByte(' ')
	h.Write([]byte("x"))
	s := h.Seed()
	fmt.Println(h.Sum64() == maphash.String(s, "hello x"), maphash.Bytes(s, []byte("a")) == maphash.String(s, "a"), len(h.Sum(nil)), h.Size(), h.BlockSize())
	var h2 maphash.Hash
	h2.SetSeed(s)
	h2.WriteString("hello x")
	fmt.Println(h2.Sum64() == h.Sum64(), maphash.MakeSeed() == maphash.MakeSeed())
	h2.Reset()
	fmt.Println(h2.Sum64() == maphash.String(s, ""))
	a, b := P{1, "x", 0, 3, 0}, P{1, "x", math.Copysign(0, -1), 3, 1}
	fmt.Println(maphash.Comparable(s, a) == maphash.Comparable(s, b), maphash.Comparable(s, 1) == maphash.Comparable(s, 2), maphash.Comparable(s, math.NaN()) == maphash.Comparable(s, math.NaN()), maphash.Comparable(s, "ab") == maphash.Comparable(s, "ab"), maphash.Comparable[any](s, nil) == maphash.Comparable[any](s, nil), maphash.Comparable(s, [2]any{1, "x"}) == maphash.Comparable(s, [2]any{1, "x"}), maphash.Comparable(s, &a) == maphash.Comparable(s, &a))
	for _, f := range []func(){func() { maphash.Comparable[any](s, []int{1}) }, func() { maphash.String(maphash.Seed{}, "") }, func() { h.SetSeed(maphash.Seed{}) }, func() { maphash.Comparable[any](s, map[int]int{}) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	c, err := h.Clone()
	fmt.Println(c.(*maphash.Hash).Sum64() == h.Sum64(), err)
	for _, p := range []string{"", "a", "/", "//", "/a/", "a/b/../c", "../a", "a/../..", "/..", "./a/.", "a//b", "/../a", "abc.txt", "a.b/c", "a/b.c.d", ".x", "a/", "..", "a/b/../../.."} {
		d, f := path.Split(p)
		fmt.Printf("%q %q %q %q %q %q %v %q\n", p, path.Clean(p), d, f, path.Base(p), path.Dir(p), path.IsAbs(p), path.Ext(p))
	}
	fmt.Println(path.Join(), path.Join("a", "", "b"), path.Join("/", "x", "../y"), path.Join("", ""))
	for _, m := range [][2]string{{"abc", "abc"}, {"*", "abc"}, {"*c", "abc"}, {"a*", "a"}, {"a*", "ab/c"}, {"a*/b", "abc/b"}, {"a*b*c*d*e*/f", "axbxcxdxe/f"}, {"a*b?c*x", "abxbbxdbxebxczzx"}, {"ab[c]", "abc"}, {"ab[b-d]", "abc"}, {"ab[^c]", "abc"}, {"ab[^b-d]", "abe"}, {"a\\*b", "a*b"}, {"a?b", "a☺b"}, {"a[^a]b", "a☺b"}, {"[a-ζ]*", "α"}, {"*[a-ζ]", "A"}, {"a?b", "a/b"}, {"[\\]a]", "]"}, {"[x\\-]", "-"}, {"[]a]", "]"}, {"[-]", "-"}, {"[x-]", "x"}, {"[a-b-c]", "a"}, {"[", "a"}, {"[^", "a"}, {"[^bc", "a"}, {"a[", "a"}, {"a[", "ab"}, {"*x", "xxx"}, {"a*[", "b"}, {"\\", "a"}, {"", ""}, {"**", "a/b"}, {"*/*", "a/b"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Println(m, ok, err)
	}
}
