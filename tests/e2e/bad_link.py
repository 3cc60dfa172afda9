# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP relay in front of a hub that does what bad networks do, connection by connection."""
import collections
import random
import socket
import threading
import time

PORTAL = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 34\r\n\r\n"
          b"<html>Welcome to our hotel!</html>")


class BadLink:
    """Each connection has one fault at most, drawn by the weights in `faults` (of 100):

    refuse    nobody is there
    portal    a page of its own, in plain text, whatever is asked
    silence   the connection stands, and nothing ever comes back
    cut       it ends somewhere in the middle, in either direction
    no answer what is asked arrives, the answer does not
    trickle   the bytes come a few at a time
    """

    def __init__(self, target_port, seed, faults):
        self.target_port, self.random, self.faults = target_port, random.Random(seed), faults
        self.happened = collections.Counter()
        self.is_bad = True
        self.server = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def drawn(self):
        dice = self.random.randrange(100)
        for fault, weight in self.faults.items() if self.is_bad else ():
            if dice < weight:
                return fault
            dice -= weight
        return ""

    def accept(self):
        while True:
            client, _ = self.server.accept()
            fault = self.drawn()
            limit = self.random.randrange(20_000, 900_000) if fault == "cut" else 1 << 40
            if fault == "cut" and self.random.randrange(2):
                limit = self.random.randrange(100, 8_000)
            threading.Thread(target=self.serve, args=(client, fault, limit), daemon=True).start()

    def serve(self, client, fault, limit):
        if fault in ("refuse", "portal", "silence"):
            self.happened[fault] += 1
            if fault == "portal":
                client.recv(4096)
                client.sendall(PORTAL)
            if fault == "silence":
                time.sleep(3)
            client.close()
            return
        try:
            hub = socket.create_connection(("127.0.0.1", self.target_port()), timeout=5)
        except OSError:
            client.close()
            return
        hub.settimeout(None)
        left = [limit]
        threading.Thread(target=self.relay, args=(client, hub, left, ""), daemon=True).start()
        self.relay(hub, client, left, fault)

    def relay(self, source, sink, left, fault):
        heard = 0
        try:
            while data := source.recv(16_384):
                left[0] -= len(data)
                heard += len(data)
                if left[0] < 0:
                    self.happened["cut"] += 1
                    sink.sendall(data[:len(data) // 2])
                    break
                if fault == "no answer" and heard > 2_600:  # the handshake went well
                    self.happened[fault] += 1
                    break
                if fault == "trickle":
                    self.happened[fault] += 1
                    for at in range(0, len(data), 700):
                        sink.sendall(data[at:at + 700])
                        time.sleep(0.002)
                    continue
                if self.is_bad:
                    time.sleep(len(data) / 4_000_000)  # 4 MB/s
                sink.sendall(data)
        except OSError:
            pass
        for side in (source, sink):
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            side.close()
