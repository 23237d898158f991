#!/bin/bash
# Double-click this file. It installs hwrender for you, and puts two files to open on your desktop.
# Nobody has run this file on a Mac yet: it is run on Linux with stand-ins for the programs that it calls.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder="$HOME/Documents/hwrender"

main() {
    local package programs
    package=$(find_package)
    echo "Installing $package. This takes a few minutes."
    install_package "$package"
    programs=$(find_programs)
    mkdir -p "$folder" "$HOME/Desktop"
    add_file "hwrender desk" "cd \"$folder\" && exec \"$programs/hwrender\" desk"
    add_file "hwrender folder" "open \"$folder\""
    "$programs/hwrender" doctor || true
    echo 'Done. Open "hwrender desk" on your desktop.'
}

# The newest wheel beside this file, or the name by which a package index knows it.
find_package() {
    local wheel newest=hwrender
    for wheel in "$here"/hwrender-*.whl; do
        [ -e "$wheel" ] && newest=$wheel
    done
    echo "$newest"
}

install_package() {
    if has uv; then
        uv tool install --force "$1"
    elif has pipx; then
        pipx install --force "$1"
    elif has python3; then
        python3 -m pip install --user --upgrade pipx
        python3 -m pipx install --force "$1"
    else
        echo "Python is missing. Install Python 3.11 or newer from python.org. Then open this file again."
        exit 1
    fi
}

find_programs() {
    if has uv; then
        uv tool dir --bin
    elif has pipx; then
        pipx environment --value PIPX_BIN_DIR
    else
        python3 -m pipx environment --value PIPX_BIN_DIR
    fi
}

add_file() {
    printf '#!/bin/bash\n%s\n' "$2" >"$HOME/Desktop/$1.command"
    chmod +x "$HOME/Desktop/$1.command"
}

has() {
    command -v "$1" >/dev/null
}

main
