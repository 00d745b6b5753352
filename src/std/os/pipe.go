package os

import (
	"sync"
	"syscall"
)

const pipeSize = 64 << 10

// A pipe holds what was written and not read yet.
type pipe struct {
	mu          sync.Mutex
	changed     *sync.Cond
	data        []byte
	readClosed  bool
	writeClosed bool
}

// Pipe returns the ends of a pipe.
func Pipe() (r *File, w *File, err error) {
	p := &pipe{}
	p.changed = sync.NewCond(&p.mu)
	return newFile("|0", nil, p, O_RDONLY), newFile("|1", nil, p, O_WRONLY), nil
}

func (p *pipe) write(s string) (n int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(s) > 0 {
		if p.readClosed {
			return n, syscall.EPIPE
		}
		if p.writeClosed {
			return n, ErrClosed
		}
		k := min(len(s), pipeSize-len(p.data))
		if k == 0 {
			p.changed.Wait()
			continue
		}
		p.data = append(p.data, s[:k]...)
		s = s[k:]
		n += k
		p.changed.Broadcast()
	}
	return n, nil
}

func (p *pipe) read(b []byte) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.data) == 0 && !p.writeClosed && !p.readClosed {
		p.changed.Wait()
	}
	n := copy(b, p.data)
	p.data = p.data[n:]
	p.changed.Broadcast()
	return n
}

func (p *pipe) close(writer bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if writer {
		p.writeClosed = true
	} else {
		p.readClosed = true
	}
	p.changed.Broadcast()
}
