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
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parent), str(HERE.parents[2] / "installer")]
from bad_link import BadLink  # noqa: E402
from demo_day import Failure, Hub, Laptop, PASSWORD, say  # noqa: E402

PHOTOS = 200


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
    link = BadLink(lambda: hub.port, options.seed, {"cut": 100})
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
    cuts = link.happened["cut"]
    say(f"{state['taken']} taken / {state['confirmed']} confirmed after {turn} syncs, "
        f"{cuts} cut connections, {kills['hub']} kills of the hub, "
        f"{kills['laptop']} of the laptop")
    if state["confirmed"] != PHOTOS or kills["hub"] < 2 or cuts == 0:
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
