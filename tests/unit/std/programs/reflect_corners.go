package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unsafe"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", name, e)
		}
	}()
	f()
}

type D1 struct{ *int }
type D2 struct{ p *int }
type D3 [1]*int
type MM map[string]int

func (m MM) Len2() int { return len(m) }

type FF func(int) int

func (f FF) Twice(i int) int { return f(f(i)) }

type PI interface {
	Twice(int) int
	private()
}
type impl struct{ k int }

func (i impl) Twice(x int) int { return x*2 + i.k }
func (impl) private()          {}

type Emb struct {
	PI
	fmt.Stringer
}
type Big struct {
	A, B, C, D, E int64
	F             string
}

func (b Big) M(x Big, y ...Big) (Big, int) { b.A += x.A; return b, len(y) }

type Arr [3]int

func (a Arr) Sum() int   { return a[0] + a[1] + a[2] }
func (a *Arr) Set(v int) { a[0] = v }

type Self struct{ s *Self }
type ByteS []byte
type Rune32 rune
type RS []Rune32

func cv(v any, t reflect.Type) {
	try(fmt.Sprint("conv ", t), func() {
		x := reflect.ValueOf(v)
		fmt.Print(x.Type().ConvertibleTo(t), x.CanConvert(t), " ")
		r := x.Convert(t)
		fmt.Printf("%v %v\n", r.Type(), r)
	})
}

func main() {
	n := 5
	for _, x := range []any{D1{&n}, D2{&n}, D3{&n}, [1]any{1}, struct{ f func() }{}, struct{ m map[int]int }{map[int]int{1: 2}}, [1]chan int{}, [1]D1{{&n}}, struct{ D3 }{D3{&n}}} {
		v := reflect.ValueOf(x)
		fmt.Print(v.Type(), " ", v.Type().Size(), " ")
		var f reflect.Value
		if v.Kind() == reflect.Struct {
			f = v.Field(0)
		} else {
			f = v.Index(0)
		}
		fmt.Println(f.Kind(), f.IsZero(), f.CanInterface())
		c := reflect.New(v.Type()).Elem()
		c.Set(v)
		fmt.Println(c.Interface() != nil, v.Type().Comparable() && c.Interface() == x, c.Comparable(), reflect.DeepEqual(c.Interface(), x))
		m := reflect.MakeMap(reflect.MapOf(reflect.TypeOf(1), v.Type()))
		m.SetMapIndex(reflect.ValueOf(1), v)
		fmt.Println(m.MapIndex(reflect.ValueOf(1)).Type(), m.Len())
		fn := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{v.Type()}, []reflect.Type{v.Type(), reflect.TypeFor[any]()}, false), func(a []reflect.Value) []reflect.Value { return []reflect.Value{a[0], a[0]} })
		out := fn.Call([]reflect.Value{v})
		fmt.Println(out[0].Type(), out[1].Kind(), out[1].Elem().Type())
	}
	fmt.Println(reflect.ValueOf(MM{"a": 1}).Method(0).Call(nil)[0], reflect.ValueOf(FF(func(i int) int { return i + 3 })).Method(0).Call([]reflect.Value{reflect.ValueOf(1)})[0])
	e := Emb{PI: impl{7}}
	ev := reflect.ValueOf(e)
	fmt.Println(ev.NumMethod(), ev.Type().Method(1).Name, ev.Type().Method(1).Type, ev.MethodByName("Twice").Call([]reflect.Value{reflect.ValueOf(4)})[0])
	pi := reflect.TypeFor[PI]()
	for i := 0; i < pi.NumMethod(); i++ {
		m := pi.Method(i)
		fmt.Println(m.Name, m.PkgPath, m.Type, m.Index, m.IsExported(), m.Func.IsValid())
	}
	pv := reflect.ValueOf(&e).Elem().Field(0)
	fmt.Println(pv.NumMethod(), pv.Method(0).Call([]reflect.Value{reflect.ValueOf(2)})[0])
	try("unexp", func() { pv.Method(1).Call(nil) })
	try("nil iface", func() { reflect.ValueOf(&e).Elem().Field(1).Method(0) })
	try("nil embedded", func() { ev.MethodByName("String").Call(nil) })
	b := Big{A: 1, F: "x"}
	out := reflect.ValueOf(b).MethodByName("M").Call([]reflect.Value{reflect.ValueOf(Big{A: 41}), reflect.ValueOf(b), reflect.ValueOf(b)})
	fmt.Println(out[0], out[1])
	mf := reflect.ValueOf(b).Method(0).Interface().(func(Big, ...Big) (Big, int))
	r1, r2 := mf(Big{A: 5}, b)
	fmt.Println(r1, r2)
	a := Arr{1, 2, 3}
	av := reflect.ValueOf(&a)
	av.MethodByName("Set").Call([]reflect.Value{reflect.ValueOf(10)})
	fmt.Println(av.MethodByName("Sum").Call(nil)[0], av.Elem().MethodByName("Sum").Call(nil)[0], av.Elem().Addr().MethodByName("Sum").IsValid(), av.Elem().MethodByName("Set").IsValid())
	for i := range 3 {
		defer func() { _ = i }()
	}
	tF, tI, tU8, tS := reflect.TypeOf(1.5), reflect.TypeOf(1), reflect.TypeOf(uint8(1)), reflect.TypeOf("")
	for _, t := range []reflect.Type{tF, tI, tU8, tS, reflect.TypeOf(int8(0)), reflect.TypeOf(float32(0)), reflect.TypeOf(complex64(0)), reflect.TypeOf([]byte{}), reflect.TypeOf(ByteS{}), reflect.TypeOf([]rune{}), reflect.TypeOf(RS{}), reflect.TypeOf([4]int{}), reflect.TypeOf(&[2]int{}), reflect.TypeFor[any](), reflect.TypeFor[error](), reflect.TypeOf(Rune32(0)), reflect.TypeOf((<-chan int)(nil)), reflect.TypeOf(struct{ A, B int }{}), reflect.TypeOf(uintptr(0)), reflect.TypeOf(unsafe.Pointer(nil))} {
		for _, v := range []any{300, -1, 1.9, -2.5, 1e300, float32(3.5), uint64(1 << 63), complex(1.5, 2), "héy", []byte("abc"), ByteS("xyz"), []rune("rü"), RS{65, 66}, []int{1, 2, 3, 4}, []int{1}, Rune32(0x4e16), int64(-5), uint32(0x110000), errors.New("e"), struct {
			A int `x:"1"`
			B int
		}{1, 2}, make(chan int), true, uintptr(7), [4]int{9}, int8(-7)} {
			if reflect.TypeOf(v).Kind() == reflect.Chan || t.Kind() == reflect.UnsafePointer || t.Kind() == reflect.Pointer || t == reflect.TypeFor[error]() {
				fmt.Print(reflect.TypeOf(v).ConvertibleTo(t), reflect.TypeOf(v).AssignableTo(t), reflect.ValueOf(v).CanConvert(t), ";")
				continue
			}
			cv(v, t)
		}
	}
	// values through interfaces and pointers
	var x any = &n
	xv := reflect.ValueOf(&x).Elem()
	fmt.Println(xv.Kind(), xv.Elem().Kind(), xv.Elem().Elem().CanSet(), xv.Elem().CanSet(), xv.CanSet())
	xv.Elem().Elem().SetInt(8)
	xv.Set(reflect.ValueOf("now a string"))
	fmt.Println(n, x)
	np := reflect.NewAt(reflect.TypeOf(0), unsafe.Pointer(&n))
	np.Elem().SetInt(77)
	fmt.Println(n, np.Pointer() == uintptr(unsafe.Pointer(&n)), reflect.ValueOf(&n).Elem().UnsafeAddr() == uintptr(unsafe.Pointer(&n)))
	sl := reflect.SliceAt(reflect.TypeOf(0), unsafe.Pointer(&a[0]), 3)
	fmt.Println(sl, sl.Type(), sl.Len(), sl.Cap())
	for i, m := range []reflect.Value{reflect.ValueOf(map[string]int{"a": 1}), reflect.ValueOf([]int{1, 2})} {
		m.Clear()
		fmt.Println(i, m)
	}
	for f := range reflect.TypeOf(b).Fields() {
		fmt.Print(f.Name, f.Offset, " ")
	}
	for m := range reflect.TypeOf(b).Methods() {
		fmt.Print(m.Name, m.Type, " ")
	}
	for in := range reflect.TypeOf(mf).Ins() {
		fmt.Print(in, " ")
	}
	for o := range reflect.TypeOf(mf).Outs() {
		fmt.Print(o, " ")
	}
	for m, v := range reflect.ValueOf(b).Methods() {
		fmt.Println(m.Name, v.Kind())
	}
	for i := range reflect.ValueOf(int8(3)).Seq() {
		fmt.Print(i.Type(), i, " ")
	}
	for i, r := range reflect.ValueOf("héy").Seq2() {
		fmt.Print(i, r, " ")
	}
	for i, r := range reflect.ValueOf(&a).Seq2() {
		fmt.Print(i, r, " ")
	}
	fmt.Println()
	type Rec struct {
		Next *Rec
		M    map[string]*Rec
		F    func(*Rec) Rec
	}
	rt := reflect.TypeOf(Rec{})
	fmt.Println(rt.Field(0).Type.Elem() == rt, rt.Field(1).Type, rt.Field(2).Type.Out(0) == rt, rt.PkgPath(), rt.Name(), rt)
	fmt.Println(reflect.TypeOf(Self{}).Field(0).Type.Elem() == reflect.TypeOf(Self{}))
	fmt.Println(reflect.PointerTo(reflect.PointerTo(rt)), reflect.New(reflect.PointerTo(rt)).Elem().IsNil(), reflect.PtrTo(rt) == reflect.TypeOf(&Rec{}))
	try("deref", func() { reflect.ValueOf((*int)(nil)).Elem().SetInt(1) })
	try("self", func() {
		fmt.Println(reflect.ValueOf((*int)(nil)).Elem().IsValid(), reflect.Indirect(reflect.ValueOf((*int)(nil))).IsValid())
	})
	var s interface{ M() }
	fmt.Println(reflect.TypeOf(s) == nil, reflect.TypeOf(&s).Elem(), reflect.ValueOf(&s).Elem().IsNil(), reflect.ValueOf(&s).Elem().Elem().IsValid())
	// maps with interface and struct keys
	mk := map[any]string{1: "int", "a": "str", [2]int{1, 2}: "arr", struct{ x int }{3}: "st", 1.5: "f"}
	mv := reflect.ValueOf(mk)
	for _, k := range []any{1, "a", [2]int{1, 2}, struct{ x int }{3}, 1.5, int8(1)} {
		fmt.Print(mv.MapIndex(reflect.ValueOf(k)), " ")
	}
	fmt.Println(len(mv.MapKeys()))
	mv.SetMapIndex(reflect.ValueOf(1), reflect.Value{})
	fmt.Println(len(mk))
	fmt.Printf("%v %d %v\n", reflect.ValueOf(mk).MapIndex(reflect.ValueOf("a")), reflect.ValueOf(3), []reflect.Value{reflect.ValueOf(1)})

	for _, enc := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding, base64.StdEncoding.Strict(), base64.StdEncoding.WithPadding('*')} {
		for _, in := range []string{"", "f", "fo", "foo", "foob", "fooba", "foobar", "\xff\xfe\xfd\x00\x3e\x3f"} {
			t := enc.EncodeToString([]byte(in))
			back, err := enc.DecodeString(t)
			fmt.Print(t, " ", string(back) == in, err, enc.EncodedLen(len(in)), enc.DecodedLen(len(t)), "; ")
		}
		for _, in := range []string{"Zg==", "Zg", "Zg=", "Z", "Zm9v!", "Zm9vYg==x", "Zm9v\nYg\r\n==\n", "====", "Zh==", "Zm9=", "Zm-_", "Zm+/", "Zg==Zg==", "A===", "!", "AA=A"} {
			back, err := enc.DecodeString(in)
			fmt.Printf("%q %v; ", back, err)
		}
		var buf bytes.Buffer
		w := base64.NewEncoder(enc, &buf)
		for _, p := range []string{"h", "el", "lo wor", "ld!", ""} {
			w.Write([]byte(p))
		}
		w.Close()
		all, err := io.ReadAll(base64.NewDecoder(enc, strings.NewReader(buf.String()[:4]+"\n"+buf.String()[4:])))
		fmt.Println(buf.String(), string(all), err)
	}
}
