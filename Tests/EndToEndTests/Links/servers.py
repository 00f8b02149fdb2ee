"""The redirect servers that the tests start: each with a folder of its own, on 127.0.0.1, ended by its process."""

import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time

MODULES = pathlib.Path("/usr/lib/apache2/modules")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name):
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/local/sbin")
    if not found:
        raise SystemExit(f"{name} is not installed")
    return found


class Server:
    """A server by its name, with the files that `bangtin links` wrote for it."""

    def __init__(self, name, folder, redirects, snippet, port):
        self.name, self.folder, self.port = name, pathlib.Path(folder), port
        self.log = self.folder / "bangtin.access.log"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_DATA_HOME": str(folder),
                            "XDG_CONFIG_HOME": str(folder), "APACHE_LOG_DIR": str(folder)}
        getattr(self, name)(pathlib.Path(redirects), pathlib.Path(snippet))

    def nginx(self, redirects, snippet):
        # Only the folder of the log is the machine's own.
        mine = self.folder / "snippet.conf"
        mine.write_text(snippet.read_text().replace("/var/log/nginx/", f"{self.folder}/"))
        config = self.folder / "nginx.conf"
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind};\n"
                            for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        config.write_text(f"""
            daemon off; worker_processes 1; pid {self.folder}/nginx.pid; error_log {self.folder}/error.log;
            {"user root;" if os.getuid() == 0 else ""}
            events {{}}
            http {{
                {temporary}
                include {redirects};
                server {{ listen 127.0.0.1:{self.port}; server_name q.vinhbinh.example; include {mine}; }}
            }}""")
        base = [program("nginx"), "-p", str(self.folder), "-e", f"{self.folder}/error.log", "-c", str(config)]
        self.check, self.start = base + ["-t"], base

    def caddy(self, redirects, _):
        config = self.folder / "Caddyfile"
        text = redirects.read_text().replace("/var/log/caddy/", f"{self.folder}/")
        # The sites of today's links and of former ones.
        text, count = re.subn(
            r"^https?://\S+(?:, https?://\S+)* \{$",
            lambda sites: re.sub(r"https?://([^\s,]+)", rf"http://\1:{self.port}", sites[0]) + "\n\tbind 127.0.0.1",
            text, flags=re.M)
        assert count == 1
        options = "{\n\tadmin off\n\tauto_https off\n}\n"
        config.write_text(options + text)
        base = [program("caddy")]
        arguments = ["--config", str(config), "--adapter", "caddyfile"]
        self.check, self.start = base + ["validate"] + arguments, base + ["run"] + arguments

    def apache(self, _, snippet):
        config = self.folder / "apache.conf"
        modules = "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n"
                          for name in ["mpm_event", "authz_core", "env", "headers", "rewrite"])
        config.write_text(f"""
            ServerRoot {self.folder}
            {modules}
            Listen 127.0.0.1:{self.port}
            ServerName q.vinhbinh.example
            PidFile {self.folder}/apache.pid
            ErrorLog {self.folder}/error.log
            LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{{Referer}}i\\" \\"%{{User-Agent}}i\\"" combined
            <VirtualHost *>
                Include {snippet}
            </VirtualHost>
            """)
        base = [program("apache2"), "-f", str(config)]
        self.check, self.start = base + ["-t"], base + ["-DFOREGROUND"]

    @contextlib.contextmanager
    def running(self):
        """The server while it answers; ended by its process, and waited for."""
        checked = subprocess.run(self.check, env=self.environment, capture_output=True, text=True)
        if checked.returncode:
            raise SystemExit(f"{self.name} refuses its configuration:\n{checked.stdout}{checked.stderr}")
        self.said = checked.stdout + checked.stderr
        with open(self.folder / "output", "w") as output:
            process = subprocess.Popen(self.start, env=self.environment, stdout=output, stderr=output)
        try:
            deadline = time.monotonic() + 30
            while True:
                if process.poll() is not None:
                    raise OSError((self.folder / "output").read_text())
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    break
                if time.monotonic() > deadline:
                    raise SystemExit(f"{self.name} does not answer")
                time.sleep(0.02)
            yield self
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
