"""Starts a redirect server with what `bangtin links` wrote and asks it for paths.

Arguments: the server's name, a folder of its own, the redirects, the snippet, the requests. Reads requests from a file, one a line:
the method, the path as it goes over the wire, and the agent and the host where they are not Zalo and the board's, as JSON. Prints JSON: what the server's
own check said, the answers, and the lines of the access log.
"""

import json
import socket
import sys
import time

from servers import Server, free_port


def answer(port, method, path, agent="Zalo android/12100609", host="q.vinhbinh.example"):
    """The status, the headers in small letters, and the body; `path` goes over the wire as it is."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        head = f"{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUser-Agent: {agent}\r\n"
        connection.sendall((head + "Connection: close\r\n\r\n").encode("latin-1"))
        data = b""
        while chunk := connection.recv(1 << 16):
            data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers.setdefault(name.lower(), []).append(value.strip())
    return {"status": int(lines[0].split(" ")[1]), "headers": headers, "body": body.decode("utf-8", "replace")}


name, folder, redirects, snippet, asked = sys.argv[1:6]
with open(asked) as lines:
    requests = [json.loads(line) for line in lines]
for attempt in range(5):
    # Somebody may take the port between the looking and the starting.
    server = Server(name, folder, redirects, snippet, free_port())
    try:
        with server.running():
            answers = [answer(server.port, *request) for request in requests]
        break
    except OSError:
        if attempt == 4:
            raise
        time.sleep(0.1)
log = server.log.read_text(errors="replace").splitlines()
json.dump({"check": server.said, "answers": answers, "log": log}, sys.stdout)
