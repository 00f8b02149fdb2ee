"""Boards that tests make: their files, their logs line by line, and the reports of them."""

import datetime
import json
import os
import pathlib
import subprocess

HANOI = datetime.timezone(datetime.timedelta(hours=7))
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Mobile/15E148 Safari/604.1"


def line(moment, path, client="192.0.2.1", status=302, method="GET", agent=PHONE):
    """A line of a log; moments are those of Hà Nội, such as `2026-10-01 08:00:00`."""
    moment = datetime.datetime.fromisoformat(moment).replace(tzinfo=HANOI)
    return f'{client} - - [{moment:%d/%b/%Y:%H:%M:%S} +0700] "{method} {path} HTTP/1.1" {status} 145 "-" "{agent}"\n'


def each_day(month, days, path):
    """A scan on each of the days, at eight o'clock."""
    return "".join(line(f"{month}-{day:02d} 08:00:00", path) for day in days)


class Board:
    """A board in a folder of its own, with what `bangtin` says of it."""

    def __init__(self, program, folder, offices, codes=None, report="", links="https://q.example"):
        self.program, self.folder = program, pathlib.Path(folder)
        self.codes = codes or {"nghi-quyet": "Nghị quyết", "so-tay": "Sổ tay"}
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = ["title: Tài liệu", "organization: Đảng ủy xã Vĩnh Bình", f"links: {{ base: {links} }}", "offices: offices.csv", "codes:"]
        for name, caption in self.codes.items():
            direct = name.startswith("truc-tiep")
            lines.append(f"  - {{ id: {name}, caption: {json.dumps(caption, ensure_ascii=False)}, "
                         f"url: https://example.org/{name}{', direct: true' if direct else ''} }}")
        self.write("board.yaml", "\n".join(lines) + "\n" + report)
        self.roster(offices)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def roster(self, offices):
        """Writes the offices; quotes are doubled as RFC 4180 says."""
        cells = ((name, title.replace('"', '""')) for name, title in offices.items())
        self.write("offices.csv", "id,name\n" + "".join(f'{name},"{title}"\n' for name, title in cells))

    def run(self, *arguments, today="2026-12-01"):
        """A run of the program on a day, in no particular language."""
        noon = datetime.datetime.fromisoformat(today + " 12:00:00").replace(tzinfo=HANOI)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(noon.timestamp()))}
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, cwd=self.folder, env=environment)

    def count(self, *lines, name="access.log"):
        """Imports lines of a log."""
        self.write(name, "".join(lines))
        finished = self.run("usage", "import", "board.yaml", name)
        if finished.returncode:
            raise SystemExit(finished.stderr)

    def report(self, month="2026-10", today="2026-12-01", out="out", formats=None, *options):
        """Makes the report of a month; the folder of it."""
        chosen = [*(["--format", formats] if formats else []), *options]
        finished = self.run("report", "board.yaml", "--month", month, "--out", out, *chosen, today=today)
        if finished.returncode:
            raise SystemExit(f"report ended with {finished.returncode}: {finished.stderr}{finished.stdout}")
        return str(self.folder / out / f"report-{month}")

    def names(self, out="out/report-2026-10"):
        """The paths of all files of a report, hidden ones too."""
        root = self.folder / out
        return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())
