"""Imports a generated log in many ways, and compares the counts with what the generator counted itself.

Arguments: the program, the generator (Benchmarks/make_access_log.py), a folder of its own, the lines, the seed. Prints JSON: for each way
that differs, what was counted and what is true.
"""

import collections
import csv
import gzip
import io
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import time

PROGRAM, GENERATOR, FOLDER, LINES, SEED = sys.argv[1:6]
os.chdir(FOLDER)
chance = random.Random(int(SEED))
differences = {}


def board():
    codes = "".join(f"  - {{ id: '{code:02d}', caption: Mã {code}, url: https://example.org/{code} }}\n" for code in range(1, 11))
    pathlib.Path("board.yaml").write_text(
        "title: A\norganization: B\nlinks: { base: https://q.example }\noffices: offices.csv\ncodes:\n" + codes)
    offices = "".join(f"{office:02d},Chi bộ {office}\n" for office in range(1, 34))
    pathlib.Path("offices.csv").write_text("id,name\n" + offices)


def fresh():
    for path in pathlib.Path(".").glob("usage.sqlite*"):
        path.unlink()


def load(*logs, data=None, killed_after=None):
    """What `usage import` says; nothing where it was killed."""
    process = subprocess.Popen([PROGRAM, "usage", "import", "board.yaml", *logs, "--json"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if killed_after is not None:
        time.sleep(killed_after)
        process.kill()
        process.communicate()
        return None
    output, errors = process.communicate(data)
    if process.returncode:
        raise SystemExit(errors.decode() + output.decode())
    said = json.loads(output.splitlines()[-1])
    parts = sum(count for name, count in said.items() if name not in ("type", "lines"))
    assert parts == said["lines"], said
    return said


def compare(way):
    table = subprocess.run([PROGRAM, "usage", "export", "board.yaml"], capture_output=True, text=True).stdout
    scans = collections.Counter()
    for row in csv.DictReader(io.StringIO(table)):
        scans[row["date"], row["office"], row["code"]] += int(row["scans"])
    classes = dict(sqlite3.connect("usage.sqlite").execute("SELECT class, sum(count) FROM class GROUP BY class"))
    counted = {"classes": classes, "repeats": classes["candidate"] - sum(scans.values()), "scans": sum(scans.values())}
    true = {name: truth[name] for name in counted}
    wrong = [f"{' '.join(key)}: {scans[key]}, true {true_scans[key]}" for key in sorted(scans.keys() | true_scans.keys())
             if scans[key] != true_scans[key]]
    if counted != true or wrong:
        differences[way] = {"counted": counted, "true": true, "wrong": wrong[:20]}


def write(name, content):
    pathlib.Path(name).write_bytes(content)
    return name


# The combined format taken apart, to be written in others.
LINE = re.compile(rb'(\S+) - - \[([^\]]+)\] "(\S+) (\S+) HTTP/1.1" (\d+) (\d+) "-" "([^"]*)"\n')


def converted(form):
    import datetime

    result = []
    for line in lines:
        match = LINE.fullmatch(line)
        if not match or b"bad date" in line:
            result.append(line)
            continue
        client, when, method, path, status, size, agent = (part.decode() for part in match.groups())
        moment = datetime.datetime.strptime(when, "%d/%b/%Y:%H:%M:%S %z").astimezone(datetime.timezone.utc)
        result.append(form(client, moment, method, path, int(status), size, agent).encode() + b"\n")
    return b"".join(result)


def in_utc(client, moment, method, path, status, size, agent):
    return f'{client} - - [{moment:%d/%b/%Y:%H:%M:%S} +0000] "{method} {path} HTTP/1.1" {status} {size} "-" "{agent}"'


def with_host(client, moment, method, path, status, size, agent):
    return "q.example:443 " + in_utc(client, moment, method, path, status, size, agent) + ' 0.001 "-"'


def as_caddy(client, moment, method, path, status, size, agent):
    return json.dumps({"level": "info", "ts": moment.timestamp(), "request": {
        "remote_ip": client, "method": method, "uri": path, "headers": {"User-Agent": [agent]}}, "status": status})


def as_traefik(client, moment, method, path, status, size, agent):
    return json.dumps({"ClientHost": client, "RequestMethod": method, "RequestPath": path, "DownstreamStatus": status,
                       "StartUTC": f"{moment:%Y-%m-%dT%H:%M:%S}.123456789Z", "request_User-Agent": agent})


board()
subprocess.run([sys.executable, GENERATOR, "whole.log", LINES, "--seed", SEED], check=True)
truth = json.loads(pathlib.Path("whole.log.truth.json").read_text())
true_scans = collections.Counter({(row["date"], row["office"], row["code"]): row["scans"] for row in truth["counts"]})
whole = pathlib.Path("whole.log").read_bytes()
lines = whole.splitlines(keepends=True)
assert len(lines) == int(LINES) == sum(truth["classes"].values())

load("whole.log")
compare("whole")
assert load("whole.log")["scans"] == 0
compare("twice")

# In pieces, some of them packed, in any order, and then the whole.
cuts = [0] + sorted(chance.sample(range(1, len(lines)), 11)) + [len(lines)]
pathlib.Path("pieces").mkdir()
pieces = []
for number, (start, end) in enumerate(zip(cuts, cuts[1:])):
    content = b"".join(lines[start:end])
    pieces.append(write(f"pieces/{number:02d}", gzip.compress(content) if number % 3 == 0 else content))
shuffled = chance.sample(pieces, len(pieces))
fresh()
load(*shuffled)
compare("pieces in any order")
load("pieces")
load("whole.log")
compare("pieces, then their folder, then the whole")
fresh()
load("whole.log")
load(*shuffled)
compare("the whole, then its pieces")

# A log that grows, is cut anywhere by the reading, and whose import is killed.
fresh()
for end in sorted(chance.sample(range(1, len(whole)), 6)) + [len(whole)]:
    write("access.log", whole[:end])
    load("access.log", killed_after=chance.random() * 0.1)
    load("access.log")
compare("grown, with killed imports")

# A log that rotates: the same lines under other names.
fresh()
for step in range(3):
    parts = [b"".join(lines[len(lines) * index // 4:len(lines) * (index + 1) // 4]) for index in range(step + 2)]
    names = [write("access.log", parts[-1]), write("access.log.1", parts[-2])]
    names += [write(f"access.log.{age}.gz", gzip.compress(part)) for age, part in enumerate(reversed(parts[:-2]), 2)]
    load("access.log*", killed_after=chance.random() * 0.1)
    load("access.log*")
compare("rotated, with killed imports")

# Files that overlap.
fresh()
half = len(lines) // 2
overlapping = [lines[:half], lines[half // 2:half + half // 2], lines[half - 5:]]
for number, part in enumerate(chance.sample(overlapping, 3)):
    load(write(f"overlapping.{number}", b"".join(part)))
compare("overlapping")

for way, content in [("lines that end as on Windows", whole.replace(b"\n", b"\r\n")), ("packed", gzip.compress(whole)),
                     ("without a last line end", whole[:-1]), ("in UTC", converted(in_utc)),
                     ("with a host and further fields", converted(with_host)), ("Caddy", converted(as_caddy)),
                     ("Traefik", converted(as_traefik))]:
    fresh()
    load("-", data=content)
    compare(way)

json.dump(differences, sys.stdout)
