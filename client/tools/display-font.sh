#!/bin/sh
# Makes src/shared/fonts/ again: Bricolage Grotesque at the one weight headings have (650), half the bytes of
# the variable face. Needs npm, Python and their registries; nothing else calls it.
set -eu

fonts=$(cd "$(dirname "$0")/../src/shared/fonts" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --silent @fontsource-variable/bricolage-grotesque@5.3.0 >/dev/null
tar -xzf ./*.tgz
python3 -m venv tools
tools/bin/pip install --quiet fonttools==4.68.0 brotli==1.2.1

tools/bin/fonttools varLib.instancer --quiet --output at-650.ttf \
  package/files/bricolage-grotesque-latin-wght-normal.woff2 wght=650
tools/bin/pyftsubset at-650.ttf --unicodes='*' --flavor=woff2 \
  --output-file="$fonts/bricolage-grotesque-latin-650.woff2"
cp package/LICENSE "$fonts/LICENSE"
