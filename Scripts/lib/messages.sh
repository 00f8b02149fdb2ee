# What a script tells a person, on stderr: Vietnamese where the environment is Vietnamese, else English.
# shellcheck shell=bash

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  vi*) messages_language="vi" ;;
  *) messages_language="en" ;;
esac

# in_language VIETNAMESE ENGLISH: prints the one that fits, on stdout.
in_language() {
  if [[ $messages_language == vi ]]; then printf '%s' "$1"; else printf '%s' "$2"; fi
}

# say VIETNAMESE ENGLISH: one message on a line of its own.
say() {
  in_language "$1" "$2" >&2
  printf '\n' >&2
}

# stop VIETNAMESE ENGLISH: says why nothing more is done, and ends the script.
stop() {
  say "$1" "$2"
  exit 1
}
