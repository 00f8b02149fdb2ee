"""Opens the page of an office in a browser as wide as a small telephone, looks at it and taps it.

Arguments: the folder of the site, the name of the office, a folder for the browser and the pictures. Short links are led to this
script's own server, which notes what was asked for. Prints JSON of what was seen.
"""

import http.server
import json
import pathlib
import sys
import threading

import axe_core_python

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Preview"))
from browser import Browser  # noqa: E402

site, office, folder = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
folder.mkdir(parents=True, exist_ok=True)
asked = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = site / self.path.strip("/") / "index.html"
        asked.append(self.path)
        body = path.read_text() if path.is_file() else "<!doctype html><title>arrived</title>"
        body = body.replace("https://q.vinhbinh.example", "http://127.0.0.1:%d" % server.server_port).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
axe = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
browser = Browser(str(folder), width=360, height=740, language="vi")
seen = {"schemes": []}
try:
    for name, path, dark in [("light", f"/{office}/", False), ("dark", f"/{office}/", True), ("index", "/", False)]:
        browser.device(360, 740, dark)
        browser.open(f"http://127.0.0.1:{server.server_port}{path}")
        browser.wait("document.readyState === 'complete'")
        found = browser.run("""
            const boxes = [...document.querySelectorAll('a')].map(a => a.getBoundingClientRect());
            return {
                width: document.documentElement.scrollWidth,
                lowest: Math.min(...boxes.map(box => box.height)),
                tiles: document.querySelectorAll('main li a').length,
                ground: getComputedStyle(document.body).backgroundColor,
                language: document.documentElement.lang, title: document.title,
                heads: [...document.querySelectorAll('h1, h2')].map(head => head.textContent.trim()),
            };""")
        browser.run(axe)
        violations = browser.ask("POST", browser.session + "/execute/async", {"args": [], "script": """
            const done = arguments[0];
            axe.run({resultTypes: ['violations']}).then(
                results => done(results.violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' '))),
                error => done([String(error)]));"""})
        browser.picture(str(folder / f"{name}.png"))
        seen["schemes"].append({"name": name, "violations": violations, **found})
    browser.device(360, 740, False)
    browser.open(f"http://127.0.0.1:{server.server_port}/{office}/")
    asked.clear()
    place = browser.run("""
        const box = document.querySelectorAll('main li a')[1].getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];""")
    browser.pointer(*place, click=True)
    browser.wait("document.title === 'arrived'")
    seen["tapped"] = [path for path in asked if "favicon" not in path]
finally:
    browser.close()
    server.shutdown()
json.dump(seen, sys.stdout)
