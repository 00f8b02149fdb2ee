# Installs the Debian packages of Scripts/packages.txt that are missing. Needs messages.sh and steps.sh.
# shellcheck shell=bash

# listed_packages LIST WHEN...: the packages of the list that are needed for one of these.
listed_packages() {
  local list=$1 when package
  shift
  while read -r when package _; do
    [[ " $* " == *" $when "* ]] && printf '%s\n' "$package"
  done <"$list"
  return 0
}

# missing_packages PACKAGE...: those of them that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    [[ $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) == "install ok installed" ]] \
      || printf '%s\n' "$package"
  done
}

# install_packages LIST WHEN...: returns when all are there, and ends the script when one cannot be had.
install_packages() {
  local -a wanted missing rights=()
  mapfile -t wanted < <(listed_packages "$@")
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "Máy này không phải Debian. Hãy tự cài các gói tương ứng với: ${wanted[*]}" \
      "This is not Debian. Install what corresponds to these packages yourself: ${wanted[*]}"
    return
  fi
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  ((${#missing[@]} > 0)) || return 0

  if [[ $(id -u) != 0 ]]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null </dev/null; then
      say "Còn thiếu ${#missing[@]} gói phần mềm, nhưng tài khoản này không có quyền cài đặt. Hãy nhờ người quản trị máy chạy lệnh sau bằng quyền root:" \
        "${#missing[@]} packages are missing that this account may not install. Ask an administrator to run as root:"
      printf '\n  apt-get update && apt-get install --no-install-recommends %s\n\n' "${missing[*]}" >&2
      stop "Cài xong, hãy chạy lại lệnh này." "Then run this command again."
    fi
    rights=(sudo -n)
  fi
  fetch_packages "${missing[@]}"
}

# fetch_packages PACKAGE...: reads `rights` of its caller, the words before a command that needs root.
fetch_packages() {
  # Waits for another installation to end; gives an unreachable server up soon. The run level keeps web servers that
  # come with the packages from being started.
  local -a apt_get=(
    "${rights[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -q -y
    -o DPkg::Lock::Timeout=120 -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20
  )
  local offline=no
  # A failure is no end yet: the packages may be in the cache, or on another server of the list. Nor does
  # success say much: apt-get ends well when it reaches no server at all.
  run_step "Cập nhật danh sách gói" "Updating the list of packages" "${apt_get[@]}" update || true
  if looks_offline; then offline=yes; fi
  run_step "Cài đặt $*" "Installing $*" "${apt_get[@]}" install --no-install-recommends "$@" && return
  if [[ $offline == yes ]] || looks_offline; then
    stop "Không tải được: $*. Hãy nối mạng (hoặc khai báo nguồn gói trong mạng nội bộ) rồi chạy lại." \
      "Could not be fetched: $*. Connect to the network (or name a package source inside yours) and run this again."
  fi
  stop "Chưa cài được: $*. Xem lý do ở phía trên." "Could not be installed: $*. The reason is above."
}
