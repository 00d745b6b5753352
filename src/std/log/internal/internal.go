// Package internal connects log and log/slog.
package internal

// DefaultOutput writes a line with log's default logger, for the place of a pc.
var DefaultOutput func(pc uintptr, line string) error
