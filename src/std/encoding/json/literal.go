package json

import (
	"encoding"
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// misuse is the error for a ,string field whose string holds something else.
func misuse(item []byte, v reflect.Value) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, v.Type())
}

// store sets v to a literal; quoted if that stood in a string, where it need not be one.
func (d *decoder) store(item []byte, v reflect.Value, quoted bool) error {
	if len(item) == 0 {
		d.save(misuse(item, v))
		return nil
	}
	c := item[0]
	u, ut, target := indirect(v, c == 'n')
	if u != nil {
		return u.UnmarshalJSON(item)
	}
	if ut != nil {
		return d.storeText(item, v, ut, quoted)
	}
	v = target
	switch c {
	case 'n':
		if quoted && string(item) != "null" {
			d.save(misuse(item, v))
			return nil
		}
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
		return nil
	case 't', 'f':
		d.storeBool(item, v, quoted)
		return nil
	case '"':
		return d.storeString(item, v, quoted)
	}
	if c != '-' && !isDigit(c) {
		return misuse(item, v)
	}
	return d.storeNumber(string(item), v, quoted)
}

func (d *decoder) storeText(item []byte, v reflect.Value, ut encoding.TextUnmarshaler, quoted bool) error {
	what := "number"
	switch item[0] {
	case '"':
		text, ok := unquote(item)
		if !ok {
			return misuse(item, v)
		}
		return ut.UnmarshalText([]byte(text))
	case 'n':
		what = "null"
	case 't', 'f':
		what = "bool"
	}
	if quoted {
		d.save(misuse(item, v))
	} else {
		d.mismatch(what, v.Type(), d.at)
	}
	return nil
}

func (d *decoder) storeBool(item []byte, v reflect.Value, quoted bool) {
	switch {
	case quoted && string(item) != "true" && string(item) != "false":
		d.save(misuse(item, v))
	case v.Kind() == reflect.Bool:
		v.SetBool(item[0] == 't')
	case isAny(v):
		v.Set(reflect.ValueOf(item[0] == 't'))
	case quoted && v.Kind() != reflect.Interface:
		d.save(misuse(item, v))
	default:
		d.mismatch("bool", v.Type(), d.at)
	}
}

func (d *decoder) storeString(item []byte, v reflect.Value, quoted bool) error {
	text, ok := unquote(item)
	if !ok {
		return misuse(item, v)
	}
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		b, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			d.save(err)
			return nil
		}
		v.SetBytes(b)
	case v.Kind() == reflect.String:
		if v.Type() == numberType && !isNumber(text) {
			return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item)
		}
		v.SetString(text)
	case isAny(v):
		v.Set(reflect.ValueOf(text))
	default:
		d.mismatch("string", v.Type(), d.at)
	}
	return nil
}

func (d *decoder) storeNumber(text string, v reflect.Value, quoted bool) error {
	switch {
	case v.Kind() == reflect.Interface:
		n, err := d.number(text)
		switch {
		case err != nil:
			d.save(err)
		case v.NumMethod() != 0:
			d.mismatch("number", v.Type(), d.at)
		default:
			v.Set(reflect.ValueOf(n))
		}
	case v.CanInt():
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || v.OverflowInt(n) {
			d.mismatch("number "+text, v.Type(), d.at)
			break
		}
		v.SetInt(n)
	case v.CanUint():
		n, err := strconv.ParseUint(text, 10, 64)
		if err != nil || v.OverflowUint(n) {
			d.mismatch("number "+text, v.Type(), d.at)
			break
		}
		v.SetUint(n)
	case v.CanFloat():
		n, err := strconv.ParseFloat(text, v.Type().Bits())
		if err != nil || v.OverflowFloat(n) {
			d.mismatch("number "+text, v.Type(), d.at)
			break
		}
		v.SetFloat(n)
	case v.Type() == numberType:
		v.SetString(text)
	case quoted:
		return misuse([]byte(text), v)
	default:
		d.mismatch("number", v.Type(), d.at)
	}
	return nil
}

func (d *decoder) number(text string) (any, error) {
	if d.useNumber {
		return Number(text), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + text, Type: reflect.TypeFor[float64](), Offset: int64(d.at + 1)}
	}
	return f, nil
}

// unquote returns the text of a string; false if it is none. What is not UTF-8 or half a surrogate pair becomes U+FFFD.
func unquote(item []byte) (string, bool) {
	if len(item) < 2 || item[0] != '"' || item[len(item)-1] != '"' {
		return "", false
	}
	s := item[1 : len(item)-1]
	plain := true
	for _, c := range s {
		if c == '\\' || c >= utf8.RuneSelf || c < ' ' || c == '"' {
			plain = false
			break
		}
	}
	if plain {
		return string(s), true
	}
	b := make([]byte, 0, len(s)+2*utf8.UTFMax)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\':
			if i+1 >= len(s) {
				return "", false
			}
			i += 2
			switch e := s[i-1]; e {
			case '"', '\\', '/', '\'':
				b = append(b, e)
			case 'b':
				b = append(b, '\b')
			case 'f':
				b = append(b, '\f')
			case 'n':
				b = append(b, '\n')
			case 'r':
				b = append(b, '\r')
			case 't':
				b = append(b, '\t')
			case 'u':
				r := hexRune(s[i-2:])
				if r < 0 {
					return "", false
				}
				i += 4
				if utf16.IsSurrogate(r) {
					if pair := utf16.DecodeRune(r, hexRune(s[i:])); pair != utf8.RuneError {
						r = pair
						i += 6
					} else {
						r = utf8.RuneError
					}
				}
				b = utf8.AppendRune(b, r)
			default:
				return "", false
			}
		case c == '"' || c < ' ':
			return "", false
		case c < utf8.RuneSelf:
			b = append(b, c)
			i++
		default:
			r, n := utf8.DecodeRune(s[i:])
			b = utf8.AppendRune(b, r)
			i += n
		}
	}
	return string(b), true
}

// hexRune returns the number of a \u escape at the start of s, -1 if there is none.
func hexRune(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	var r rune
	for _, c := range s[2:6] {
		switch {
		case isDigit(c):
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return -1
		}
		r = r<<4 | rune(c)
	}
	return r
}
