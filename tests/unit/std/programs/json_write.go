package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"time"
)

type Inner struct {
	X int `json:"x"`
	Y string
}
type emb struct{ E1, Z int }
type T struct {
	A  int             `json:"a"`
	B  string          `json:"b,omitempty"`
	C  []int           `json:"c"`
	D  map[string]any  `json:"d"`
	E  *Inner          `json:"e"`
	F  float64         `json:"f,string"`
	G  bool            `json:"g,string"`
	H  any             `json:"h"`
	I  []byte          `json:"i"`
	J  [3]int8         `json:"j"`
	K  map[int]string  `json:"k,omitempty"`
	L  json.RawMessage `json:"l,omitempty"`
	M  json.Number     `json:"m"`
	N  time.Duration   `json:"-"`
	O  int             `json:"-,"`
	P  Inner           `json:"p,omitzero"`
	Q  *string         `json:"q,omitempty"`
	un int
	emb
	*Inner
	S   string `json:"s,string"`
	Ünï int
	Bad int    `json:"bad\"name"`
	Low string `json:"<&>"`
}
type M1 struct{ v int }

func (m M1) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(` { "v" : %d , "<" : 1 } `, m.v)), nil
}
func (m *M1) UnmarshalJSON(b []byte) error {
	_, err := fmt.Sscanf(string(b), `{"v":%d`, &m.v)
	return err
}

type T1 struct{ s string }

func (t T1) MarshalText() ([]byte, error) {
	if t.s == "err" {
		return nil, errors.New("text err")
	}
	return []byte("<" + t.s + ">"), nil
}
func (t *T1) UnmarshalText(b []byte) error { t.s = string(b); return nil }

type BadM struct{}

func (BadM) MarshalJSON() ([]byte, error) { return []byte("{bad"), nil }

type ErrM struct{}

func (*ErrM) MarshalJSON() ([]byte, error) { return nil, errors.New("boom") }

type Cyc struct{ Next *Cyc }
type Z struct{ v int }

func (z Z) IsZero() bool { return z.v == 3 }

type OZ struct {
	A Z         `json:",omitzero"`
	B int       `json:",omitzero"`
	C time.Time `json:",omitzero"`
	D *Z        `json:",omitzero"`
	E []int     `json:",omitzero"`
}

type Amb1 struct{ X, Only1 int }
type Amb2 struct {
	X int
	Y int `json:"X"`
}
type Amb struct {
	Amb1
	Amb2
}

func mar(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	if err != nil {
		fmt.Printf("%T %v\n", err, errors.Unwrap(err))
	}
}

func main() {
	s := "q"
	t := T{A: 1, D: map[string]any{"z": 1, "a": nil, "m": []any{1.5, "x", true, map[string]any{}}}, E: &Inner{1, "y"}, F: 1.5, G: true, H: Inner{2, "h"}, I: []byte("hello"), J: [3]int8{1, 2, 3},
		K: map[int]string{10: "ten", 9: "nine", -1: "neg"}, L: json.RawMessage(`{"raw" : [1, 2]}`), M: "12.50", O: 5, Q: &s, emb: emb{7, 8}, Inner: &Inner{9, "in"}, S: "str\"ing", Ünï: 4, Bad: 3, Low: "<script>&\u2028\u2029"}
	mar(t)
	mar(T{})
	mar(&t)
	b, err := json.MarshalIndent(t, ">", "  ")
	fmt.Println(string(b), err)
	for _, v := range []any{nil, 1, -5, uint8(200), 1.0, 1e21, 1e20, 1e-7, 1e-6, float32(1e-7), float32(3.4e38), 123456789.125, math.MaxFloat64, math.SmallestNonzeroFloat64, -0.0, math.Copysign(0, -1), "héllo\x00\x1f\x7f\n\t\r\b\f\\/\"'\xff\xfe", []int(nil), []int{}, map[string]int(nil), map[string]int{}, (*int)(nil), [0]int{}, struct{}{}, true,
		[]any{nil, 1, "a"}, map[T1]int{{"b"}: 1, {"a"}: 2}, map[*T1]int{nil: 1}, []T1{{"x"}}, &T1{"p"}, []M1{{1}, {2}}, map[string]M1{"k": {3}}, &M1{4}, (*M1)(nil), json.Number(""), json.Number("1e5"), json.RawMessage(nil), time.Second, [2][]byte{{1}, nil},
		[]json.RawMessage{json.RawMessage("1")}, map[uint8]bool{3: true, 20: false}, &[]*int{nil}, OZ{}, OZ{A: Z{3}, D: &Z{3}, E: []int{}}, Amb{}, Amb{Amb2: Amb2{Y: 5}}, struct{ json.Number }{"5"}, struct{ A, B, C any }{1, "2", nil}, map[string]any{"\xff": 1, "é": 2, "<": 3}} {
		mar(v)
	}
	for _, v := range []any{math.NaN(), math.Inf(-1), make(chan int), func() {}, complex(1, 2), map[bool]int{}, map[Inner]int{}, BadM{}, &ErrM{}, []any{&ErrM{}}, T1{"err"}, map[T1]int{{"err"}: 1}, json.Number("abc"), json.RawMessage("{"), struct{ C chan int }{}, []any{func() {}}} {
		mar(v)
	}
	c := &Cyc{}
	c.Next = c
	mar(c)
	var sl []any
	sl = append(sl, nil)
	sl[0] = sl
	mar(sl)
	mp := map[string]any{}
	mp["m"] = mp
	mar(mp)
	for _, bad := range []string{"", " ", "{", "[", "[1", "[1,", "[1,]", `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, "tru", "trux", "nul", "fals3", `"abc`, "\"a\x01b\"", `"\x"`, `"\u12g4"`, "01", "1.", "1.x", "1e", "1e+", "1ex", "-", "-x", "1 2", "[1 2]", `{"a" 1}`, `{"a":1 "b"}`, "]", "}", ",", "1]", "'a'", "[1]]", "nulll", "\xff", "é", "[\"a\",\n  x]", "{} {}", "+1", ".5", "0x1", "1_0", "NaN", "/**/1", "\"\\ud800\"", "\t1\n", `{"a":{"b":[{"c":}]}}`} {
		var v any
		err := json.Unmarshal([]byte(bad), &v)
		fmt.Printf("%q valid=%v err=%v", bad, json.Valid([]byte(bad)), err)
		if se, ok := err.(*json.SyntaxError); ok {
			fmt.Print(" off=", se.Offset)
		}
		var buf bytes.Buffer
		e1 := json.Compact(&buf, []byte(bad))
		e2 := json.Indent(&buf, []byte(bad), "", " ")
		fmt.Printf(" %v %v %q %v\n", e1, e2, buf.String(), v)
		dec := json.NewDecoder(strings.NewReader(bad))
		for i := 0; i < 4; i++ {
			var x any
			err := dec.Decode(&x)
			fmt.Print(" | ", x, " ", err, " ", dec.InputOffset())
			if se, ok := err.(*json.SyntaxError); ok {
				fmt.Print(" off=", se.Offset)
			}
			if err != nil {
				break
			}
		}
		dec = json.NewDecoder(strings.NewReader(bad))
		for i := 0; i < 20; i++ {
			tok, err := dec.Token()
			fmt.Printf(" / %T %v %v %v", tok, tok, err, dec.InputOffset())
			if err != nil {
				break
			}
		}
		fmt.Println()
	}
	var out bytes.Buffer
	json.HTMLEscape(&out, []byte(`{"a":"<b>&\u2028  "}`))
	fmt.Println(out.String())
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("#", "\t")
	fmt.Println(enc.Encode(map[string]any{"<": []int{}, "b": []int{1}, "c": map[string]int{}}), enc.Encode(make(chan int)), out.String())
	deep := strings.Repeat("[", 10001)
	fmt.Println(json.Unmarshal([]byte(deep), new(any)))
	fmt.Println(json.Valid([]byte(strings.Repeat("[", 10000) + strings.Repeat("]", 10000))))
	dec := json.NewDecoder(strings.NewReader(`{"a": [1, {"b": null}, "s"], "c": true} [] 5 "x" tail`))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		fmt.Printf("%T %v %v more=%v off=%d\n", tok, tok, err, dec.More(), dec.InputOffset())
		if err != nil {
			break
		}
	}
	rest, _ := io.ReadAll(dec.Buffered())
	fmt.Printf("%q\n", rest)
	dec = json.NewDecoder(strings.NewReader(`[{"X":1,"x":2},{"X":3}, {"bad": "x"}]`))
	fmt.Println(dec.Token())
	for dec.More() {
		var in Inner
		fmt.Println(dec.Decode(&in), in)
	}
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
}
