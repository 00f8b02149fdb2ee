# Makes the Python environment of the tests. Needs messages.sh and steps.sh.
# shellcheck shell=bash

# python_environment FOLDER LIST: makes FOLDER hold what the list names, and prints the path of its Python.
python_environment() {
  local folder=$1 list=$2
  # The list is kept beside what was made of it, so that a changed list is seen.
  if ! cmp -s -- "$list" "$folder/installed.txt"; then
    rm -rf -- "$folder"
    run_step "Chuẩn bị Python cho kiểm thử" "Preparing Python for the tests" python3 -m venv "$folder" >&2 || return
    run_step "Tải các gói Python" "Fetching Python packages" \
      "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$list" >&2 || return
    cp -- "$list" "$folder/installed.txt" || return
  fi
  printf '%s\n' "$folder/bin/python"
}
