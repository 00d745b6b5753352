// Package capture takes what a program prints, for examples that are tests.
package capture

// Stdout, when it is not nil, gets what is written to standard output.
var Stdout *[]byte
