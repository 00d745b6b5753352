package os

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

// Setenv sets a variable.
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", ErrInvalid}
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return &SyscallError{"setenv", ErrInvalid}
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
