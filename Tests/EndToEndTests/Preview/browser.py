"""A browser without a window, driven by the W3C WebDriver protocol."""

import base64
import json
import os
import pathlib
import subprocess
import time
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """Chromium with a profile of its own below `folder`; ended by `close`."""

    def __init__(self, folder, width=1400, height=900, dark=False, language="en"):
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "HOME": folder})
        # It takes a free port and says which.
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.address = "http://127.0.0.1:" + line.rstrip(".\n").split()[-1]
                break
        arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            f"--user-data-dir={folder}/profile", f"--window-size={width},{height}", f"--lang={language}",
        ] + (["--force-dark-mode", "--blink-settings=preferredColorScheme=0"] if dark else [])
        answer = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": {"args": arguments}}}})
        self.session = f"/session/{answer['sessionId']}"

    def ask(self, method, path, body=None):
        """One command of the protocol."""
        request = urllib.request.Request(
            self.address + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.ask("POST", self.session + "/url", {"url": address})

    def run(self, script):
        """What a script returns."""
        return self.ask("POST", self.session + "/execute/sync", {"script": script, "args": []})

    def wait(self, condition, limit=30):
        """Waits until a script's expression holds; returns its value."""
        end = time.monotonic() + limit
        while True:
            value = self.run("return " + condition)
            if value:
                return value
            if time.monotonic() > end:
                raise AssertionError("never came true: " + condition)
            time.sleep(0.01)

    def pointer(self, x, y, click=False):
        """Moves the mouse to a place of the window, and clicks there."""
        actions = [{"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)}]
        if click:
            actions += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.ask("POST", self.session + "/actions", {"actions": [
            {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions}]})

    def keys(self, text):
        """Types into what has the focus."""
        actions = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        self.ask("POST", self.session + "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def device(self, width, height, dark):
        """Takes the size and the colours of another device."""
        for command, values in [
            ("Emulation.setDeviceMetricsOverride",
             {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700}),
            ("Emulation.setEmulatedMedia",
             {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]}),
        ]:
            self.ask("POST", self.session + "/goog/cdp/execute", {"cmd": command, "params": values})

    def picture(self, path):
        """Writes what the window shows."""
        pathlib.Path(path).write_bytes(base64.b64decode(self.ask("GET", self.session + "/screenshot")))

    def close(self):
        try:
            self.ask("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()
