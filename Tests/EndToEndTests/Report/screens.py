"""Opens report.html as a file in a browser as wide as a small telephone and as wide as a desk's screen.

Arguments: the page, a folder for the browser and the pictures. Prints a line for each fault.
"""

import pathlib
import re
import sys

import axe_core_python

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Preview"))
from browser import Browser  # noqa: E402

page, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
axe = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
source = page.read_text(encoding="utf-8")
for fetched in re.findall(r"<script|<link|<iframe|@import|\bsrc(?:set)?=[\"'](?!data:)[^\"']*|url\((?!data:|[\"']data:|#)[^)]*", source):
    print(f"the page fetches {fetched}")

browser = Browser(str(folder), width=1200, height=900, language="vi")
try:
    for width in [360, 1200]:
        browser.device(width, 800, False)
        browser.open(page.as_uri())
        browser.wait("document.readyState === 'complete'")
        seen = browser.run("""
            return {
                window: innerWidth, width: document.documentElement.scrollWidth, language: document.documentElement.lang,
                fetched: performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith('data:')),
                outside: [...document.querySelectorAll('main *')].filter(box => !box.closest('.scroll')
                    && (box.getBoundingClientRect().right > innerWidth + 1 || box.getBoundingClientRect().left < -1))
                    .map(box => box.tagName + ' ' + box.textContent.trim().slice(0, 40)),
                small: [...document.querySelectorAll('p, td, th')].filter(box => box.textContent.trim()
                    && parseFloat(getComputedStyle(box).fontSize) < 12).length,
            };""")
        if seen["window"] != width:
            print(f"the window is {seen['window']} wide and not {width}")
        if seen["width"] > width:
            print(f"at {width} the page is {seen['width']} wide")
        for kind in ["fetched", "outside"]:
            for name in seen[kind]:
                print(f"at {width} {kind}: {name}")
        if seen["language"] != "vi":
            print(f"the language is {seen['language']}")
        if width == 360 and seen["small"]:
            print(f"on a telephone {seen['small']} texts are smaller than 12 pixels")
        browser.run(axe)
        violations = browser.ask("POST", browser.session + "/execute/async", {"args": [], "script": """
            const done = arguments[0];
            axe.run({resultTypes: ['violations']}).then(
                results => done(results.violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' '))),
                error => done([String(error)]));"""})
        for violation in violations:
            print(f"at {width} axe-core finds {violation[:400]}")
        height = browser.run("return document.documentElement.scrollHeight")
        browser.device(width, height, False)
        browser.picture(str(folder / f"{width}.png"))
finally:
    browser.close()
