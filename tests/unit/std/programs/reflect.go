package main

import (
	"fmt"
	"hash/fnv"
	"maps"
	"reflect"
	"runtime"
)

type In struct{ X int }
type T struct {
	A int `json:"a,omitempty" x:"y"`
	B string
	c []int
	In
	P *In
	M map[string]int
	E any
	F func(int, ...string) error
}

func (t T) Hello() string { return "hi" }
func (t *T) Ptr()         {}

type St interface{ Hello() string }

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	f()
}
func main() {
	t := T{A: 1, B: "b", c: []int{1}, In: In{5}, M: map[string]int{"k": 1}, E: 2.5}
	rt := reflect.TypeOf(t)
	fmt.Println(rt, rt.Name(), rt.PkgPath(), rt.Kind(), rt.NumField(), rt.Size(), rt.Comparable())
	for i := 0; i < rt.NumField(); i++ {
		f := rt.Field(i)
		fmt.Println(f.Name, f.Type, f.Type.Kind(), f.Tag, f.Tag.Get("json"), f.Offset, f.Index, f.Anonymous, f.IsExported())
	}
	v := reflect.ValueOf(t)
	for i := 0; i < v.NumField(); i++ {
		f := v.Field(i)
		if f.CanInterface() && f.Kind() != reflect.Func {
			fmt.Println(f, f.Kind(), f.Interface(), f.CanSet(), f.IsZero())
		}
	}
	fmt.Println(v.FieldByName("X"), v.FieldByName("Nope").IsValid(), reflect.ValueOf(&t).Elem().Field(0).CanSet())
	e := reflect.ValueOf(&t).Elem()
	e.Field(0).SetInt(77)
	e.FieldByName("B").SetString("new")
	e.FieldByName("P").Set(reflect.ValueOf(&In{9}))
	fmt.Println(t.A, t.B, t.P.X)
	ft := rt.Field(7).Type
	fmt.Println(ft, ft.NumIn(), ft.In(0), ft.In(1), ft.NumOut(), ft.Out(0), ft.IsVariadic())
	fmt.Println(rt.Implements(reflect.TypeOf((*St)(nil)).Elem()), reflect.TypeFor[error](), reflect.TypeOf(3).AssignableTo(reflect.TypeFor[any]()))
	m := reflect.ValueOf(map[string]int{"a": 1, "b": 2})
	fmt.Println(m.Len(), m.MapIndex(reflect.ValueOf("b")), m.MapIndex(reflect.ValueOf("z")).IsValid())
	m.SetMapIndex(reflect.ValueOf("c"), reflect.ValueOf(3))
	m.SetMapIndex(reflect.ValueOf("a"), reflect.Value{})
	fmt.Println(m)
	n := 0
	for it := m.MapRange(); it.Next(); {
		n += int(it.Value().Int())
		_ = it.Key().String()
	}
	fmt.Println(n, len(m.MapKeys()))
	s := reflect.ValueOf([]int{1, 2, 3})
	fmt.Println(s.Len(), s.Index(1), s.Slice(1, 3), reflect.Append(s, reflect.ValueOf(4)))
	s.Index(0).SetInt(9)
	fmt.Println(s)
	p := reflect.New(reflect.TypeOf(5))
	p.Elem().SetInt(6)
	fmt.Println(p.Elem().Interface(), reflect.Zero(rt).Field(1).String() == "")
	ms := reflect.MakeSlice(reflect.TypeOf([]string{}), 2, 4)
	ms.Index(1).SetString("q")
	fmt.Printf("%q\n", ms.Interface())
	mm := reflect.MakeMap(reflect.TypeOf(map[int]bool{}))
	mm.SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(true))
	fmt.Println(mm.Interface())
	type N struct {
		V int
		L *N
	}
	a, b := &N{1, nil}, &N{1, nil}
	a.L, b.L = a, b
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual([]int{1}, []int{1}), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual(1, int64(1)), reflect.DeepEqual(T{A: 1}, T{A: 1}), reflect.DeepEqual(map[int]any{1: "x"}, map[int]any{1: "y"}))
	try(func() { reflect.ValueOf(t).Field(0).SetInt(1) })
	try(func() { reflect.ValueOf(5).Len() })
	try(func() { reflect.ValueOf(t).Field(2).Interface() })
	try(func() { reflect.ValueOf(&t).Elem().Field(0).Set(reflect.ValueOf("x")) })
	try(func() { reflect.TypeOf(5).Elem() })
	try(func() { var v reflect.Value; v.Type() })
	try(func() { reflect.ValueOf("x").Int() })
	fmt.Println(reflect.ValueOf(5).String(), reflect.ValueOf("s").String(), reflect.ValueOf(nil).IsValid(), reflect.ValueOf(nil))
	fmt.Printf("%v %d %T %+v\n", reflect.ValueOf(3), reflect.ValueOf(4), reflect.ValueOf(5), reflect.ValueOf(In{1}))
	h := fnv.New64a()
	h.Write([]byte("hello"))
	fmt.Println(h.Sum64())
	h2 := fnv.New32()
	h2.Write([]byte("x"))
	fmt.Println(h2.Sum32(), h2.Sum(nil))
	c := maps.Clone(map[string]int{"x": 1, "y": 2})
	c["z"] = 3
	fmt.Println(c, maps.Clone(map[int]int(nil)) == nil)
	var st runtime.MemStats
	runtime.ReadMemStats(&st)
	fmt.Println(st.HeapAlloc > 0, st.Mallocs >= st.Frees)
}
