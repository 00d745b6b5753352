package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

type T struct {
	A int
	b string
	E
	*F
	g
}
type E struct{ EX, Same int }
type F struct{ FX, Same int }
type g struct {
	GX int
	gy int
}
type U string
type C chan int
type Nodes []*Nodes
type St struct {
	A int `json:"a" x:"y z"`
	_ int
	B string "raw"
}
type Iface interface {
	M(int) string
	n()
}
type M1 map[string]int
type Fn func(a int, b ...string) (int, error)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			if err, ok := e.(error); ok {
				fmt.Printf("%s: %T %s\n", name, e, err)
			} else {
				fmt.Printf("%s: %T %v\n", name, e, e)
			}
		}
	}()
	f()
}

func main() {
	vals := []any{1, int8(1), int16(2), int32(3), int64(4), uint(5), uint8(6), uint16(7), uint32(8), uint64(9), uintptr(10), float32(1.5), 2.5, complex64(1), complex128(2i),
		"s", true, []int{1, 2, 3}, [2]string{"a", "b"}, map[string]int{"k": 1}, make(chan int, 3), func() {}, &T{}, T{}, U("u"), C(nil), Nodes{}, St{}, M1{"a": 1},
		Fn(nil), unsafe.Pointer(nil), struct{}{}, struct{ X any }{}, [0]int{}, [3]struct{}{}, (*int)(nil), []byte("hi"), [2]byte{1, 2}, error(nil), (*Iface)(nil), []any{1, "x", nil},
		make(<-chan int), make(chan<- string, 2), make(chan (<-chan int)), func(int, ...string) (int, error) { return 0, nil }, []rune("hé")}
	for _, x := range vals {
		t := reflect.TypeOf(x)
		if t == nil {
			fmt.Println("nil type")
			continue
		}
		fmt.Println(t, t.Kind(), "name", t.Name(), "pkg", t.PkgPath(), t.Size(), t.Align(), t.FieldAlign(), t.Comparable(), t.NumMethod(), t.CanSeq(), t.CanSeq2())
		try("Bits", func() { fmt.Println(t.Bits()) })
		try("Elem", func() { fmt.Println(t.Elem()) })
		try("Key", func() { fmt.Println(t.Key()) })
		try("Len", func() { fmt.Println(t.Len()) })
		try("NumField", func() { fmt.Println(t.NumField()) })
		try("Field", func() { fmt.Println(t.Field(0)) })
		try("FieldByName", func() { fmt.Println(t.FieldByName("Same")) })
		try("FieldByNameFunc", func() { fmt.Println(t.FieldByNameFunc(func(s string) bool { return s == "GX" })) })
		try("FieldByIndex", func() { fmt.Println(t.FieldByIndex([]int{0})) })
		try("ChanDir", func() { fmt.Println(t.ChanDir()) })
		try("NumIn", func() { fmt.Println(t.NumIn(), t.NumOut(), t.IsVariadic()) })
		try("NumOut", func() { fmt.Println(t.NumOut()) })
		try("IsVariadic", func() { fmt.Println(t.IsVariadic()) })
		try("In", func() { fmt.Println(t.In(0)) })
		try("Out", func() { fmt.Println(t.Out(0)) })
		try("Method", func() { fmt.Println(t.Method(0).Name) })
		try("OI", func() { fmt.Println(t.OverflowInt(300)) })
		try("OU", func() { fmt.Println(t.OverflowUint(300)) })
		try("OF", func() { fmt.Println(t.OverflowFloat(1e300)) })
		try("OC", func() { fmt.Println(t.OverflowComplex(1e300)) })
		try("Impl", func() { fmt.Println(t.Implements(reflect.TypeFor[error]())) })
		try("Impl", func() { fmt.Println(t.Implements(reflect.TypeFor[int]())) })
		try("Impl", func() { fmt.Println(t.Implements(nil)) })
		try("Ass", func() { fmt.Println(t.AssignableTo(nil)) })
		try("Conv", func() { fmt.Println(t.ConvertibleTo(nil)) })
		for _, y := range vals {
			if u := reflect.TypeOf(y); u != nil {
				fmt.Print(t.AssignableTo(u), t.ConvertibleTo(u), " ")
			}
		}
		fmt.Println()
		v := reflect.ValueOf(x)
		fmt.Println(v.Kind(), v.IsValid(), v.CanAddr(), v.CanSet(), v.CanInterface(), v.CanInt(), v.CanUint(), v.CanFloat(), v.CanComplex(), v.IsZero(), v.Comparable(), v.String() != "")
		try("Int", func() { fmt.Println(v.Int()) })
		try("Uint", func() { fmt.Println(v.Uint()) })
		try("Float", func() { fmt.Println(v.Float()) })
		try("Complex", func() { fmt.Println(v.Complex()) })
		try("Bool", func() { fmt.Println(v.Bool()) })
		try("Bytes", func() { fmt.Println(v.Bytes()) })
		try("IsNil", func() { fmt.Println(v.IsNil()) })
		try("VLen", func() { fmt.Println(v.Len()) })
		try("VCap", func() { fmt.Println(v.Cap()) })
		try("VElem", func() { fmt.Println(v.Elem().IsValid()) })
		try("VIndex", func() { fmt.Println(v.Index(0)) })
		try("VIndex", func() { fmt.Println(v.Index(100)) })
		try("VField", func() { fmt.Println(v.Field(0)) })
		try("VField", func() { fmt.Println(v.Field(100)) })
		try("NumF", func() { fmt.Println(v.NumField()) })
		try("MapIndex", func() { fmt.Println(v.MapIndex(reflect.ValueOf("k"))) })
		try("MapIndex", func() { fmt.Println(v.MapIndex(reflect.ValueOf(1))) })
		try("MapKeys", func() { fmt.Println(v.MapKeys()) })
		try("MapRange", func() { fmt.Println(v.MapRange().Next()) })
		try("SetMapIndex", func() { v.SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(1)) })
		try("Slice", func() { fmt.Println(v.Slice(0, 1)) })
		try("Slice", func() { fmt.Println(v.Slice(0, 100)) })
		try("Slice3", func() { fmt.Println(v.Slice3(0, 1, 2)) })
		try("Set", func() { v.Set(reflect.ValueOf(1)) })
		try("SetInt", func() { v.SetInt(1) })
		try("SetLen", func() { v.SetLen(1) })
		try("Addr", func() { v.Addr() })
		try("UnsafeAddr", func() { v.UnsafeAddr() })
		try("Pointer", func() { v.Pointer() })
		try("UnsafePointer", func() { v.UnsafePointer() })
		try("InterfaceData", func() { v.InterfaceData() })
		try("Call", func() { v.Call(nil) })
		try("CallSlice", func() { v.CallSlice(nil) })
		try("Send", func() { v.Send(reflect.ValueOf("x")) })
		try("TrySend", func() { fmt.Println(v.TrySend(reflect.ValueOf(1))) })
		try("TryRecv", func() { fmt.Println(v.TryRecv()) })
		try("Recv", func() {
			if v.Kind() != reflect.Chan || v.Type().ChanDir() == reflect.SendDir {
				fmt.Println(v.Recv())
			}
		})
		try("Close", func() { v.Close() })
		try("VMethod", func() { v.Method(0) })
		try("VMethodByName", func() { fmt.Println(v.MethodByName("X").IsValid()) })
		try("FBI", func() { v.FieldByIndex([]int{0, 0}) })
		try("FBN", func() { fmt.Println(v.FieldByName("A")) })
		try("FBNF", func() { v.FieldByNameFunc(func(string) bool { return true }) })
		try("Clear", func() { v.Clear() })
		try("Grow", func() { v.Grow(1) })
		try("SetZero", func() { v.SetZero() })
		try("OverflowInt", func() { fmt.Println(v.OverflowInt(1)) })
		try("OverflowUint", func() { fmt.Println(v.OverflowUint(1)) })
		try("OverflowFloat", func() { fmt.Println(v.OverflowFloat(1)) })
		try("OverflowComplex", func() { fmt.Println(v.OverflowComplex(1)) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf(1))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf(""))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf(1.5))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf(uint8(1)))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf([2]int{}))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf(&[9]int{}))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeOf([]byte{}))) })
		try("Convert", func() { fmt.Println(v.Convert(reflect.TypeFor[any]()).Kind()) })
		try("Seq", func() {
			if v.Kind() == reflect.Chan && (v.IsNil() || t.ChanDir() != reflect.BothDir) {
				return
			}
			n := 0
			for x := range v.Seq() {
				if v.Kind() == reflect.Func {
					break
				}
				fmt.Print(x, ",")
				if n++; n > 3 {
					break
				}
			}
		})
		try("Seq2", func() {
			for x, y := range v.Seq2() {
				fmt.Print(x, y, ",")
			}
		})
		try("Fields", func() {
			for x, y := range v.Fields() {
				fmt.Print(x.Name, y, ",")
			}
		})
		try("Equal", func() { fmt.Println(v.Equal(v)) })
		fmt.Println("----")
	}
	for _, f := range reflect.VisibleFields(reflect.TypeOf(T{})) {
		fmt.Println(f.Name, f.Index, f.Anonymous, f.PkgPath, f.Type, f.IsExported())
	}
	z := reflect.Value{}
	try("z", func() { z.Type() })
	try("z", func() { z.Interface() })
	try("z", func() { z.Int() })
	try("z", func() { z.Set(z) })
	try("z", func() { z.CanInterface() })
	try("z", func() { z.Elem() })
	try("z", func() { z.IsNil() })
	try("z", func() { z.IsZero() })
	try("z", func() { z.Method(0) })
	try("z", func() { z.MethodByName("x") })
	try("z", func() { z.NumMethod() })
	try("z", func() { z.SetZero() })
	try("z", func() { z.Call(nil) })
	try("z", func() { z.Convert(reflect.TypeOf(1)) })
	try("z", func() { z.Seq() })
	try("z", func() { z.UnsafeAddr() })
	fmt.Println(z, z.String(), z.Kind(), z.CanAddr(), z.CanSet(), z.Comparable(), z.Equal(z))
}
