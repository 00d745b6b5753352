// Unused imports.
package main
import "os"
import "fmt"
import str "strings"
import . "sort"
import _ "time"
func main() { }
