#!/usr/bin/env python3
"""Times the counting of an access log beside other programs, in turns in one run, and prints a table.

    Benchmarks/usage.py PROGRAM LOG BOARD [ROUNDS]

LOG is a log of Benchmarks/make_access_log.py, BOARD a board with its offices and codes. Beside `bangtin usage import`, into a new store each
time, stand `wc -l`, mawk counting one field, and DuckDB and GoAccess where they are installed. Every figure is of a whole process, with the
file in the cache; the last two are of the same log packed, inflated alone and imported. Peak memory is that of 10 MB, of the whole log, and of a pipe of it sent ten times over.
"""

import gzip
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

program, log, board = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
megabytes = os.path.getsize(log) / 1e6
folder = tempfile.mkdtemp()
store = f"{folder}/usage.sqlite"
duckdb = (
    "import duckdb, sys; print(duckdb.sql(\"select regexp_extract(line, '\\\" ?\\w+ (\\S+) HTTP', 1) path, count(*) from "
    "read_csv(?, columns={'line': 'varchar'}, delim='\\x01', quote='', header=false, ignore_errors=true) where line like '%\\\" 302 %' "
    "group by 1\", params=[sys.argv[1]]).fetchall()[:1])")
commands = {
    "wc -l": ["wc", "-l", log],
    "mawk, one field": ["mawk", "$9==302{c[$7]++}", log],
    "bangtin usage import": [program, "usage", "import", board, log, "--store", store, "--json"],
}
if subprocess.run([sys.executable, "-c", "import duckdb"], capture_output=True).returncode == 0:
    commands["DuckDB, one field"] = [sys.executable, "-c", duckdb, log]
if shutil.which("goaccess"):
    commands["GoAccess"] = ["goaccess", log, "--log-format=COMBINED", "-o", f"{folder}/report.json", "--no-progress"]
packed = f"{folder}/packed.log.gz"
with open(log, "rb") as source, gzip.open(packed, "wb", compresslevel=6) as target:
    shutil.copyfileobj(source, target, 1 << 20)
commands["gzip -dc"] = ["gzip", "-dc", packed]
commands["bangtin usage import, packed"] = [program, "usage", "import", board, packed, "--store", store, "--json"]


def fresh():
    for path in pathlib.Path(folder).glob("usage.sqlite*"):
        path.unlink()


def peak(command, **streams):
    """The most memory of a process, in MB."""
    fresh()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **streams)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return usage.ru_maxrss / 1000


times = {name: [] for name in commands}
for _ in range(rounds):
    for name, command in commands.items():
        fresh()
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times[name].append(time.monotonic() - start)
print(f"{megabytes:.0f} MB, {rounds} rounds in turns\n\n| what | seconds, median | MB/s | of mawk |\n|---|---|---|---|")
mawk = statistics.median(times["mawk, one field"])
for name, taken in times.items():
    median = statistics.median(taken)
    print(f"| {name} | {median:.2f} | {megabytes / median:.0f} | {mawk / median:.2f} |")

small = f"{folder}/small.log"
with open(log, "rb") as source, open(small, "wb") as target:
    target.write(source.read(10_000_000))
load = [program, "usage", "import", board, "--store", store, "--json"]
print(f"\nPeak memory: 10 MB {peak(load + [small]):.0f} MB, the log {peak(load + [log]):.0f} MB", end="")
with subprocess.Popen(["cat"] + [log] * 10, stdout=subprocess.PIPE) as source:
    print(f", a pipe of it ten times over {peak(load + ['-'], stdin=source.stdout):.0f} MB")
shutil.rmtree(folder)
