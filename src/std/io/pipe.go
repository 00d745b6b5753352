package io

// A lock is a mutex made of a channel: package sync would come with every program.
type lock chan struct{}

func (l lock) lock()   { l <- struct{}{} }
func (l lock) unlock() { <-l }

// A pipe hands what is written to who reads, without keeping any.
type pipe struct {
	writing lock // one Write at a time
	data    chan []byte
	taken   chan int
	done    chan struct{} // closed with the first end
	mu      lock
	rerr    error // of the reading end, when it is closed
	werr    error
}

// Pipe returns the ends of a pipe. A Write waits until all it has is read.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{make(lock, 1), make(chan []byte), make(chan int), make(chan struct{}), make(lock, 1), nil, nil}
	return &PipeReader{p}, &PipeWriter{p}
}

// closeEnd closes one end with an error, the first of which stays.
func (p *pipe) closeEnd(end *error, err error) error {
	p.mu.lock()
	defer p.mu.unlock()
	if *end == nil {
		*end = err
	}
	if !p.isDone() {
		close(p.done)
	}
	return nil
}

// failed returns the error of one end when the other is closed with an error, or its own is closed.
func (p *pipe) failed(own, other *error) error {
	p.mu.lock()
	defer p.mu.unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (p *pipe) isDone() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// A PipeReader is the end of a pipe that is read.
type PipeReader struct {
	p *pipe
}

// Read waits for a Write, or for the other end to close.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	if r.p.isDone() {
		return 0, r.p.failed(&r.p.rerr, &r.p.werr)
	}
	select {
	case b := <-r.p.data:
		n = copy(data, b)
		r.p.taken <- n
		return n, nil
	case <-r.p.done:
		return 0, r.p.failed(&r.p.rerr, &r.p.werr)
	}
}

// Close makes writes fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writes fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	return r.p.closeEnd(&r.p.rerr, err)
}

// A PipeWriter is the end of a pipe that is written to.
type PipeWriter struct {
	p *pipe
}

// Write waits until all of data is read, or the other end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	if w.p.isDone() {
		return 0, w.p.failed(&w.p.werr, &w.p.rerr)
	}
	w.p.writing.lock()
	defer w.p.writing.unlock()
	for once := true; once || len(data) > 0; once = false {
		select {
		case w.p.data <- data:
			k := <-w.p.taken
			data = data[k:]
			n += k
		case <-w.p.done:
			return n, w.p.failed(&w.p.werr, &w.p.rerr)
		}
	}
	return n, nil
}

// Close makes reads end with EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes reads fail with err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	return w.p.closeEnd(&w.p.werr, err)
}
