package testing

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

const indent = "    "

// A chatter prints lines and remembers which test they belong to.
type chatter struct {
	mu   sync.Mutex
	w    io.Writer
	last string
}

// update prints a line that names test name.
func (c *chatter) update(name, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = name
	io.WriteString(c.w, text)
}

// log prints output of test name, and first its name when another test printed before.
func (c *chatter) log(name, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last == "" {
		c.last = name
	} else if c.last != name {
		io.WriteString(c.w, "=== NAME  "+name+"\n")
		c.last = name
	}
	io.WriteString(c.w, text)
}

// An indenter puts the verdicts of subtests below their parent's, indented.
type indenter struct {
	c *common
}

func (w indenter) Write(b []byte) (n int, err error) {
	n = len(b)
	for len(b) > 0 {
		end := strings.IndexByte(string(b), '\n') + 1
		if end == 0 {
			end = len(b)
		}
		w.c.output = append(append(w.c.output, indent...), b[:end]...)
		b = b[end:]
	}
	return n, nil
}

// A place is one call on the way to a message.
type place struct {
	name string
	file string
	line int
}

// calls returns the places from the skip-th caller of its caller to the end of the test's goroutine.
func calls(skip int) []place {
	var found []place
	for i := skip + 1; len(found) < 50; i++ {
		name, _, ok := runtime_callerfunc(i)
		if !ok {
			break
		}
		if name == "testing.(*common).runCleanups" || name == "runtime.gopanic" {
			continue
		}
		file, line, _ := runtime_callerline(i)
		found = append(found, place{name, file, line})
		if name == "testing.tRunner" {
			break
		}
	}
	return found
}

// Helper marks the calling function: messages give the place of its caller.
func (c *common) Helper() { c.help(2) }

// help marks the function that is the skip-th caller.
func (c *common) help(skip int) {
	name, _, ok := runtime_callerfunc(skip)
	if !ok {
		panic("testing: zero callers found")
	}
	c.mu.Lock()
	if c.helpers == nil {
		c.helpers = make(map[string]bool)
	}
	c.helpers[name] = true
	c.mu.Unlock()
}

func (c *common) isHelper(name string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers[name]
}

// where returns the file and line of the first call that is not by a helper; 0 is the caller of where. From the function of a
// subtest the search goes on where that was started.
func (c *common) where(skip int) string {
	found := calls(skip + 1)
	if len(found) == 0 {
		return "???:1: "
	}
	first, before := found[0], found[0]
	for i := 0; i < len(found); {
		at := found[i]
		i++
		if at.name == "testing.tRunner" {
			if c.level <= 1 || c.parent == nil {
				return before.text()
			}
			found, i = c.creator, 0
			c = c.parent
			continue
		}
		if !c.isHelper(at.name) {
			return at.text()
		}
		before = at
	}
	return first.text()
}

func (p place) text() string {
	return p.file[strings.LastIndexByte(p.file, '/')+1:] + ":" + strconv.Itoa(max(p.line, 1)) + ": "
}

// destination is the test that output belongs to: the first that is not over, nil if there is none.
func (c *common) destination() *common {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		done := c.done || c.isSynctest
		c.mu.Unlock()
		if !done {
			return c
		}
	}
	return nil
}

// log prints a message of its caller's caller.
func (c *common) log(text string) {
	text = strings.TrimSuffix(text, "\n")
	text = strings.ReplaceAll(text, "\n", "\n"+indent) + "\n"
	to := c.destination()
	if to == nil {
		panic("Log in goroutine after " + c.name + " has completed: " + text)
	}
	text = c.where(2) + text
	to.endLine()
	to.print([]byte(text))
}

// endLine ends the line that the test has written to Output.
func (c *common) endLine() {
	c.mu.Lock()
	open := len(c.partial) > 0
	c.mu.Unlock()
	if open {
		c.print([]byte{'\n'})
	}
}

// print prints the lines that text ends and keeps the rest. What comes after the end of a test of the top level is not printed.
func (c *common) print(text []byte) {
	if c.level == 0 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		end := strings.IndexByte(string(text), '\n') + 1
		if end == 0 {
			c.partial = append(c.partial, text...)
			return
		}
		line := indent + string(c.partial) + string(text[:end])
		c.partial = c.partial[:0]
		text = text[end:]
		switch {
		case c.done || c.chatty == nil:
			c.output = append(c.output, line...)
		case c.isBench:
			fmt.Print(line)
		default:
			c.chatty.log(c.name, line)
		}
	}
}

// Output returns a writer whose lines are printed as messages without a place.
func (c *common) Output() io.Writer {
	c.checkFuzz("Output")
	to := c.destination()
	if to == nil {
		panic("Output called after " + c.name + " has completed")
	}
	return outputWriter{to}
}

type outputWriter struct {
	c *common
}

func (w outputWriter) Write(p []byte) (n int, err error) {
	if w.c.destination() == nil {
		panic("Write called after " + w.c.name + " has completed")
	}
	w.c.print(p)
	return len(p), nil
}

// report prints the verdict when it is to be seen: failures always.
func (c *common) report() {
	if c.parent == nil || c.isSynctest {
		return
	}
	verdict := "PASS"
	switch {
	case c.Failed():
		verdict = "FAIL"
	case c.chatty == nil:
		return
	case c.Skipped():
		verdict = "SKIP"
	}
	c.flush(verdict)
}

// flush puts the verdict, and below it the output, where the parent wants it.
func (c *common) flush(verdict string) {
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	text := "--- " + verdict + ": " + c.name + " (" + seconds(c.duration) + ")\n" + string(c.output)
	c.output = nil
	if c.chatty != nil && p.w == c.chatty.w {
		c.chatty.update(c.name, text)
	} else {
		io.WriteString(p.w, text)
	}
}
