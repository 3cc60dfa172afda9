#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""200 photos on a bad link, with real processes: the link is slow and cuts connections, the hub is
killed again and again, the laptop's program is killed too. In the end the hub has confirmed all of
them and a second laptop has the same bytes."""
import argparse
import hashlib
import json
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "installer"))
from demo_day import Failure, Hub, Laptop, PASSWORD, say  # noqa: E402

PHOTOS = 200


class BadLink:
    """A TCP relay that holds bytes back and cuts some connections in the middle."""

    def __init__(self, target_port, seed):
        self.target_port, self.random, self.cuts = target_port, random.Random(seed), 0
        self.is_bad = True
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.server.accept()
            try:
                hub = socket.create_connection(("127.0.0.1", self.target_port), timeout=5)
            except OSError:
                client.close()
                continue
            left = [self.random.randrange(20_000, 900_000) if self.is_bad else 1 << 40]
            for source, sink in ((client, hub), (hub, client)):
                threading.Thread(target=self.relay, args=(source, sink, left),
                                 daemon=True).start()

    def relay(self, source, sink, left):
        try:
            while data := source.recv(16_384):
                left[0] -= len(data)
                if left[0] < 0:
                    self.cuts += 1
                    sink.sendall(data[:len(data) // 2])
                    break
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


def photo(number, rng):
    head = b"\xff\xd8\xff\xe0" + number.to_bytes(4, "big")
    return head + rng.randbytes(rng.randrange(8_000, 60_000))


def counts(laptop):
    return json.loads(laptop.run("blobs", "--json", good=(0, 4)).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="caravan-photos-"))
    begun = time.monotonic()
    hub = Hub(options.bin / "caravan-hub", folder / "hub", 0)
    hub.init("ada@caravan.example")
    hub.start()
    link = BadLink(hub.port, options.seed)
    tool = options.bin / "caravanctl"
    ada = Laptop(tool, folder / "ada", "ada@caravan.example")
    ada.login(hub.url)
    ada.run("users", "add", "--mail", "lin@caravan.example", "--name", "Lin", "--role", "manager",
            "--password-stdin", text=PASSWORD + "\n")

    # The laptop knows the hub only over the bad link.
    lin = Laptop(tool, folder / "lin", "lin@caravan.example")
    link.is_bad = False
    lin.login(f"http://127.0.0.1:{link.port}")
    account = lin.create("account", "name=Hengda")
    lin.sync()
    link.is_bad = True

    files, sums = [], {}
    for number in range(PHOTOS):
        path = folder / f"photo-{number:03}.jpg"
        path.write_bytes(photo(number, rng))
        sums[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        files.append(str(path))
    lin.run("attach", "account", account, *files)
    for path in files:
        pathlib.Path(path).write_bytes(b"changed after it was taken")
    if counts(lin)["taken"] != PHOTOS:
        raise Failure(f"taken: {counts(lin)}")

    kills = {"hub": 0, "laptop": 0}
    for turn in range(400):
        state = counts(lin)
        if state["confirmed"] == PHOTOS:
            break
        process = subprocess.Popen([lin.binary, "--profile", lin.folder, "sync", "--json"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        what = rng.choice(["hub", "hub", "laptop", "nothing"])
        if what != "nothing":
            time.sleep(rng.uniform(0.1, 0.9))
            if process.poll() is None and what == "laptop":
                process.send_signal(signal.SIGKILL)
                kills["laptop"] += 1
            elif what == "hub" and kills["hub"] < 12:
                hub.kill()
                hub.start()
                kills["hub"] += 1
        process.wait(timeout=120)
    state = counts(lin)
    say(f"{state['taken']} taken / {state['confirmed']} confirmed after {turn} syncs, "
        f"{link.cuts} cut connections, {kills['hub']} kills of the hub, "
        f"{kills['laptop']} of the laptop")
    if state["confirmed"] != PHOTOS or kills["hub"] < 2 or link.cuts == 0:
        raise Failure("not every photo was confirmed, or nothing went wrong on the way")

    link.is_bad = False
    ada.sync()
    for turn in range(20):
        ada.sync(good=(0, 4, 5))
        if counts(ada)["coming"] == 0:
            break
    wrong = 0
    for key, record in ada.records("attachment").items():
        name = record["fields"]["name"]
        if name not in sums:
            continue
        out = folder / "out.jpg"
        ada.run("file", key, str(out))
        wrong += hashlib.sha256(out.read_bytes()).hexdigest() != sums[name]
        sums.pop(name)
    if wrong or sums:
        raise Failure(f"{wrong} photos with other bytes, {len(sums)} missing on the second laptop")
    say(f"a second laptop has the same bytes of all {PHOTOS}; {time.monotonic() - begun:.0f} s")
    hub.stop()


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        print(f"FAILED: {failure}")
        sys.exit(1)
