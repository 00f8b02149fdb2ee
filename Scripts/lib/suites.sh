# Finds test suites by the names that people give them. Needs messages.sh; the current folder is the project.
# shellcheck shell=bash

# listed_suites: what can be named, one a line with tabs between: kind, name, test target, type of the suite, file. The kinds are
# 1 a target, 2 the type of a suite, 3 its own words, 4 a file.
listed_suites() {
  # shellcheck disable=SC2016  # for awk
  find Tests -mindepth 2 -path 'Tests/*Tests/*' -name '*.swift' -exec awk '
    FNR == 1 {
      count = split(FILENAME, parts, "/")
      target = parts[2]
      stem = parts[count]
      sub(/\.swift$/, "", stem)
      isSuite = 0
      if (!(target in seen)) print "1\t" target "\t" target "\t\tTests/" target
      seen[target] = 1
    }
    /@Suite/ {
      isSuite = 1
      words = ""
      if (match($0, /@Suite\("[^"]*"/)) words = substr($0, RSTART + 8, RLENGTH - 9)
    }
    match($0, /(struct|class|enum|actor)[ \t]+(`[^`]+`|[A-Za-z_][A-Za-z_0-9]*)/) {
      type = substr($0, RSTART, RLENGTH)
      sub(/^[a-z]+[ \t]+/, "", type)
      gsub(/`/, "", type)
      if (isSuite || ($0 !~ /^[ \t]*\/\// && type ~ /Tests$/)) {
        rest = "\t" target "\t" type "\t" FILENAME
        print "2\t" type rest
        if (isSuite && words != "") print "3\t" words rest
        print "4\t" stem rest
        isSuite = 0
      }
    }' {} +
}

# nearest_names NAME: up to five of the names on stdin that NAME may mean, the likeliest first; three where none is near.
nearest_names() {
  # shellcheck disable=SC2016  # for awk
  WANTED=$1 awk '
    # The edits that make one text the other.
    function distance(a, b,    i, j, above, before, cost, row) {
      for (j = 0; j <= length(b); j++) row[j] = j
      for (i = 1; i <= length(a); i++) {
        before = row[0]
        row[0] = i
        for (j = 1; j <= length(b); j++) {
          above = row[j]
          cost = before + (substr(a, i, 1) != substr(b, j, 1))
          if (above + 1 < cost) cost = above + 1
          if (row[j - 1] + 1 < cost) cost = row[j - 1] + 1
          row[j] = cost
          before = above
        }
      }
      return row[length(b)]
    }
    BEGIN { wanted = tolower(ENVIRON["WANTED"]) }
    $0 in known { next }
    {
      known[$0] = 1
      name = tolower($0)
      if (name == wanted) rank = 0
      else {
        rank = distance(wanted, name)
        # `Fuzz` for FuzzTests.
        if (sub(/tests$/, "", name) && (shorter = distance(wanted, name) + 0.5) < rank) rank = shorter
        if (index(name, wanted) > 0 && length(wanted) > 2) rank = 1 + rank / 100
        else if (rank > 1 + length(wanted) / 3) rank += 1000
      }
      printf "%08.3f\t%s\n", rank, $0
    }' | LC_ALL=C sort | awk -F '\t' 'NR <= 3 && (NR == 1 || $1 < 1000 || far) || NR <= 5 && $1 < 1000 { print $2 } NR == 1 { far = $1 >= 1000 }'
}

# find_suites NAME...: fills `suite_filters`, the expressions that choose these suites among all tests, and `suite_targets`. A name may
# have its target before it, as in `CommandsTests/CommandLineTests`, or be a path; of kinds with one name the first is meant. An unknown
# name ends the script with 64, after the nearest names.
find_suites() {
  local wanted row kind name target type file expression found
  local -a rows nearest
  suite_filters=() suite_targets=()
  mapfile -t rows < <(listed_suites | LC_ALL=C sort)
  for wanted in "$@"; do
    found=9
    for row in "${rows[@]}"; do
      # Not `read`, which takes two tabs for one.
      kind=${row%%$'\t'*} row=${row#*$'\t'}
      ((kind <= found)) || continue
      name=${row%%$'\t'*} row=${row#*$'\t'}
      target=${row%%$'\t'*} row=${row#*$'\t'}
      type=${row%%$'\t'*} file=${row#*$'\t'}
      case ${wanted%/} in
        "$name" | "$target/$name" | "$file" | "${file#Tests/}") found=$kind ;;
        *)
          # A folder of suites.
          [[ $file == "Tests/${wanted#Tests/}/"* ]] || continue
          found=$kind
          ;;
      esac
      suite_targets+=("$target")
      if [[ -z $type ]]; then
        suite_filters+=("^$target\\.")
      else
        # shellcheck disable=SC2016  # a list of characters
        expression=$(printf '%s' "$type" | sed 's/[][\.*^$(){}?+|]/\\&/g')
        suite_filters+=("^$target\\.([^/]+/)*\`?$expression\`?/")
      fi
    done
    ((found == 9)) || continue
    mapfile -t nearest < <(printf '%s\n' "${rows[@]}" | cut -f 2 | nearest_names "$wanted")
    say "Không có bộ kiểm thử nào tên \`$wanted\`. Các tên gần nhất:" \
      "There is no test suite named \`$wanted\`. The nearest names:"
    printf '  %s\n' "${nearest[@]}" >&2
    exit 64
  done
}

# suites_need WORD: whether the targets that `find_suites` found mention WORD.
suites_need() {
  local target
  for target in "${suite_targets[@]}"; do
    grep -rqF -- "$1" "Tests/$target" && return
  done
  return 1
}
