"""Times bangtin beside its peers on the same posters, interleaved, and prints medians and ratios as Markdown.

Every figure is of whole processes: CPU time from the system's own account (user and system), wall time from the clock,
memory as the largest resident size. What a process spends before its first poster is taken off by running it with few
and with many posters; the difference is the posters'. Files stay until all is measured, since a disk that has just lost
thousands of files takes its time to name new ones.
"""
import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PEERS = pathlib.Path(__file__).resolve().parent / "Peers"
FEW, MANY = 33, 233


class Run:
    """One process: its CPU time, its wall time in seconds and its peak memory in MB."""

    def __init__(self, command, **options):
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{errors.decode()}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


class Folder:
    """A folder with the board of the comparison and as many offices as asked for."""

    def __init__(self, root, count):
        self.path = pathlib.Path(tempfile.mkdtemp(dir=root))
        for name in ("board.yaml", "layout.yaml"):
            shutil.copy(PEERS / name, self.path)
        width = max(len(str(count - 1)), 2)
        rows = "".join(f"{cell:0{width}},Chi bộ ấp số {cell}\n" for cell in range(count))
        (self.path / "offices.csv").write_text("id,name\n" + rows, encoding="utf-8")

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


def per_poster(run, few, many):
    """CPU and wall milliseconds of one more poster, from two runs."""
    first, second = run(few), run(many)
    posters = many - few
    return (second.cpu - first.cpu) * 1000 / posters, (second.wall - first.wall) * 1000 / posters


def bangtin(arguments, root, *options):
    """A function that renders a number of posters into a new folder."""

    def run(count):
        folder = Folder(root, count)
        return Run([arguments.bangtin, "render", "board.yaml", *options], cwd=folder.path)

    return run


def typst(root, kind, processes=1):
    """A function that has Typst make posters whose codes were made beforehand: warm, in one process or in several."""

    codes = pathlib.Path(root) / "codes.jsonl"

    def command(out, count):
        return [sys.executable, PEERS / "typst_poster.py", out, str(count), "--format", kind, "--processes", str(processes),
                "--codes", codes]

    def run(count):
        out = tempfile.mkdtemp(dir=root)
        if not codes.exists():
            Run(command(out, MANY))
        return Run(command(out, count))

    return run


def peer(root, name):
    """A function that has another program make posters, codes included."""

    def run(count):
        out = tempfile.mkdtemp(dir=root)
        return Run([sys.executable, PEERS / f"{name}_poster.py", out, str(count)])

    return run


def compare(arguments, root):
    """Medians of what one poster takes, each row in turn in every round."""
    rows = {
        "Typst PDF, codes for nothing": (typst(root, "pdf"), FEW, MANY),
        "Typst PDF, codes for nothing, two processes": (typst(root, "pdf", 2), FEW, MANY),
        "Typst PDF with codes (segno)": (peer(root, "typst"), FEW, 3 * FEW),
        "bangtin PDF, no proof, one job": (bangtin(arguments, root, "--format", "pdf", "--shard", "1/1", "--no-proof", "--jobs", "1"), FEW, MANY),
        "bangtin PDF, no proof, two jobs": (bangtin(arguments, root, "--format", "pdf", "--shard", "1/1", "--no-proof", "--jobs", "2"), FEW, MANY),
        "bangtin PDF with proof, two jobs": (bangtin(arguments, root, "--format", "pdf", "--shard", "1/1", "--jobs", "2"), FEW, MANY),
        "bangtin PDF with proof and posters.pdf, two jobs": (bangtin(arguments, root, "--format", "pdf", "--jobs", "2"), FEW, MANY),
        "Typst PNG, codes for nothing": (typst(root, "png"), FEW // 3, FEW),
        "bangtin PNG, no proof, one job": (bangtin(arguments, root, "--format", "png", "--shard", "1/1", "--no-proof", "--jobs", "1"), FEW // 3, FEW),
        "bangtin PNG with proof, two jobs": (bangtin(arguments, root, "--format", "png", "--shard", "1/1", "--jobs", "2"), FEW // 3, FEW),
        "ReportLab PDF": (peer(root, "reportlab"), FEW // 3, FEW),
        "fpdf2 PDF": (peer(root, "fpdf2"), FEW // 3, FEW),
        "WeasyPrint PDF": (peer(root, "weasyprint"), FEW // 3, FEW),
    }
    found = {name: [] for name in rows}
    for number in range(arguments.rounds):
        for name, (run, few, many) in rows.items():
            found[name].append(per_poster(run, few, many))
            print(f"round {number + 1}: {name}: {found[name][-1][0]:.2f} ms CPU", file=sys.stderr)
    return {
        name: (statistics.median(cpu for cpu, _ in times), statistics.median(wall for _, wall in times))
        for name, times in found.items()
    }


def cold_start(arguments, root):
    """Milliseconds from the start of the process to the first poster, the median of ten."""
    run = bangtin(arguments, root, "--format", "pdf", "--shard", "1/1")
    return statistics.median(run(1).wall for _ in range(10)) * 1000


def second_run(arguments, root):
    """Milliseconds of a run over 33 posters that are there already, PDF and PNG, the median of five."""
    folder = Folder(root, FEW)
    command = [arguments.bangtin, "render", "board.yaml"]
    Run(command, cwd=folder.path)
    result = statistics.median(Run(command, cwd=folder.path).wall for _ in range(5)) * 1000
    folder.remove()
    return result


def memory(arguments, root, count):
    """Peak memory in MB and wall seconds of a run over `count` offices, PDF only, in a folder that is emptied meanwhile."""
    folder = Folder(root, count)
    done = threading.Event()

    def empty():
        while not done.wait(0.5):
            for path in folder.path.glob("out/posters/*.pdf"):
                path.unlink(missing_ok=True)

    emptying = threading.Thread(target=empty)
    emptying.start()
    result = Run([arguments.bangtin, "render", "board.yaml", "--format", "pdf"], cwd=folder.path)
    done.set()
    emptying.join()
    folder.remove()
    return result.memory, result.wall


def page(arguments, root):
    """The results as Markdown."""
    processor = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    print(f"Measured on {datetime.date.today()}, {os.cpu_count()} cores ({processor}), {platform.freedesktop_os_release()['PRETTY_NAME']},")
    print(f"medians of {arguments.rounds} rounds in turns.\n")
    times = compare(arguments, root)
    pdf, png = times["Typst PDF, codes for nothing"], times["Typst PNG, codes for nothing"]
    both = times["Typst PDF, codes for nothing, two processes"]
    print("| one A3 poster of ten codes | CPU ms | wall ms | CPU to Typst's | wall to Typst's |\n|---|---|---|---|---|")
    for name, (cpu, wall) in times.items():
        base = png if "PNG" in name else pdf
        wall_base = both if "PDF" in name and "two" in name else base
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {cpu / base[0]:.2f} | {wall / wall_base[1]:.2f} |")
    print("\n| besides | |\n|---|---|")
    print(f"| first poster from a cold start | {cold_start(arguments, root):.0f} ms |")
    print(f"| second run over 33 posters, PDF and PNG, nothing changed | {second_run(arguments, root):.0f} ms |")
    for count in arguments.offices:
        peak, wall = memory(arguments, root, count)
        print(f"| {count:,} offices, PDF and documents, proof on | {peak:.0f} MB at the most, {wall:.0f} s |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bangtin", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--offices", type=int, nargs="*", default=[33, 1000], help="how many offices memory is measured with; 100000 takes a while")
    arguments = parser.parse_args()
    arguments.bangtin = arguments.bangtin.resolve()
    root = tempfile.mkdtemp()
    try:
        page(arguments, root)
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
