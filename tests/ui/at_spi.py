#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find an account, log a call, move a deal's stage, plan a visit, work the list of what is to do; as
an engineer run a visit: seen, filled in and pressed through AT-SPI, on the demo company, without a
mouse. Then a reminder: the desktop's notification service must be told, without a name."""
import argparse
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import dbus
import dbus.mainloop.glib
import dbus.service
import pyatspi
from gi.repository import GLib

WAIT_S = 20


class Failure(Exception):
    pass


class Notifications(dbus.service.Object):
    """Stands in for the desktop's notification service and remembers what it was told."""

    PATH = "/org/freedesktop/Notifications"
    NAME = "org.freedesktop.Notifications"

    def __init__(self, bus):
        self.kept_name = dbus.service.BusName(self.NAME, bus)
        super().__init__(bus, self.PATH)
        self.told = []

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        self.told.append((str(summary), str(body), [str(a) for a in actions]))
        return dbus.UInt32(len(self.told))

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, action):
        pass


def wait_for(what, look, seconds=WAIT_S):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.15)
    raise Failure(f"not seen within {seconds} s: {what}")


def walk(node, depth=0):
    yield node
    if depth < 25:
        for i in range(min(node.childCount, 200)):
            child = node.getChildAtIndex(i)
            if child is not None:
                yield from walk(child, depth + 1)


def shown(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


class Window:
    def __init__(self):
        self.app = wait_for("the program", self.running)
        wait_for("its window in front", lambda: self.app.getChildAtIndex(0).getState().contains(
            pyatspi.STATE_ACTIVE))

    @staticmethod
    def running():
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            app = desktop.getChildAtIndex(i)
            if app is not None and app.name.lower().startswith("caravan") and app.childCount:
                return app
        return None

    def title(self):
        return self.app.getChildAtIndex(0).name

    def find(self, role, name, exact=True):
        def look():
            for node in walk(self.app):
                fits = node.name == name if exact else name in node.name
                if node.getRole() == role and fits and shown(node):
                    return node
            return None

        return wait_for(f"{role} “{name}”", look)

    @staticmethod
    def press(node):
        actions = node.queryAction()
        for i in range(actions.nActions):
            if actions.getName(i).lower() in ("press", "click", "toggle"):
                actions.doAction(i)
                return
        raise Failure(f"“{node.name}” cannot be pressed")


def keys(*combinations):
    """As typed; the accessibility bus of Debian 12 makes no keys by itself."""
    subprocess.run(["xdotool", "key", *combinations], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def search(window):
    keys("ctrl+k")
    box = window.find(pyatspi.ROLE_TEXT, "Search everything")
    wait_for("the focus in the search", lambda: box.getState().contains(pyatspi.STATE_FOCUSED))


def find_account(window):
    """Pinyin initials of 苏州恒达, as a person types them."""
    search(window)
    type_text("szhd")
    window.find(pyatspi.ROLE_LIST_ITEM, "苏州恒达机械有限公司")
    keys("Return")
    wait_for("the account's page", lambda: "苏州恒达" in window.title())


def move_stage(window):
    search(window)
    type_text("AQ-10")
    wait_for("the results", lambda: not any(
        node.getRole() == pyatspi.ROLE_LIST_ITEM and shown(node) and node.name == "Recent"
        for node in walk(window.app)))
    item = wait_for("a deal in the results", lambda: next(
        (node for node in walk(window.app)
         if node.getRole() == pyatspi.ROLE_LIST_ITEM and shown(node) and node.name
         and node.getState().contains(pyatspi.STATE_SELECTED)), None))
    keys("Return")
    wait_for("the deal's page", lambda: item.name.split(",")[0][:6] in window.title() or
             window.find(pyatspi.ROLE_RADIO_BUTTON, "Proposal"))

    def stages():
        return [node for node in walk(window.app)
                if node.getRole() == pyatspi.ROLE_RADIO_BUTTON and shown(node)]

    before = wait_for("the stages", stages)
    current = [s.name for s in before if s.getState().contains(pyatspi.STATE_CHECKED)]
    if len(current) != 1:
        raise Failure(f"one stage is the current one, not {current}")
    target = next(s for s in before
                  if s.name not in current and s.getState().contains(pyatspi.STATE_ENABLED)
                  and s.name not in ("Won", "Lost"))
    name = target.name
    window.press(target)
    wait_for(f"the deal in “{name}”", lambda: any(
        s.name == name and s.getState().contains(pyatspi.STATE_CHECKED) for s in stages()))


def log_visit(window):
    find_account(window)
    window.press(window.find(pyatspi.ROLE_PUSH_BUTTON, "Plan a visit"))
    subject = window.find(pyatspi.ROLE_TEXT, "Subject", exact=False)
    subject.queryEditableText().setTextContents("更换滤芯 cartridge change")
    window.press(window.find(pyatspi.ROLE_PUSH_BUTTON, "Save"))
    wait_for("the visit's page", lambda: "cartridge change" in window.title())


def log_call(window):
    """Stays with the customer: what was said is in the timeline of its page."""
    find_account(window)
    title = window.title()
    window.press(window.find(pyatspi.ROLE_CHECK_BOX, "Call"))
    words = window.find(pyatspi.ROLE_TEXT, "What was said")
    words.queryEditableText().setTextContents("询问滤芯交期 asks for the cartridge")
    window.press(window.find(pyatspi.ROLE_PUSH_BUTTON, "Log call"))
    window.find(pyatspi.ROLE_LIST_ITEM, "asks for the cartridge", exact=False)
    if window.title() != title:
        raise Failure("the page was left")


def buttons(window, beginning):
    return [node for node in walk(window.app)
            if node.getRole() == pyatspi.ROLE_PUSH_BUTTON and shown(node)
            and node.name.startswith(beginning)]


def press_until(window, name, look, what):
    """A list that is read again just then has another button in its place."""
    for _ in range(4):
        for button in wait_for("the buttons", lambda: [buttons(window, name)])[0][:1]:
            window.press(button)
        try:
            return wait_for(what, look, WAIT_S / 2)
        except Failure:
            pass
    raise Failure(f"not seen although “{name}” was pressed: {what}")


def work_list(window):
    """What is done is ticked on Home and leaves the list."""
    keys("ctrl+1")
    wait_for("Home", lambda: window.title().startswith("Home"))
    first = wait_for("something to do", lambda: buttons(window, "Done: "))[0].name
    before = len(buttons(window, "Done: "))
    press_until(window, first,
                lambda: len(buttons(window, "Done: ")) < before or not buttons(window, first),
                f"“{first}” to be gone")


def run_visit(window):
    """From the route on Home to the report that the customer would sign."""
    begin = "Start: SV-2314"
    press_until(window, begin, lambda: buttons(window, "I am here"), "the visit")
    window.press(window.find(pyatspi.ROLE_PUSH_BUTTON, "I am here"))
    wait_for("the time of arrival", lambda: not buttons(window, "I am here"))

    def step(what, seen):
        for _ in range(6):
            if (found := seen()) is not None:
                return found
            window.press(buttons(window, "Next")[0])
            time.sleep(0.5)
        raise Failure(f"no step has {what}")

    def text_named(name):
        return next((node for node in walk(window.app) if node.getRole() == pyatspi.ROLE_TEXT
                     and shown(node) and node.name.startswith(name)), None)

    done = step("what was done", lambda: text_named("Work done"))
    done.queryEditableText().setTextContents("Valve resealed 更换密封圈")
    use = step("the parts of the van", lambda: next(iter(buttons(window, "Use: ")), None))
    part = use.name.removeprefix("Use: ")
    window.press(use)
    wait_for("the part among those used", lambda: any(
        node.name.startswith("1 × ") and shown(node) for node in walk(window.app)))
    step("the report", lambda: next((node for node in walk(window.app) if shown(node)
                                     and node.getRole() == pyatspi.ROLE_DOCUMENT_FRAME), None))
    for said in ("Valve resealed 更换密封圈", part):
        wait_for(f"“{said}” in the report", lambda: any(
            node.name == said and shown(node) for node in walk(window.app)))


def remind(tool, profile, service, window):
    start = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + 180))
    users = subprocess.run([tool, "--profile", profile, "list", "user", "--where",
                            "mail=lin@aquapura.example", "--json"],
                           capture_output=True, text=True, check=True).stdout
    rep = json.loads(users)["records"][0]
    subprocess.run([tool, "--profile", profile, "create", "activity", "subject=Ring 张伟",
                    "kind=call", "status=open", f"start={start}", f"owner={rep['id']}"],
                   check=True, stdout=subprocess.DEVNULL)
    wait_for("a reminder", lambda: service.told, 45)  # it looks each half minute
    summary, body, actions = service.told[0]
    if "张伟" in summary + body:
        raise Failure("a notice names a person although that is not allowed")
    service.ActionInvoked(dbus.UInt32(1), actions[0])
    wait_for("the page of what begins", lambda: "Ring" in window.title())


@contextlib.contextmanager
def demo(bin_dir, *arguments):
    """The program on a demo company of its own, with the window in front."""
    with tempfile.TemporaryDirectory() as profile:
        # The quiet hours of a night build would hold the reminder back.
        pathlib.Path(profile, "window.json").write_text('{"notices": {"quiet": false}}')
        os.chmod(profile, 0o700)
        program = subprocess.Popen([str(bin_dir / "caravan"), "--demo", "--profile", profile,
                                    "--lang", "en", "--theme", "light", *arguments])
        try:
            yield Window(), profile
        finally:
            program.terminate()
            program.wait(20)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    # In a process of its own: the bus hands out what it remembers of a program that has ended.
    parser.add_argument("--engineer", action="store_true")
    options = parser.parse_args()
    bin_dir = pathlib.Path(options.bin)
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    service = Notifications(dbus.SessionBus())
    threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
    try:
        if options.engineer:
            with demo(bin_dir, "--role", "engineer") as (window, profile):
                run_visit(window)
                print("run_visit: ok")
        else:
            with demo(bin_dir) as (window, profile):
                for job in (find_account, log_call, move_stage, log_visit, work_list):
                    job(window)
                    print(f"{job.__name__}: ok", flush=True)
                remind(str(bin_dir / "caravanctl"), profile, service, window)
                print("remind: ok")
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
