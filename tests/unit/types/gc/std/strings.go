package strings

type Builder struct{ buf []byte }

func (b *Builder) WriteString(s string) (int, error)
func Split(s, sep string) []string
func Contains(s, substr string) bool
func Join(elems []string, sep string) string
func ToUpper(s string) string
