package testing

import (
	"fmt"
	"os"
	"strings"
	"unicode"
)

// TempDir returns a new folder, another one each time, which is removed after the test.
func (c *common) TempDir() string {
	c.checkFuzz("TempDir")
	dir, err := c.makeTempDir()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

func (c *common) makeTempDir() (string, error) {
	c.mu.Lock()
	base, n := c.tempDir, c.tempDirs
	c.tempDirs++
	c.mu.Unlock()
	if base != "" {
		if _, err := os.Stat(base); os.IsNotExist(err) {
			base = ""
		}
	}
	if base == "" {
		made, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), folderName(c.name))
		if err != nil {
			return "", err
		}
		base = made
		c.mu.Lock()
		c.tempDir = base
		c.mu.Unlock()
		c.Cleanup(func() {
			if err := os.RemoveAll(base); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	dir := fmt.Sprintf("%s/%03d", base, n+1)
	return dir, os.Mkdir(dir, 0o777)
}

// folderName keeps of a test's name what names of folders may have.
func folderName(name string) string {
	name = name[:min(len(name), 64)]
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("!#$%&()+,-.=@^_{}~ ", r) || unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, name)
}

// Chdir changes the working folder for this test.
func (c *common) Chdir(dir string) {
	c.checkFuzz("Chdir")
	before, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !strings.HasPrefix(dir, "/") {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		if err := os.Chdir(before); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

// Chdir changes the working folder for this test, which must not be parallel.
func (t *T) Chdir(dir string) {
	t.denyParallel()
	t.common.Chdir(dir)
}
