package syntax

import (
	"internal/runetables"
	"unicode"
)

func runtime_goversion() int

// unicodeClass returns what \p{name} stands for, and what that stands for when case does not matter. Before Go 1.25 names had to
// be written as package unicode has them, and there were no long names of categories; since then names of scripts with an
// underscore are not found.
func unicodeClass(name string) (class, folded []rune, ok bool) {
	if name == "Any" {
		all := []rune{0, unicode.MaxRune}
		return all, all, true
	}
	if runtime_goversion() >= 125 {
		name = unicodeName(name)
		switch name {
		case "Any":
			return unicodeClass("Any")
		case "Assigned":
			class = negate(unpack(runetables.CategoryCn))
			return class, class, true
		case "Ascii":
			return []rune{0, 0x7f}, []rune{0, 0x7f, 0x17f, 0x17f, 0x212a, 0x212a}, true
		case "Lc":
			name = "LC"
		}
	} else if name == "LC" || name == "Cn" {
		return nil, nil, false
	}
	if text := runetables.Category(name); text != "" {
		return withFolded(text, runetables.FoldCategory(name))
	}
	if text := runetables.Script(name); text != "" {
		return withFolded(text, runetables.FoldScript(name))
	}
	if short := categoryAlias(name); short != "" && runtime_goversion() >= 125 {
		return withFolded(runetables.Category(short), runetables.FoldCategory(short))
	}
	return nil, nil, false
}

// categoryAlias returns the short name of the category with a long name that unicodeName has written.
func categoryAlias(name string) string {
	for _, long := range runetables.LongCategories {
		if unicodeName(long) == name {
			return runetables.CategoryAlias(long)
		}
	}
	return ""
}
