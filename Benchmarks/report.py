#!/usr/bin/env python3
"""Times the monthly report of the example from a store of three years, and prints a table.

    Benchmarks/report.py PROGRAM BOARD [ROUNDS]

The store is filled with a log of 36 months in which every office opens every code on about every second day. Timed are whole processes: all
formats with the sheets of all offices, then each format alone. The last column is the peak memory.
"""

import csv
import datetime
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

program, board = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
folder = tempfile.mkdtemp()
store = f"{folder}/usage.sqlite"
text = pathlib.Path(board).read_text(encoding="utf-8")
codes = re.findall(r"^  - id: (\S+)", text, re.M)
roster = pathlib.Path(board).parent / "offices.csv"
offices = [row["id"] for row in csv.DictReader(roster.open(encoding="utf-8-sig"))]
chance = random.Random(3)
first = datetime.date(2023, 11, 1)
with open(f"{folder}/three-years.log", "w", encoding="utf-8") as log:
    for day in range((datetime.date(2026, 11, 1) - first).days):
        date = first + datetime.timedelta(days=day)
        for office in offices:
            for code in codes:
                if chance.random() < 0.5:
                    clock = f"{chance.randrange(24):02d}:{chance.randrange(60):02d}:{chance.randrange(60):02d}"
                    log.write(f'192.0.2.{chance.randrange(1, 255)} - - [{date:%d/%b/%Y}:{clock} +0700] "GET /{office}/{code} HTTP/1.1" 302 145 "-" '
                              f'"Mozilla/5.0 (Linux; Android 14)"\n')
lines = sum(1 for _ in open(f"{folder}/three-years.log", encoding="utf-8"))
subprocess.run([program, "usage", "import", board, f"{folder}/three-years.log", "--store", store], check=True, capture_output=True)
environment = dict(os.environ, SOURCE_DATE_EPOCH="1793500000")


def run(formats):
    command = [program, "report", board, "--month", "2026-10", "--store", store, "--out", f"{folder}/out", "--format", formats]
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, formats
    return time.monotonic() - start, usage.ru_maxrss / 1000


kinds = ["pdf,png,html,docx,csv,json", "pdf", "png", "html", "docx", "csv,json"]
taken = {kind: [] for kind in kinds}
for _ in range(rounds):
    for kind in kinds:
        taken[kind].append(run(kind))
print(f"{lines} lines of three years, {os.path.getsize(store) / 1e6:.0f} MB of store, {len(offices)} offices, {len(codes)} codes, {rounds} rounds in turns\n")
print("| formats | seconds, median | most | peak MB |\n|---|---|---|---|")
for kind, figures in taken.items():
    seconds = [second for second, _ in figures]
    print(f"| {kind} | {statistics.median(seconds):.2f} | {max(seconds):.2f} | {max(memory for _, memory in figures):.0f} |")
shutil.rmtree(folder)
