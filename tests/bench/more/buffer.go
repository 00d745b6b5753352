package main

import "bytes"

func bench() int {
	var b bytes.Buffer
	for i := 0; i < 20000; i++ {
		b.WriteString("key=")
		b.WriteByte(byte('0' + i%10))
		b.WriteByte('\n')
	}
	return b.Len() + bytes.Count(b.Bytes(), []byte("key=7"))
}
