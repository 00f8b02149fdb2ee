# Runs long commands: one line while all is well, everything they printed when they fail. Needs messages.sh.
# shellcheck shell=bash

steps_folder=$(mktemp -d "${TMPDIR:-/tmp}/bangtin-steps.XXXXXX")
trap 'rm -rf -- "$steps_folder"' EXIT
# Where the output of the latest step is kept until the script ends.
step_log=$steps_folder/log

# run_step VIETNAMESE ENGLISH COMMAND...: the command gets no stdin, since a question asked into a log hangs.
run_step() {
  local title status=0 begin=$SECONDS
  title=$(in_language "$1" "$2")
  shift 2
  printf '%s … ' "$title" >&2
  "$@" >"$step_log" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    say "xong ($((SECONDS - begin)) giây)" "done ($((SECONDS - begin)) s)"
    return
  fi
  say "KHÔNG XONG" "FAILED"
  cat "$step_log" >&2
  say "Bước không hoàn thành: $title (mã lỗi $status)" "Failed: $title (status $status)"
  return "$status"
}

# looks_offline: whether the output of the latest step tells of a network that cannot be reached.
looks_offline() {
  local signs='temporary failure resolving|could not (resolve|connect)|cannot initiate the connection'
  signs+='|failed to clone|unable to (connect|access)|network is unreachable|connection timed out'
  grep -qiE "$signs" "$step_log"
}
