"""Small servers on the loopback that stand for providers: one speaks HTTP, one SMTP."""

import json
import socketserver
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Provider:
    """What an HTTP provider was asked, and how it answers: a status, a body, and how late."""

    status: int = 200
    body: Any = field(default_factory=dict)
    delay: float = 0
    is_dropping: bool = False
    calls: list[dict[str, Any]] = field(default_factory=list)


class HttpDesk(BaseHTTPRequestHandler):
    provider: Provider

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        facts = json.loads(self.rfile.read(size))
        key = self.headers.get("Authorization")
        self.provider.calls.append({"path": self.path, "key": key, "facts": facts})
        time.sleep(self.provider.delay)
        if self.provider.is_dropping:
            self.close_connection = True
            return
        body = json.dumps(self.provider.body).encode()
        self.send_response(self.provider.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Keep the tests' output quiet."""


@dataclass
class Mailbox:
    """What an SMTP server took, and how it answers the recipient and the message."""

    rcpt: str = "250 ok"
    after: str = "250 taken"
    delay: float = 0
    letters: list[tuple[str, str, bytes]] = field(default_factory=list)


class SmtpDesk(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as one message needs."""

    mailbox: Mailbox

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def handle(self) -> None:
        time.sleep(self.mailbox.delay)
        self.say("220 loopback")
        sender = recipient = ""
        while line := self.rfile.readline().decode().strip():
            verb = line.split(":")[0].split(" ")[0].upper()
            if verb == "MAIL":
                sender = line
                self.say("250 ok")
            elif verb == "RCPT":
                recipient = line
                self.say(self.mailbox.rcpt)
            elif verb == "DATA":
                self.say("354 go on")
                self.mailbox.letters.append((sender, recipient, self.read_letter()))
                self.say(self.mailbox.after)
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def read_letter(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        return b"".join(lines)


class SmtpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class Running:
    """`with Running(server): …` serves in a thread and gives the port."""

    def __init__(self, server: socketserver.TCPServer) -> None:
        self.server = server

    def __enter__(self) -> int:
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return int(self.server.server_address[1])

    def __exit__(self, *args: Any) -> None:
        self.server.shutdown()
        self.server.server_close()


def http_server(provider: Provider) -> ThreadingHTTPServer:
    desk = type("OwnDesk", (HttpDesk,), {"provider": provider})
    return ThreadingHTTPServer(("127.0.0.1", 0), desk)


def smtp_server(mailbox: Mailbox) -> SmtpServer:
    desk = type("OwnDesk", (SmtpDesk,), {"mailbox": mailbox})
    return SmtpServer(("127.0.0.1", 0), desk)
