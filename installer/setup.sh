# shellcheck shell=bash
# Sourced by installer/run and tests/run: installs what is missing of installer/packages.txt.
# setup_packages build|tests

# ccache, where it is there, must be told that precompiled headers and the folder do not matter.
export CCACHE_BASEDIR=$caravan_root CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

setup_packages() {
    local wanted missing=() package
    if [ "$1" = build ]; then
        wanted=$(sed '/^# tests/,$d' "$caravan_root/installer/packages.txt" | grep -v '^#')
    else
        wanted=$(grep -v '^#' "$caravan_root/installer/packages.txt")
    fi
    for package in $wanted; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "installing ${#missing[@]} Debian packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo > /dev/null || { echo "run this as root or install sudo" >&2; return 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}
