# Runs tests that are built. Needs messages.sh and steps.sh.
# shellcheck shell=bash

# run_tests FILTER...: runs the tests that match one of these expressions, all without one. Prints failures in full, how many tests were
# left out and why, and as its last line the runner's own. Fails when no test was run.
run_tests() {
  local -a filters=()
  local filter
  for filter in "$@"; do filters+=(--filter "$filter"); done
  # What passed is in the events alone.
  swift test --disable-xctest --skip-build --quiet --event-stream-output-path "$steps_folder/events" --event-stream-version 6.3 \
    "${filters[@]}" </dev/null 2>&1 | show_failures
}

# show_failures: the output of `swift test --quiet` on stdin without its head.
show_failures() {
  local line last=""
  while IFS= read -r line || [[ -n $line ]]; do
    case $line in
      *"Test run with "*" after "*) last=$line ;;
      "◇ Test run started." | "↳ Testing Library Version: "* | "↳ Target Platform: "*) ;;
      "warning: prohibited flag(s): "*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
  say_left_out
  [[ -z $last ]] || printf '%s\n' "$last"
  if [[ $last == *"Test run with 0 tests"* ]]; then
    say "Không có bài kiểm thử nào được chạy." "No test was run."
    return 1
  fi
}

# say_left_out: a line for each reason for which tests were skipped.
say_left_out() {
  local count reason
  [[ -f $steps_folder/events ]] || return 0
  sed -n '/"kind":"testSkipped"/ { s/.*skipped: \\"\(.*\)\\"".*/\1/; s/.*skipped\.".*//; s|\\/|/|g; p; }' "$steps_folder/events" \
    | LC_ALL=C sort | uniq -c | while read -r count reason; do
    say "Bỏ qua $count bài kiểm thử${reason:+ ($reason)}" "Left out: $count $(plural "$count" test tests)${reason:+ ($reason)}"
  done
}

# plural COUNT ONE MANY: the English word for so many.
plural() {
  if [[ $1 == 1 ]]; then printf '%s' "$2"; else printf '%s' "$3"; fi
}
