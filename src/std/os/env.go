package os

import "syscall"

// The environment is empty when the program starts and lives in its memory.
var (
	env     = map[string]string{}
	envKeys []string // in the order they came
)

// Getenv returns the value of a variable, "" if it is not set.
func Getenv(key string) string { return env[key] }

// LookupEnv returns the value of a variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	v, ok := env[key]
	return v, ok
}

// A SyscallError is an error of a system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout tells whether it is an error of time.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError returns a SyscallError, nil if err is.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// Setenv sets a variable.
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", syscall.EINVAL}
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return &SyscallError{"setenv", syscall.EINVAL}
		}
	}
	if _, ok := env[key]; !ok {
		envKeys = append(envKeys, key)
	}
	env[key] = value
	return nil
}

// Unsetenv takes a variable away.
func Unsetenv(key string) error {
	delete(env, key)
	for i, k := range envKeys {
		if k == key {
			envKeys = append(envKeys[:i], envKeys[i+1:]...)
			break
		}
	}
	return nil
}

// Clearenv takes all variables away.
func Clearenv() {
	clear(env)
	envKeys = nil
}

// Environ returns the variables as "key=value".
func Environ() []string {
	list := make([]string, 0, len(envKeys))
	for _, k := range envKeys {
		list = append(list, k+"="+env[k])
	}
	return list
}

// ExpandEnv replaces $name and ${name} by variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	var b []byte
	last := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			continue
		}
		b = append(b, s[last:i]...)
		name, width := shellName(s[i+1:])
		switch {
		case name != "":
			b = append(b, mapping(name)...)
		case width == 0:
			b = append(b, '$') // no name follows
		}
		i += width
		last = i + 1
	}
	if b == nil {
		return s
	}
	return string(b) + s[last:]
}

// shellName returns the name that s begins with, and how far it reaches. Broken braces reach without a name.
func shellName(s string) (name string, width int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isAlphaNum(s[i]) {
		i++
	}
	return s[:i], i
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isAlphaNum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
