# shellcheck shell=bash disable=SC2034
# Shared by the scripts beside it: versions, where the tools are, small helpers. Sourced, not run.

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132
LZMA1_VERSION=0.3.0
RUST_LEAST=1.88.0
NODE_LEAST=20

TOOLS=${RARE_EARTH_FLOWS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/rare-earth-flows/tools}
mkdir -p "$TOOLS"
export PATH="$TOOLS/bin:$TOOLS/node_modules/.bin:$PATH"

# Where rustup could not fetch the wasm standard library, script/wasm-std-from-debian made one and
# left its settings here: WASM_TOOLCHAIN, and the linker for that target (it touches no other).
# shellcheck disable=SC1091
if [ -f "$TOOLS/wasm-toolchain.env" ]; then . "$TOOLS/wasm-toolchain.env"; fi

# Trunk reads NO_COLOR as true or false and stops at the customary 1.
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

need() { # need COMMAND MESSAGE
  command -v "$1" >/dev/null || { echo "${0##*/}: $2" >&2; exit 1; }
}

bad_option() { # bad_option OPTION ALLOWED
  echo "${0##*/}: unknown option '$1'; allowed: $2" >&2
  exit 2
}

# for_wasm COMMAND...: with the compiler that can build for wasm. Nearly always the usual one.
wasm_env=()
if [ -n "${WASM_TOOLCHAIN:-}" ]; then
  wasm_env=(env "HOST_TOOLCHAIN=${RUSTUP_TOOLCHAIN:-}" "RUSTUP_TOOLCHAIN=$WASM_TOOLCHAIN")
fi
# (An empty list is an unbound variable for bash before 4.4, which macOS still brings.)
for_wasm() { ${wasm_env[@]+"${wasm_env[@]}"} "$@"; }

# for_host COMMAND...: with the usual compiler again, from inside of something run by for_wasm.
for_host() {
  if [ -z "${WASM_TOOLCHAIN:-}" ] || [ "${RUSTUP_TOOLCHAIN:-}" != "$WASM_TOOLCHAIN" ]; then "$@"; return; fi
  if [ -n "${HOST_TOOLCHAIN:-}" ]; then RUSTUP_TOOLCHAIN=$HOST_TOOLCHAIN "$@"
  else env -u RUSTUP_TOOLCHAIN "$@"; fi
}

has_version() { # has_version COMMAND TEXT: the command is there and its version line holds TEXT
  command -v "$1" >/dev/null && [[ "$("$1" --version 2>/dev/null)" == *"$2"* ]]
}

at_least() { # at_least VERSION LEAST: the first is the second or newer
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

bindgen_version() { # the wasm-bindgen in Cargo.lock
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock
}

quiet_cargo_install() { # quiet_cargo_install CRATE VERSION [FLAGS]: locked if that can be had
  local crate=$1 version=$2
  shift 2
  local flags=(--quiet --root "$TOOLS" --version "$version" --target-dir "$TOOLS/build" "$@")
  # From outside the project: its own compiler settings do not concern a tool.
  (cd "$TOOLS" && { cargo install "${flags[@]}" --locked "$crate" || cargo install "${flags[@]}" "$crate"; })
  rm -rf "$TOOLS/build"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

first_of() { # first_of NAME...: the path of the first that is a command; empty names are passed over
  local name
  for name in "$@"; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

find_chromium() { first_of "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; }
find_firefox() { first_of "${FIREFOX:-}" firefox-esr firefox; }
has_webkit() { command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null; }
