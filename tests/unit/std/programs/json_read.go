package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"
)

type Inner struct {
	X int `json:"x"`
	Y string
}
type Emb struct{ E1, Z int }
type uemb struct{ U1 int }
type T1 struct{ s string }

func (t T1) MarshalText() ([]byte, error) { return []byte("<" + t.s + ">"), nil }
func (t *T1) UnmarshalText(b []byte) error {
	if string(b) == "bad" {
		return errors.New("bad text")
	}
	t.s = string(b)
	return nil
}

type M1 struct{ raw string }

func (m *M1) UnmarshalJSON(b []byte) error { m.raw = "raw:" + string(b); return nil }

type MyS string
type MyB []byte
type T struct {
	A  int8           `json:"a"`
	U  uint16         `json:"u"`
	B  string         `json:"b"`
	C  []int          `json:"c"`
	D  map[string]any `json:"d"`
	E  *Inner         `json:"e"`
	F  float32        `json:"f"`
	G  bool           `json:"g"`
	H  any            `json:"h"`
	I  []byte         `json:"i"`
	J  [2]int         `json:"j"`
	K  map[int]string `json:"k"`
	L  json.RawMessage
	M  json.Number
	N  []Inner
	O  [][]string
	P  **int
	Q  fmt.Stringer
	R  T1
	S  *T1
	V  M1
	W  *M1
	X  map[T1]int
	Qi int     `json:"qi,string"`
	Qs string  `json:"qs,string"`
	Qb bool    `json:"qb,string"`
	Qf float64 `json:"qf,string"`
	Qp *int    `json:"qp,string"`
	Emb
	*uemb
	D2     time.Duration
	My     MyS
	MyB    MyB
	Ku     map[uint8]int
	Deep   struct{ A struct{ B struct{ C int } } }
	Arr    []struct{ V int }
	Kelvin int
}

func show(v any) string {
	switch t := v.(type) {
	case *T:
		s := fmt.Sprintf("%+v %v %v %v", *t, t.E, t.S, t.W)
		if t.P != nil && *t.P != nil {
			s += fmt.Sprint(**t.P)
		}
		if t.Qp != nil {
			s += fmt.Sprint(*t.Qp)
		}
		t.E, t.P, t.S, t.W, t.Qp, t.uemb = nil, nil, nil, nil, nil, nil
		return fmt.Sprintf("%+v", *t)
	}
	return fmt.Sprintf("%+v", reflect.ValueOf(v).Elem())
}

func un(s string, v any) {
	err := json.Unmarshal([]byte(s), v)
	fmt.Printf("%s -> %s err=%v", s, show(v), err)
	switch e := err.(type) {
	case *json.UnmarshalTypeError:
		fmt.Printf(" %q %v %d %q %q", e.Value, e.Type, e.Offset, e.Struct, e.Field)
	case *json.SyntaxError:
		fmt.Print(e.Offset)
	default:
		fmt.Printf(" %T", err)
	}
	fmt.Println()
}

func main() {
	for _, s := range []string{
		`{"a":1,"A":2,"b":"x","c":[1,2,3],"d":{"k":[1,null,true,"s",{"n":1e3}]},"e":{"x":1,"y":"yy","z":0},"f":1.5,"g":true,"h":[1],"i":"aGVsbG8=","j":[1,2,3,4],"k":{"1":"one","-2":"two"},"L": {"raw" : 1},"M":12.50}`,
		`{"N":[{"x":1},{"Y":"q"}],"O":[["a"],[],null],"P":7,"R":"text","S":"text2","V":[1, 2],"W":{"x":1},"X":{"k1":1,"k2":2}}`,
		`{"qi":"42","qs":"\"inner\"","qb":"true","qf":"1.5","qp":"9"}`,
		`{"qi":42}`, `{"qs":"notquoted"}`, `{"qb":"x"}`, `{"qf":"abc"}`, `{"qi":""}`, `{"qi":null,"qp":null}`, `{"qi":"1.5"}`, `{"qs":{}}`, `{"qb":"null"}`, `{"qi":"null"}`, `{"qs":"1"}`, `{"qb":true}`, `{"qi":"true"}`, `{"qs":"\"a"}`,
		`{"a":300}`, `{"a":-129,"b":5}`, `{"a":1.5}`, `{"a":"x"}`, `{"u":-1}`, `{"b":5}`, `{"b":[1]}`, `{"c":{"x":1}}`, `{"c":"x"}`, `{"c":[1,"x",3]}`, `{"d":[1]}`, `{"e":[1]}`, `{"e":{"x":"s"}}`, `{"f":1e40}`, `{"f":"x"}`, `{"g":1}`, `{"i":"!!"}`, `{"i":[1,2,255]}`, `{"i":5}`, `{"j":[1]}`, `{"j":{}}`, `{"k":{"x":"y"}}`, `{"k":{"1":5}}`, `{"M":"12"}`, `{"M":"x"}`, `{"M":true}`, `{"Q":1}`, `{"Q":null}`, `{"Q":"x"}`, `{"Q":{}}`, `{"Q":[]}`, `{"Q":true}`,
		`{"R":5}`, `{"R":null}`, `{"R":[1]}`, `{"R":{}}`, `{"R":true}`, `{"R":"bad"}`, `{"X":{"bad":1}}`, `{"X":{"a":"b"}}`, `{"V":null,"W":null}`,
		`{"E1":5,"Z":6}`, `{"U1":5}`, `{"D2":1000}`, `{"D2":"1s"}`, `{"My":"s","MyB":"YQ=="}`, `{"MyB":[1,2]}`, `{"Ku":{"5":1,"256":2}}`, `{"Deep":{"A":{"B":{"C":"x"}}}}`, `{"Arr":[{"V":1},{"V":"bad"}]}`, `{"kelvin":1,"KELVIN":2}`, `{"Kelvin":3}`,
		`{"unknown":{"deep":[1,{"x":"]}"}]},"a":5}`, `[]`, `"x"`, `5`, `null`, `true`, ``, `{"a":1}x`,
		`{"b":"\u00e9\ud83d\ude00\ud800x\udc00 \"\\\/\b\f\n\r\t"}`, `{"b":"` + "\xff\xfe" + `"}`, `{"a":5,"a":6}`, ` { "a" : 1 , "b" : "x" } `,
	} {
		un(s, &T{})
	}
	un(`{"a":5}`, &T{A: 3, B: "keep", C: []int{1, 2, 3}, D: map[string]any{"old": 1}, H: 5})
	un(`{"c":[9],"d":{"new":2},"h":null,"e":{"x":5}}`, &T{C: []int{1, 2, 3}, D: map[string]any{"old": 1}, H: 5, E: &Inner{1, "keep"}})
	un(`{"c":null,"d":null,"e":null,"b":null,"a":null,"j":null}`, &T{A: 1, B: "k", C: []int{1}, E: &Inner{}, J: [2]int{1, 2}})
	un(`{"j":[5]}`, &T{J: [2]int{1, 2}})
	un(`{"N":[{"x":5}]}`, &T{N: []Inner{{1, "stay"}, {2, "gone"}}})
	var x any = &Inner{Y: "kept"}
	fmt.Println(json.Unmarshal([]byte(`{"x":3}`), &x))
	fmt.Println(*x.(*Inner))
	var y any = Inner{}
	un(`{"x":3}`, &y)
	var i int
	un(`5`, &i)
	un(`"5"`, &i)
	un(`5.0`, &i)
	un(`1e2`, &i)
	un(`99999999999999999999`, &i)
	un(`null`, &i)
	var f float64
	un(`1e400`, &f)
	un(`-0`, &f)
	un(`1E5`, &f)
	var a any
	un(`1e400`, &a)
	un(`123456789012345678901234567890`, &a)
	un(`[1,"a",null,{"b":[]}]`, &a)
	un(`{}`, &a)
	var e error
	un(`1`, &e)
	un(`null`, &e)
	var m map[string]int
	un(`{"a":1,"b":"x","c":3}`, &m)
	var mm map[string]map[string][]int
	un(`{"a":{"b":[1,2]},"c":{}}`, &mm)
	var mb map[bool]int
	un(`{"true":1}`, &mb)
	var ch chan int
	un(`1`, &ch)
	un(`null`, &ch)
	un(`{}`, &ch)
	un(`[]`, &ch)
	var sl []any
	un(`[1,[2,[3]]]`, &sl)
	var pa *[2]string
	un(`["a","b","c"]`, &pa)
	fmt.Println(*pa)
	fmt.Println(json.Unmarshal([]byte(`1`), nil), json.Unmarshal([]byte(`1`), i), json.Unmarshal([]byte(`1`), (*int)(nil)), json.Unmarshal([]byte(`{`), nil))
	dec := json.NewDecoder(strings.NewReader(`{"a":1,"zzz":2} {"a":1.5} 12345678901234567890 {"n":1}`))
	dec.DisallowUnknownFields()
	dec.UseNumber()
	var t T
	fmt.Println(dec.Decode(&t), t.A)
	fmt.Println(dec.Decode(&t), t.A, dec.InputOffset())
	fmt.Println(dec.Decode(&a))
	fmt.Printf("%T %v\n", a, a)
	fmt.Println(dec.Decode(&a))
	fmt.Printf("%T %v\n", a.(map[string]any)["n"], a)
	fmt.Println(dec.Decode(&a))
	n := json.Number("12")
	i64, e1 := n.Int64()
	f64, e2 := json.Number("1.5x").Float64()
	fmt.Println(n, i64, e1, f64, e2)
	type Rec struct {
		Name string
		Kids []*Rec
		M    map[string]*Rec
	}
	var r Rec
	fmt.Println(json.Unmarshal([]byte(`{"Name":"a","Kids":[{"Name":"b","M":{"x":{"Name":"c"}}},null]}`), &r), r.Kids[0].M["x"].Name, len(r.Kids))
	b, _ := json.Marshal(r)
	fmt.Println(string(b))
	type Gen[T any] struct {
		V T `json:"v"`
		L []T
	}
	var g Gen[map[string]Gen[int]]
	fmt.Println(json.Unmarshal([]byte(`{"v":{"k":{"v":3,"L":[1]}}}`), &g), g)
	var big struct {
		A, B, C, D, E, F, G, H, I, J, K, L int
		M                                  string
	}
	fmt.Println(json.Unmarshal([]byte(`{"a":1,"l":12,"M":"m"}`), &big), big)
}
