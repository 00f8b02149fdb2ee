"""Compares the figures of all formats of the example's reports with each other and with a recount of the logs.

Arguments: the program, the folder of the example, the list of agents, a folder of its own. Prints a line for each difference.
"""

import collections
import csv
import datetime
import glob
import gzip
import os
import re
import subprocess
import sys

import formats
from formats import change, whole

PROGRAM, EXAMPLE, AGENTS, FOLDER = sys.argv[1:5]
BOARD, STORE = EXAMPLE + "/board.yaml", FOLDER + "/usage.sqlite"
MONTHS = ["2026-09", "2026-10"]
LINE = re.compile(r'(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+) [^"]*" (\d+) \S+ "[^"]*" "([^"]*)"')
HANOI = datetime.timezone(datetime.timedelta(hours=7))


def differ(where, found, wanted):
    """Prints what differs: of two tables the rows that do."""
    if found == wanted:
        return
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted(found.keys() | wanted.keys(), key=str):
            differ(f"{where}, {key}", found.get(key), wanted.get(key))
    elif isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        for place, (one, other) in enumerate(zip(found, wanted), 1):
            differ(f"{where}, row {place}", one, other)
    else:
        print(f"{where}: found {found}, wanted {wanted}")


def run(*arguments):
    # A day in November: both months are over.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1794000000"}
    finished = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, env=environment)
    if finished.returncode:
        raise SystemExit(f"{arguments} ended with {finished.returncode}: {finished.stderr}")


def is_person(agent, rules):
    """Whether an agent is a person: rules for people come first, and an agent without a name is none."""
    lowered = agent.lower()
    kinds = {kind for kind, part in rules if part in lowered}
    return "person" in kinds or (agent not in ("", "-") and not kinds)


def recount(offices, codes):
    """The scans by day, office and code, counted from the lines of the logs alone."""
    with open(AGENTS, encoding="utf-8") as file:
        rules = [tuple(part.strip().lower() for part in line.split(":", 1)) for line in file
                 if line.strip() and not line.startswith("#")]
    requests = []
    for path in sorted(glob.glob(EXAMPLE + "/logs/*")):
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as log:
            for line in log:
                client, moment, method, address, status, agent = LINE.match(line).groups()
                path_parts = address.strip("/").lower().split("/")
                if method != "GET" or status != "302" or not is_person(agent, rules):
                    continue
                if len(path_parts) == 2 and path_parts[0] in offices and path_parts[1] in codes:
                    requests.append((datetime.datetime.strptime(moment, "%d/%b/%Y:%H:%M:%S %z"), client, *path_parts))
    scans, last = collections.Counter(), {}
    for moment, client, office, code in sorted(requests):
        before = last.get((client, office, code))
        if before is None or (moment - before).total_seconds() > 30:
            last[client, office, code] = moment
            scans[f"{moment.astimezone(HANOI):%Y-%m-%d}", office, code] += 1
    return scans


def sums(daily, place):
    result = collections.Counter()
    for key, scans in daily.items():
        result[key[place]] += scans
    return result


def in_words(scans, previous, cumulative):
    return whole(scans), whole(previous) if previous is not None else "–", change(previous, scans)[0], whole(cumulative)


def compare(month, folder, daily, before, covered, json):
    """Compares every format with the rows of this month and the one before; `before` is nothing where there was none."""
    offices, codes = list(OFFICES), list(CODES)
    total = sum(daily.values())
    previous_total = sum(before.values()) if before is not None else None
    for name, place, listed in [("office", 1, offices), ("code", 2, codes)]:
        differ(f"{month} daily.csv, sum over {name}s", sum(sums(daily, place)[one] for one in listed), total)
    expected = {}
    for kind, place, listed in [("offices", 1, offices), ("codes", 2, codes)]:
        now, then = sums(daily, place), sums(before or {}, place)
        expected[kind] = [(now[one], then[one] if before is not None else None, now[one] + then[one]) for one in listed]
    days = [row["date"] for row in json["days"]]
    by_day = sums(daily, 0)
    expected_days = [by_day[day] if day in covered else None for day in days]
    wanted = {kind: [in_words(*row) for row in expected[kind]] for kind in expected}
    wanted["total"] = in_words(total, previous_total, total + (previous_total or 0))
    wanted["days"] = ["–" if scans is None else whole(scans) for scans in expected_days]
    wanted["percents"] = [change(then, now)[1] for now, then, _ in expected["codes"]] + [change(previous_total, total)[1]]

    # The example's meeting has a page and papers of its own, which nobody has opened yet.
    table = [row for row in formats.rows(folder + "/report.csv") if row["office"] in OFFICES or row["scans"] != "0"]
    pairs = collections.Counter()
    for (_, office, code), scans in daily.items():
        pairs[office, code] += scans
    differ(f"{month} report.csv", {(row["office"], row["code"]): row["scans"] for row in table},
           {(office, code): str(pairs[office, code]) for office in offices for code in codes})
    if before is not None:
        earlier = collections.Counter()
        for (_, office, code), scans in before.items():
            earlier[office, code] += scans
        differ(f"{month} report.csv, the month before", {(row["office"], row["code"]): row["previous"] for row in table},
               {(office, code): str(earlier[office, code]) for office in offices for code in codes})

    for kind, listed in [("offices", offices), ("codes", codes)]:
        found = {row["id"]: tuple(row["figures"][name] for name in ["scans", "previous", "cumulative"]) for row in json[kind]}
        of_meetings = {one: (0, None if before is None else 0, 0) for one in found.keys() - set(listed)}
        differ(f"{month} report.json, {kind}", found, {**dict(zip(listed, expected[kind])), **of_meetings})
    differ(f"{month} report.json, total", [json["total"][name] for name in ["scans", "previous", "cumulative"]],
           [total, previous_total, total + (previous_total or 0)])
    differ(f"{month} report.json, days", [row["scans"] for row in json["days"]], expected_days)
    differ(f"{month} report.json, offices and their codes",
           {(row["id"], cell["code"]): cell["scans"] for row in json["offices"] if not row["isMeeting"] for cell in row["codes"]},
           {(office, code): pairs[office, code] for office in offices for code in codes})

    printed = {"report.pdf": formats.pdf_figures(folder + "/report.pdf"),
               "report.html": formats.table_figures(formats.html_tables(folder + "/report.html")),
               "report.docx": formats.table_figures(formats.word_tables(folder + "/report.docx"))}
    for name, found in printed.items():
        for kind in ["offices", "codes"]:
            differ(f"{month} {name}, {kind}", [figures for _, figures in found.get(kind, [])], wanted[kind])
        for kind in ["total", "days", "percents"]:
            differ(f"{month} {name}, {kind}", found.get(kind), wanted[kind])
        if name != "report.pdf":
            differ(f"{month} {name}, rows that are not as wide as the head", found["ragged"], [])
            for kind, names in [("offices", OFFICES), ("codes", CODES)]:
                differ(f"{month} {name}, names of {kind}", [title for title, _ in found.get(kind, [])], list(names.values()))
    for place, office in enumerate(offices):
        scans, then, cumulative = wanted["offices"][place][0], wanted["offices"][place][1], wanted["offices"][place][3]
        cells = [(pairs[office, code], earlier[office, code] if before is not None else None) for code in codes]
        differ(f"{month} offices/{office}.pdf", formats.sheet_figures(f"{folder}/offices/{office}.pdf"), {
            "total": scans, "previous": then if before is not None else None, "cumulative": cumulative,
            "codes": [in_words(now, then, 0)[:3] for now, then in cells]})


with open(EXAMPLE + "/offices.csv", encoding="utf-8-sig") as roster:
    OFFICES = {row["id"]: row["name"] for row in csv.DictReader(roster)}
with open(BOARD, encoding="utf-8") as board:
    CODES = dict(re.findall(r"(?m)^  - id: (\S+)\n    caption: (.+)$", board.read()))

run("usage", "import", BOARD, EXAMPLE + "/logs", "--store", STORE)
daily, documents = {}, {}
for month in MONTHS:
    run("report", BOARD, "--month", month, "--store", STORE, "--out", FOLDER)
    daily[month] = {(row["date"], row["office"], row["code"]): int(row["scans"])
                    for row in formats.rows(f"{FOLDER}/report-{month}/daily.csv")}
    documents[month] = formats.document(f"{FOLDER}/report-{month}/report.json")

counted = recount(OFFICES, CODES)
for month in MONTHS:
    differ(f"{month} daily.csv and the lines of the logs", daily[month],
           {key: scans for key, scans in counted.items() if key[0].startswith(month)})
# Two days of September have no log.
covered = {f"2026-{month:02d}-{day:02d}" for month, days in [(9, 30), (10, 31)] for day in range(1, days + 1)} - {"2026-09-16", "2026-09-17"}
compare("2026-09", f"{FOLDER}/report-2026-09", daily["2026-09"], None, covered, documents["2026-09"])
compare("2026-10", f"{FOLDER}/report-2026-10", daily["2026-10"], daily["2026-09"], covered, documents["2026-10"])
if not counted:
    print("nothing was counted")
