package main

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"sort"
	"strings"
	"time"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", name, e)
		}
	}()
	f()
}

type inner struct {
	X int
	y int
}
type Inner2 struct{ Z string }
type S struct {
	A int
	B string
	C []int
	D map[string]int
	e int
	inner
	*Inner2
	F any
	G func()
	H [2]int
	I *int
	J float32
	K complex64
	L uint8
	M error
}

type Meth struct{ n int }

func (m Meth) Get() int   { return m.n }
func (m *Meth) Inc(d int) { m.n += d }

type Outer struct {
	Meth
	Name string
}
type OuterP struct{ *Meth }
type Getter interface{ Get() int }
type OI struct{ Getter }

func main() {
	s := S{Inner2: &Inner2{"zed"}}
	v := reflect.ValueOf(&s).Elem()
	for i := 0; i < v.NumField(); i++ {
		f := v.Field(i)
		fmt.Println(v.Type().Field(i).Name, f.CanSet(), f.CanAddr(), f.CanInterface(), f.IsZero())
	}
	v.Field(0).SetInt(5)
	v.FieldByName("B").SetString("bee")
	v.FieldByName("C").Set(reflect.ValueOf([]int{1, 2}))
	v.FieldByName("D").Set(reflect.MakeMap(reflect.TypeOf(s.D)))
	v.FieldByName("D").SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(9))
	v.FieldByName("X").SetInt(77)
	v.FieldByName("Z").SetString("promoted")
	v.FieldByName("F").Set(reflect.ValueOf(1.5))
	v.FieldByName("H").Index(1).SetInt(4)
	v.FieldByName("I").Set(reflect.New(reflect.TypeOf(0)))
	v.FieldByName("I").Elem().SetInt(3)
	v.FieldByName("J").SetFloat(1.1)
	v.FieldByName("K").SetComplex(2 + 3i)
	v.FieldByName("L").SetUint(300)
	v.FieldByName("M").Set(reflect.ValueOf(errors.New("err")))
	fmt.Println(s.A, s.B, s.C, s.D, s.X, s.Z, s.F, s.H, *s.I, s.J, s.K, s.L, s.M)
	try("e", func() { v.FieldByName("e").SetInt(1) })
	try("e", func() { v.FieldByName("e").Interface() })
	try("y", func() { v.FieldByName("y").SetInt(1) })
	try("inner", func() { v.FieldByName("inner").Set(reflect.ValueOf(inner{})) })
	try("e", func() { v.FieldByName("A").Set(v.FieldByName("e")) })
	try("e", func() { v.FieldByName("A").Set(reflect.ValueOf("x")) })
	try("e", func() { v.FieldByName("A").Set(reflect.Value{}) })
	try("e", func() { v.FieldByName("A").SetString("x") })
	try("e", func() { v.FieldByName("B").SetInt(3) })
	try("e", func() { v.FieldByName("L").SetInt(3) })
	try("e", func() { v.FieldByName("C").SetLen(100) })
	try("e", func() { v.FieldByName("C").SetCap(1) })
	try("e", func() { v.FieldByName("C").SetCap(2); v.FieldByName("C").SetLen(1); fmt.Println(s.C) })
	try("e", func() { v.FieldByName("C").Grow(-1) })
	try("e", func() { v.FieldByName("C").Grow(10); fmt.Println(len(s.C), cap(s.C)) })
	try("e", func() { v.FieldByName("C").SetBytes(nil) })
	try("e", func() { v.FieldByName("A").SetBytes(nil) })
	try("e", func() { v.FieldByName("A").SetPointer(nil) })
	try("e", func() { v.FieldByName("A").SetBool(true) })
	try("e", func() { v.FieldByName("A").SetFloat(1) })
	try("e", func() { v.FieldByName("A").SetComplex(1) })
	try("e", func() { reflect.ValueOf(1).SetInt(2) })
	try("e", func() { reflect.ValueOf(s).Field(0).SetInt(2) })
	try("nil", func() { s2 := S{}; reflect.ValueOf(&s2).Elem().FieldByName("Z") })
	try("nil", func() {
		s2 := S{}
		_, err := reflect.ValueOf(&s2).Elem().FieldByIndexErr([]int{6, 0})
		fmt.Println(err)
	})
	try("nilmap", func() {
		s2 := S{}
		reflect.ValueOf(&s2).Elem().FieldByName("D").SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(9))
	})
	try("deref", func() { v.FieldByName("I").Elem().SetZero(); fmt.Println(*s.I) })
	try("set iface nil", func() {
		v.FieldByName("F").SetZero()
		v.FieldByName("M").Set(reflect.Zero(v.FieldByName("M").Type()))
		fmt.Println(s.F, s.M)
	})

	m := Meth{3}
	mv := reflect.ValueOf(&m)
	get := mv.MethodByName("Get")
	getv := mv.Elem().MethodByName("Get")
	gf := getv.Interface().(func() int)
	m.n = 10
	fmt.Println(get.Call(nil)[0], getv.Call(nil)[0], gf())
	mv.MethodByName("Inc").Call([]reflect.Value{reflect.ValueOf(5)})
	fmt.Println(m.n, getv.Type(), getv.Kind(), getv.IsNil(), getv.IsZero(), getv.String())
	for _, x := range []any{Outer{Meth{1}, "n"}, &Outer{Meth{2}, "n"}, OuterP{&Meth{3}}, &OuterP{&Meth{4}}, OI{Meth{5}}, &OI{&Meth{6}}} {
		t := reflect.TypeOf(x)
		fmt.Print(t, " ", t.NumMethod(), ":")
		for i := 0; i < t.NumMethod(); i++ {
			fmt.Print(" ", t.Method(i).Name, " ", t.Method(i).Type)
		}
		fmt.Println(reflect.ValueOf(x).MethodByName("Get").Call(nil)[0].Int(), t.Implements(reflect.TypeFor[Getter]()))
		mm, _ := t.MethodByName("Get")
		fmt.Println(mm.Func.Call([]reflect.Value{reflect.ValueOf(x)})[0])
	}
	nv := reflect.New(reflect.TypeOf(Outer{}))
	nv.Interface().(interface{ Inc(int) }).Inc(7)
	fmt.Println(nv.Elem().Interface().(Getter).Get())

	// made types
	st := reflect.SliceOf(reflect.TypeOf(S{}))
	fmt.Println(st, st == reflect.TypeOf([]S{}), reflect.PointerTo(st), reflect.PointerTo(st) == reflect.PointerTo(reflect.SliceOf(reflect.TypeOf(S{}))))
	mt := reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf([]float64{}))
	mm := reflect.MakeMap(mt)
	for i := 0; i < 100; i++ {
		mm.SetMapIndex(reflect.ValueOf(fmt.Sprint("k", i)), reflect.ValueOf([]float64{float64(i)}))
	}
	runtime.GC()
	sum := 0.0
	for it := mm.MapRange(); it.Next(); {
		sum += it.Value().Index(0).Float()
	}
	fmt.Println(mt, mm.Len(), sum, mm.MapIndex(reflect.ValueOf("k42")), mm.MapIndex(reflect.ValueOf("none")).IsValid())
	fmt.Println(mm.Interface().(map[string][]float64)["k7"])
	at := reflect.ArrayOf(5, reflect.TypeOf(int16(0)))
	av := reflect.New(at).Elem()
	av.Index(3).SetInt(-7)
	fmt.Println(at, at.Size(), av, av.Interface().([5]int16))
	ct := reflect.ChanOf(reflect.BothDir, reflect.TypeOf(""))
	cv := reflect.MakeChan(ct, 2)
	cv.Send(reflect.ValueOf("one"))
	fmt.Println(cv.TrySend(reflect.ValueOf("two")), cv.TrySend(reflect.ValueOf("three")), cv.Len(), cv.Cap())
	x, ok := cv.Recv()
	fmt.Println(x, ok)
	cv.Close()
	x, ok = cv.Recv()
	fmt.Println(x, ok)
	x, ok = cv.Recv()
	fmt.Println(x.String() == "", ok)
	x, ok = cv.TryRecv()
	fmt.Println(x.IsValid(), ok)
	ft := reflect.FuncOf([]reflect.Type{reflect.TypeOf(0), reflect.TypeOf([]string{})}, []reflect.Type{reflect.TypeOf(""), reflect.TypeFor[error]()}, true)
	fmt.Println(ft, ft == reflect.TypeOf(func(int, ...string) (string, error) { return "", nil }))
	sf := reflect.StructOf([]reflect.StructField{
		{Name: "Height", Type: reflect.TypeOf(float64(0)), Tag: `json:"height"`},
		{Name: "Age", Type: reflect.TypeOf(int8(0)), Tag: `json:"age"`},
		{Name: "P", Type: reflect.TypeOf(&s)},
		{Name: "Q", Type: reflect.TypeOf("")},
	})
	fmt.Println(sf, sf.Size(), sf.Align(), sf.NumField(), sf.Field(1), sf.Comparable())
	sv := reflect.New(sf).Elem()
	sv.Field(0).SetFloat(0.4)
	sv.Field(1).SetInt(2)
	sv.Field(3).SetString("qq")
	fmt.Printf("%v %+v\n", sv, sv.Interface())
	key := map[any]int{sv.Interface(): 4}
	sv2 := reflect.New(sf).Elem()
	sv2.Set(sv)
	fmt.Println(key[sv2.Interface()], sv.Interface() == sv2.Interface(), sv.Equal(sv2))
	sv2.Field(3).SetString("other")
	fmt.Println(key[sv2.Interface()], sv.Interface() == sv2.Interface())
	for _, bad := range [][]reflect.StructField{{{Name: ""}}, {{Name: "a b", Type: at}}, {{Name: "X"}}, {{Name: "x", Type: at}}, {{Name: "X", Type: at}, {Name: "X", Type: at}}, {{Name: "x", PkgPath: "p", Type: at, Anonymous: true}}} {
		try("structof", func() { fmt.Println(reflect.StructOf(bad)) })
	}
	se := reflect.StructOf([]reflect.StructField{{Name: "Meth", Type: reflect.TypeOf(Meth{}), Anonymous: true}})
	fmt.Println(se, se.NumMethod(), reflect.New(se).Elem().Interface().(Getter).Get())
	try("mapof", func() { reflect.MapOf(reflect.TypeOf([]int{}), at) })
	try("arrayof", func() { reflect.ArrayOf(-1, at) })
	try("chanof", func() {
		fmt.Println(reflect.ChanOf(reflect.RecvDir, reflect.ChanOf(reflect.RecvDir, at)), reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, at)))
	})
	try("chanof", func() { reflect.ChanOf(0, at) })
	try("funcof", func() { reflect.FuncOf([]reflect.Type{at}, nil, true) })
	try("mk", func() { reflect.MakeSlice(at, 1, 1) })
	try("mk", func() { reflect.MakeSlice(reflect.TypeOf([]int{}), -1, 1) })
	try("mk", func() { reflect.MakeSlice(reflect.TypeOf([]int{}), 2, 1) })
	try("mk", func() { reflect.MakeMap(at) })
	try("mk", func() { reflect.MakeChan(at, 1) })
	try("mk", func() { reflect.MakeChan(ct, -1) })
	try("mk", func() { reflect.MakeChan(reflect.ChanOf(reflect.SendDir, at), 1) })
	try("mk", func() { reflect.MakeFunc(at, nil) })
	try("mk", func() { reflect.New(nil) })
	try("mk", func() { reflect.Zero(nil) })
	try("app", func() { fmt.Println(reflect.Append(reflect.ValueOf([]int{1}), reflect.ValueOf(2), reflect.ValueOf(3))) })
	try("app", func() {
		fmt.Println(reflect.Append(reflect.ValueOf([]any{1}), reflect.ValueOf(2), reflect.ValueOf("x")))
	})
	try("app", func() { reflect.Append(reflect.ValueOf([]int{1}), reflect.ValueOf("x")) })
	try("app", func() { reflect.Append(reflect.ValueOf(1), reflect.ValueOf("x")) })
	try("app", func() { fmt.Println(reflect.AppendSlice(reflect.ValueOf([]int{1}), reflect.ValueOf([]int{7, 8}))) })
	try("app", func() { reflect.AppendSlice(reflect.ValueOf([]int{1}), reflect.ValueOf([]string{})) })
	try("copy", func() {
		d := make([]byte, 3)
		fmt.Println(reflect.Copy(reflect.ValueOf(d), reflect.ValueOf("hello")), string(d))
	})
	try("copy", func() {
		d := [3]int{}
		fmt.Println(reflect.Copy(reflect.ValueOf(&d).Elem(), reflect.ValueOf([]int{1, 2, 3, 4})), d)
	})
	try("copy", func() { d := [3]int{}; reflect.Copy(reflect.ValueOf(d), reflect.ValueOf([]int{1, 2, 3, 4})) })
	try("copy", func() { reflect.Copy(reflect.ValueOf(1), reflect.ValueOf(1)) })
	try("copy", func() { reflect.Copy(reflect.ValueOf([]int{}), reflect.ValueOf(1)) })
	try("copy", func() { reflect.Copy(reflect.ValueOf([]int{}), reflect.ValueOf([]string{})) })
	arr := [5]int{0, 1, 2, 3, 4}
	try("slice", func() {
		sl := reflect.ValueOf(&arr).Elem().Slice(1, 3)
		fmt.Println(sl, sl.Cap(), sl.Slice3(0, 1, 2).Cap())
	})
	try("slice", func() { reflect.ValueOf(arr).Slice(1, 3) })
	try("slice", func() { reflect.ValueOf("abc").Slice(1, 5) })
	try("slice", func() { fmt.Println(reflect.ValueOf("abc").Slice(1, 2), reflect.ValueOf("abc").Index(1).Type()) })
	sw := reflect.Swapper(arr[:])
	sw(0, 4)
	try("swap", func() { sw(0, 5) })
	try("swap", func() { reflect.Swapper(1) })
	fmt.Println(arr)

	// select
	c1, c2 := make(chan int), make(chan string, 1)
	cases := []reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c1)}, {Dir: reflect.SelectSend, Chan: reflect.ValueOf(c2), Send: reflect.ValueOf("hi")}}
	i, rv, rok := reflect.Select(cases)
	fmt.Println(i, rv.IsValid(), rok, <-c2)
	go func() { time.Sleep(time.Millisecond); c1 <- 42 }()
	i, rv, rok = reflect.Select(cases[:1])
	fmt.Println(i, rv, rok)
	i, rv, rok = reflect.Select([]reflect.SelectCase{cases[0], {Dir: reflect.SelectDefault}})
	fmt.Println(i, rv.IsValid(), rok)
	close(c1)
	i, rv, rok = reflect.Select(cases[:1])
	fmt.Println(i, rv, rok)
	try("sel", func() { reflect.Select([]reflect.SelectCase{{}}) })
	try("sel", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}})
	})
	try("sel", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(c2)}}) })
	go func() {
		reflect.ValueOf(c2).Send(reflect.ValueOf("a"))
		reflect.ValueOf(c2).Send(reflect.ValueOf("b"))
		close(c2)
	}()
	for x := range reflect.ValueOf(c2).Seq() {
		fmt.Println(x)
	}
	fn := func(yield func(int, string) bool) {
		for i := 0; i < 3 && yield(i, strings.Repeat("x", i)); i++ {
		}
	}
	for a, b := range reflect.ValueOf(fn).Seq2() {
		fmt.Println(a, b)
	}
	// MakeFunc sort
	less := reflect.MakeFunc(reflect.TypeOf(func(i, j int) bool { return false }), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(arr[in[0].Int()] < arr[in[1].Int()])}
	}).Interface().(func(i, j int) bool)
	sort.Slice(arr[:], less)
	fmt.Println(arr)
	try("mf", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return nil }).Call(nil)
	})
	try("mf", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("x")} }).Call(nil)
	})
	try("mf", func() {
		reflect.MakeFunc(reflect.TypeOf(func() any { return 0 }), func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("x")} }).Call(nil)
		fmt.Println("ok")
	})
	try("call", func() { reflect.ValueOf(math.Sqrt).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("call", func() { fmt.Println(reflect.ValueOf(math.Sqrt).Call([]reflect.Value{reflect.ValueOf(2.25)})[0]) })
	try("call", func() { reflect.ValueOf(math.Sqrt).Call([]reflect.Value{{}}) })
	try("call", func() { reflect.ValueOf(math.Sqrt).CallSlice([]reflect.Value{{}}) })
	try("call", func() { reflect.ValueOf(fmt.Sprint).CallSlice([]reflect.Value{}) })
	try("call", func() {
		fmt.Println(reflect.ValueOf(fmt.Sprint).CallSlice([]reflect.Value{reflect.ValueOf([]any{1, "a"})})[0])
	})
	try("call", func() { reflect.ValueOf(strings.NewReplacer).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("call", func() { reflect.ValueOf(func() { panic("inside") }).Call(nil) })
	try("call", func() { var e []int; reflect.ValueOf(func() { _ = e[3] }).Call(nil) })
	try("rec", func() {
		defer func() { fmt.Println(recover()) }()
		reflect.MakeFunc(reflect.TypeOf(func() {}), func([]reflect.Value) []reflect.Value { panic("made") }).Interface().(func())()
	})
	try("iter", func() { it := reflect.ValueOf(map[int]int{}).MapRange(); it.Key() })
	try("iter", func() { it := reflect.ValueOf(map[int]int{}).MapRange(); it.Next(); it.Value() })
	try("iter", func() { it := reflect.ValueOf(map[int]int{}).MapRange(); it.Next(); it.Next() })
	try("iter", func() { it := &reflect.MapIter{}; it.Next() })
	try("iter", func() {
		it := reflect.ValueOf(map[int]string{4: "four"}).MapRange()
		it.Next()
		var k any
		e := reflect.New(reflect.TypeOf("")).Elem()
		reflect.ValueOf(&k).Elem().SetIterKey(it)
		e.SetIterValue(it)
		fmt.Println(k, e)
		it.Reset(reflect.ValueOf(map[string]int{"a": 1}))
		fmt.Println(it.Next(), it.Key(), it.Value())
	})
	try("mapkey", func() { reflect.ValueOf(map[any]int{}).MapIndex(reflect.ValueOf([]int{})) })
	try("ta", func() {
		fmt.Println(reflect.TypeAssert[int](reflect.ValueOf(3)))
		fmt.Println(reflect.TypeAssert[fmt.Stringer](reflect.ValueOf(time.Second)))
	})
}
