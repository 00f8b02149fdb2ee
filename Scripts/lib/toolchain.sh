# Finds the Swift toolchain and builds with it. Needs messages.sh and steps.sh.
# shellcheck shell=bash

# require_swift MAJOR MINOR: ends the script unless a toolchain of this version or a newer one is there.
require_swift() {
  local found major=0 minor=0
  local -r source="https://www.swift.org/install/linux"
  if ! command -v swift >/dev/null; then
    stop "Không tìm thấy Swift. Tải Swift $1.$2 hoặc mới hơn cho Debian 12 tại $source, thêm vào PATH rồi chạy lại." \
      "Swift was not found. Get Swift $1.$2 or newer for Debian 12 from $source, add it to PATH and run this again."
  fi
  found=$(swift --version 2>&1 </dev/null || true)
  if [[ $found =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
    major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  else
    printf '%s\n' "$found" >&2
    stop "Lệnh swift không cho biết phiên bản (xem phía trên). Hãy cài lại Swift $1.$2 từ $source." \
      "The command swift does not tell its version (see above). Install Swift $1.$2 again from $source."
  fi
  ((major > $1 || (major == $1 && minor >= $2))) \
    || stop "Máy đang có Swift $major.$minor; cần Swift $1.$2 hoặc mới hơn. Tải tại $source." \
      "Swift $major.$minor is installed; Swift $1.$2 or newer is needed. Get it from $source."
}

# run_build VIETNAMESE ENGLISH ARGUMENT...: `swift build` as a step, with a word about what is to be done.
run_build() {
  local status=0
  run_step "$1" "$2" swift build "${@:3}" || status=$?
  ((status == 0)) && return
  if looks_offline; then
    say "Không tải được các gói Swift ghi trong Package.swift. Hãy nối mạng rồi chạy lại; chỉ lần đầu mới cần mạng." \
      "The Swift packages that Package.swift names could not be fetched. Connect to the network and run this again; only the first build needs it."
  fi
  return "$status"
}

# built_program NAME: the path of a program that was built in release mode, on stdout.
built_program() {
  local folder
  if ! folder=$(swift build -c release --show-bin-path 2>"$step_log" </dev/null); then
    cat "$step_log" >&2
    return 1
  fi
  printf '%s/%s' "$folder" "$1"
}
