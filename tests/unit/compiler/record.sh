#!/bin/sh
# Records what real Go prints for programs/*.go: NAME.out holds stdout, then `exit N` and the first line of stderr.
cd "$(dirname "$0")/programs" || exit 1
for file in ${*:-*.go}; do
  name=${file%.go}
  dir=$(mktemp -d)
  cp "$file" "$dir/main.go"
  printf 'module x\n\ngo 1.26\n' > "$dir/go.mod"
  (cd "$dir" && GOFLAGS='' GOTOOLCHAIN=local "${GO:-go}" build -o prog . && ./prog > out 2> err; printf -- '-- exit %s\n-- %s\n' "$?" "$(head -1 err)" >> out)
  cp "$dir/out" "$name.out"
  rm -r "$dir"
done
