package strconv

// A nat is an unsigned integer of any size, least significant word first, without leading zero words.
type nat []uint32

func natFrom(u uint64) nat {
	n := nat{uint32(u), uint32(u >> 32)}
	return n.norm()
}

func (n nat) norm() nat {
	i := len(n)
	for i > 0 && n[i-1] == 0 {
		i--
	}
	return n[:i]
}

// mulAdd returns n*m + a, in n's memory.
func (n nat) mulAdd(m, a uint32) nat {
	carry := uint64(a)
	f := uint64(m)
	for i := 0; i < len(n); i++ {
		carry += uint64(n[i]) * f
		n[i] = uint32(carry)
		carry >>= 32
	}
	if carry != 0 {
		n = append(n, uint32(carry))
	}
	return n
}

// mulPow10 returns n * 10^e.
func (n nat) mulPow10(e int) nat {
	for ; e >= 9; e -= 9 {
		n = n.mulAdd(1e9, 0)
	}
	if e > 0 {
		m := uint32(1)
		for ; e > 0; e-- {
			m *= 10
		}
		n = n.mulAdd(m, 0)
	}
	return n
}

// shl returns n << s in new memory.
func (n nat) shl(s uint) nat {
	if len(n) == 0 {
		return nil
	}
	words := int(s / 32)
	s %= 32
	r := make(nat, words+len(n)+1, words+len(n)+4)
	var carry uint64
	for i := 0; i < len(n); i++ {
		carry |= uint64(n[i]) << s
		r[words+i] = uint32(carry)
		carry >>= 32
	}
	r[words+len(n)] = uint32(carry)
	return r.norm()
}

func (n nat) cmp(m nat) int {
	if len(n) != len(m) {
		if len(n) < len(m) {
			return -1
		}
		return 1
	}
	for i := len(n) - 1; i >= 0; i-- {
		if n[i] != m[i] {
			if n[i] < m[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// sub returns n - m, in n's memory; m <= n.
func (n nat) sub(m nat) nat {
	var borrow int64
	for i := 0; i < len(n); i++ {
		d := int64(n[i]) + borrow
		if i < len(m) {
			d -= int64(m[i])
		} else if borrow == 0 {
			break
		}
		n[i] = uint32(d)
		borrow = d >> 32
	}
	return n.norm()
}

// add returns n + m in new memory.
func (n nat) add(m nat) nat {
	if len(n) < len(m) {
		n, m = m, n
	}
	r := make(nat, len(n), len(n)+1)
	var carry uint64
	for i := 0; i < len(n); i++ {
		carry += uint64(n[i])
		if i < len(m) {
			carry += uint64(m[i])
		}
		r[i] = uint32(carry)
		carry >>= 32
	}
	if carry != 0 {
		r = append(r, uint32(carry))
	}
	return r
}

// divSmall returns n / m and n % m for a quotient below 2^32, as digit generation needs; the remainder is in n's memory. It guesses
// the quotient from the leading words, never too high, and corrects.
func (n nat) divSmall(m nat) (uint32, nat) {
	var quotient uint32
	for n.cmp(m) >= 0 {
		var guess uint64
		top := len(m) - 1
		if top == 0 {
			d := uint64(m[0])
			v := uint64(n[0])
			if len(n) > 1 {
				v |= uint64(n[1]) << 32
			}
			q := v / d
			return quotient + uint32(q), natFrom(v - q*d)
		}
		high := uint64(n[top])
		if len(n) > top+1 {
			high |= uint64(n[top+1]) << 32
		}
		guess = high / (uint64(m[top]) + 1)
		if guess == 0 {
			guess = 1
		}
		n = n.subMul(m, uint32(guess))
		quotient += uint32(guess)
	}
	return quotient, n
}

// subMul returns n - m*f, in n's memory; the result is not negative.
func (n nat) subMul(m nat, f uint32) nat {
	var carry uint64
	var borrow int64
	for i := 0; i < len(n); i++ {
		if i < len(m) {
			carry += uint64(m[i]) * uint64(f)
		}
		d := int64(n[i]) - int64(carry&0xffffffff) + borrow
		n[i] = uint32(d)
		borrow = d >> 32
		carry >>= 32
	}
	return n.norm()
}

// bitLen returns the number of bits of n.
func (n nat) bitLen() int {
	if len(n) == 0 {
		return 0
	}
	l := (len(n) - 1) * 32
	for t := n[len(n)-1]; t != 0; t >>= 1 {
		l++
	}
	return l
}
