"""A mail server on loopback that keeps what it is told."""

from __future__ import annotations

import socketserver
import threading

ANSWERS = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}


class MailSink:
    """``with MailSink() as smtp``: a real SMTP conversation with anybody at ``smtp.url``."""

    def __init__(self) -> None:
        self.heard = ""
        sink = self

        class Conversation(socketserver.StreamRequestHandler):
            """One client."""

            def handle(self) -> None:
                """Say yes to everything; a letter ends with a dot."""
                self.wfile.write(b"220 here\r\n")
                in_letter = False
                for line in self.rfile:
                    if in_letter:
                        sink.heard += line.decode()
                        in_letter = line != b".\r\n"
                        answer = b"" if in_letter else b"250 kept"
                    else:
                        word = line.split()[0].upper()
                        in_letter = word == b"DATA"
                        answer = ANSWERS.get(word, b"250 ok")
                    if answer:
                        self.wfile.write(answer + b"\r\n")

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation)
        self._server.daemon_threads = True
        self.url = f"smtp://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> MailSink:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
