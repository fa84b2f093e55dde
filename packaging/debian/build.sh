#!/usr/bin/env bash
# Makes a .deb from a wheel: DEBEMAIL=you@your.place bash packaging/debian/build.sh dist/numbcli-0.1.0-py3-none-any.whl OUT
#
# Debian has an older Typer than numbcli takes, so all libraries but PyYAML, the only one that is compiled, lie beside the
# program. Needs python3, pip, a network and dpkg-deb. It is no package for Debian itself, which wants each library apart.
set -euo pipefail
wheel=$(realpath "$1")
out=$(realpath "$2")
root=$(realpath "$(dirname "$0")/../..")
version=$(basename "$wheel" | cut -d- -f2)
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
maintainer="${DEBFULLNAME:-the numbcli authors} <${DEBEMAIL:?is the address of who builds the package}>"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree="$work/numbcli_${version}_all"
lib="$tree/usr/lib/numbcli"
mkdir -p "$lib" "$tree/usr/bin" "$tree/DEBIAN" "$tree/usr/share/doc/numbcli"
chmod 755 "$tree"

pip="python3 -m pip --disable-pip-version-check"
$pip install --quiet --no-compile --target "$lib" --constraint "$root/constraints.txt" "$wheel"
# PyYAML is the system's own. The programs of the libraries are not asked for.
rm -rf "$lib"/yaml "$lib"/_yaml "$lib"/[Pp]y[Yy][Aa][Mm][Ll]-* "$lib"/bin
# What the wheel brings for man and the shells goes to where Debian has it.
cp -r "$lib/share/." "$tree/usr/share/"
rm -rf "$lib/share"
mkdir -p "$tree/usr/share/zsh/vendor-completions"
mv "$tree/usr/share/zsh/site-functions/_numbcli" "$tree/usr/share/zsh/vendor-completions/_numbcli"
rmdir "$tree/usr/share/zsh/site-functions"
gzip -9n "$tree/usr/share/man/man1/numbcli.1"
# How these were installed holds paths of the machine that builds.
find "$lib" \( -name direct_url.json -o -name RECORD -o -name INSTALLER -o -name REQUESTED -o -name __pycache__ \) -exec rm -rf {} +

cat > "$tree/usr/bin/numbcli" <<'PROGRAM'
#!/usr/bin/python3 -I
import sys

sys.path.insert(0, "/usr/lib/numbcli")

from numbcli.__main__ import main

main()
PROGRAM
chmod 755 "$tree/usr/bin/numbcli"

{
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\n'
    printf 'Copyright: 2026 the numbcli authors\nLicense: Expat\n'
    sed -n '5,$s/^$/./; 5,$s/^/ /p' "$root/LICENSE"
    printf '\nThe libraries in /usr/lib/numbcli keep their licences in their .dist-info folders.\n'
} > "$tree/usr/share/doc/numbcli/copyright"
printf 'numbcli (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -9n > "$tree/usr/share/doc/numbcli/changelog.gz"

cat > "$tree/DEBIAN/control" <<CONTROL
Package: numbcli
Version: $version
Section: misc
Priority: optional
Architecture: all
Depends: python3 (>= 3.11), python3-yaml
Recommends: man-db
Suggests: speech-dispatcher | espeak-ng
Maintainer: $maintainer
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Description: short, timed practices for noticing what is around you
 Six small steps and short exercises for the senses, one at a time, in a
 terminal, for a person who feels numb or far away. With checked numbers to
 call, offline. A tool, not a person. Nothing leaves the machine.
CONTROL

find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f ! -path '*/usr/bin/*' -exec chmod 644 {} +
find "$tree" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$tree" "$out"
