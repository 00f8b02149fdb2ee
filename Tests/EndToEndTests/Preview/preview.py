"""Edits a layout, breaks it and mends it as a designer does, and looks at the preview in a browser.

Arguments: the program, a board whose layout lies beside it in Layouts, the layout's name, a folder for the browser.
Says what it saw as one JSON line. With a fifth argument it also writes pictures of the window into that folder.
"""

import http.client
import json
import os
import pathlib
import signal
import subprocess
import sys
import urllib.parse

from browser import Browser

program, board, name, folder = sys.argv[1:5]
pictures = sys.argv[5] if len(sys.argv) > 5 else None
layout = pathlib.Path(board).parent / "Layouts" / f"{name}.yaml"
good = layout.read_text()


def save(text):
    """Saves as editors do: a new file takes the old one's name."""
    new = layout.with_suffix(".new")
    new.write_text(text)
    os.replace(new, layout)


def shoot(label):
    if pictures:
        for width, height in ((1400, 900), (360, 740)):
            for dark in (False, True):
                browser.device(width, height, dark)
                browser.run("return new Promise((done) => setTimeout(done, 300))")
                browser.picture(f"{pictures}/{label}-{width}{'-dark' if dark else ''}.png")
        browser.device(1400, 900, False)
        browser.run("return new Promise((done) => setTimeout(done, 300))")


DRAWN = "Number(document.documentElement.dataset.drawn ?? 0)"
PICTURE = "state.drawing.pages[0].picture"
seen = {}
server = subprocess.Popen([program, "preview", board, "--json", "--lang", "en"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
browser = None
try:
    address = json.loads(server.stdout.readline())["address"]
    browser = Browser(folder)
    browser.open(address + "?lang=en")
    browser.wait(DRAWN)
    first = browser.run("return " + PICTURE)
    seen["pages"] = browser.run("return document.querySelectorAll('.sheet').length")
    seen["outside"] = browser.run(
        "return performance.getEntriesByType('resource').filter((entry) => "
        "!entry.name.startsWith(location.origin) && !entry.name.startsWith('blob:')).length")
    browser.wait("state.proof")
    shoot("good")

    # A box is pointed at and clicked.
    x, y = browser.run(
        "const frame = document.querySelector('.sheet img').getBoundingClientRect();"
        "const page = document.querySelector('.sheet').page; const [x, y, w, h] = page.symbols[0].frame;"
        "return [frame.left + (x + w / 2) / page.width * frame.width, frame.top + (y + h / 2) / page.height * frame.height]")
    browser.pointer(x, y)
    seen["hovered"] = browser.wait("document.querySelector('#place .place')?.textContent")
    browser.pointer(x, y, click=True)
    seen["copied"] = browser.wait("document.getElementById('message').textContent")
    browser.keys("gsdc")
    seen["overlays"] = browser.run("return document.body.className.split(' ').filter((name) => name.startsWith('show-')).sort()")
    shoot("overlays")
    browser.keys("gsdc")

    # A thicker rule.
    browser.run("window.first = " + PICTURE)
    save(good.replace("height: 1.2 mm", "height: 6 mm"))
    browser.wait(f"{PICTURE} !== window.first")
    second = browser.run("return " + PICTURE)
    seen["redrawn"] = first != second

    # A fault, with signs that would be a picture of their own if they were not escaped; the last page stays.
    save(good.replace("part: tiles", "part: <img src=x onerror=alert(1)>"))
    browser.wait("!document.getElementById('faults').hidden")
    seen["fault"] = browser.run("return document.getElementById('fault-list').innerText")
    seen["elements"] = browser.run("return document.querySelectorAll('#fault-list img, #fault-list script').length")
    seen["kept"] = browser.run("return " + PICTURE) == second
    seen["stale"] = browser.run("return !document.getElementById('stale').hidden")
    shoot("fault")

    # Mended.
    save(good)
    browser.wait(f"document.getElementById('faults').hidden && {PICTURE} === window.first")
    seen["mended"] = browser.run("return " + PICTURE) == first

    # The next office.
    before = browser.run("return document.getElementById('office-name').textContent")
    browser.run("document.getElementById('next-office').click()")
    browser.wait("document.getElementById('office-name').textContent !== " + json.dumps(before))
    seen["offices"] = [before, browser.run("return document.getElementById('office-name').textContent")]

    # Ctrl-C while the browser and a plain reader hold streams of events open.
    port = urllib.parse.urlsplit(address).port
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/events?viewer=plain")
    stream = connection.getresponse()
    seen["event"] = stream.readline().decode().strip()
    server.send_signal(signal.SIGINT)
    seen["ended"] = server.wait(timeout=20)
    seen["said"] = server.stderr.read()
    try:
        # It ends as a stream that is cut off does at the latest when the program is gone.
        while stream.read(65536):
            pass
    except ConnectionError:
        pass
    connection.close()
    browser.wait("document.body.classList.contains('lost')")
finally:
    if browser:
        browser.close()
    if server.poll() is None:
        server.kill()
print(json.dumps(seen, ensure_ascii=False))
