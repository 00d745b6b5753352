// Package byteorder reads and writes numbers byte by byte: LE least significant byte first, BE most significant first.
package byteorder

func LEUint32(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func LEUint64(b []byte) uint64 { return uint64(LEUint32(b)) | uint64(LEUint32(b[4:]))<<32 }

func LEAppendUint64(b []byte, v uint64) []byte {
	for range 8 {
		b = append(b, byte(v))
		v >>= 8
	}
	return b
}

func BEUint16(b []byte) uint16 { return uint16(b[0])<<8 | uint16(b[1]) }

func BEUint32(b []byte) uint32 { return uint32(BEUint16(b))<<16 | uint32(BEUint16(b[2:])) }

func BEUint64(b []byte) uint64 { return uint64(BEUint32(b))<<32 | uint64(BEUint32(b[4:])) }

func BEAppendUint16(b []byte, v uint16) []byte { return append(b, byte(v>>8), byte(v)) }

func BEAppendUint32(b []byte, v uint32) []byte {
	return BEAppendUint16(BEAppendUint16(b, uint16(v>>16)), uint16(v))
}

func BEAppendUint64(b []byte, v uint64) []byte {
	return BEAppendUint32(BEAppendUint32(b, uint32(v>>32)), uint32(v))
}
