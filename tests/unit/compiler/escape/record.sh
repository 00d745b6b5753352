#!/bin/sh
# Records what real Go does with programs/*.go: NAME.1.23.out and NAME.1.26.out hold stdout, NAME.notes what
# `go1.26 build -gcflags=-m` says of escapes.
cd "$(dirname "$0")/programs" || exit 1
export GO111MODULE=off GOFLAGS=''
for file in ${*:-*.go}; do
  name=${file%.go}
  for version in 1.23 1.26; do "go$version" run "$file" > "$name.$version.out" || exit 1; done
  dir=$(mktemp -d)
  go1.26 build -gcflags=-m -o "$dir/prog" "$file" 2>&1 | sed -n 's/^[^:]*:\([0-9]*:[0-9]*: .*\(escapes to heap\|does not escape\|moved to heap: .*\|leaking param.*\)\)$/\1/p' |
    sort -u -t: -k1,1n -k2,2n -k3 > "$name.notes"
  rm -r "$dir"
done
