#!/usr/bin/env python3
"""How long a preview takes from the saving of a layout until a browser has the new page.

Arguments: the program, the example's folder, the folder of layouts, and how often to save.
The clock starts before the file takes its new name and stops when the page's last byte has come; what the browser
needs to draw an SVG file comes on top.
"""

import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

program, example, layouts, times = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    shutil.copytree(example, here, dirs_exist_ok=True)
    shutil.copytree(layouts, here / "Layouts")
    board = here / "board.yaml"
    board.write_text("\n".join(
        "layout: Layouts/poster-a3.yaml" if line.startswith("layout:") else line
        for line in board.read_text().split("\n")))
    layout = here / "Layouts" / "poster-a3.yaml"
    good = layout.read_text()
    server = subprocess.Popen([program, "preview", board, "--json"], stdout=subprocess.PIPE, text=True)
    try:
        address = json.loads(server.stdout.readline())["address"]
        with urllib.request.urlopen(address + "events", timeout=30) as events:
            def drawing():
                for line in events:
                    if line == b"event: drawing\n":
                        return events.readline()

            drawing()
            spans = []
            for turn in range(times + 5):
                time.sleep(0.25)
                (here / "new").write_text(good.replace("height: 1.2 mm", f"height: {1 + turn % 40 / 10} mm"))
                start = time.perf_counter()
                os.replace(here / "new", layout)
                drawing()
                spans.append((time.perf_counter() - start) * 1000)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)
# The first few warm the program up.
spans = sorted(spans[5:])
print(f"{len(spans)} saves: median {statistics.median(spans):.1f} ms, "
      f"95th percentile {spans[int(len(spans) * 0.95) - 1]:.1f} ms, most {spans[-1]:.1f} ms")
