#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company adds its own fields and entities, with real processes: an administrator publishes one
field of each type for accounts and an entity "lease" while one laptop is online and one has been
offline with fifty unsent changes. Afterwards all agree with the hub and nothing is lost; imports,
filters, reports and REST use what is new; then it is hidden and relabelled, and two administrators
add the same name at once. Under tests/support/postgres also over PostgreSQL.

--old BIN  a laptop more, with the programs of an earlier release"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "installer"))
from demo_day import PASSWORD, Failure, Hub, Laptop, say  # noqa: E402

FIELDS = {
    "text": ("grade II", []), "long_text": ("two\nlines", []), "integer": ("7", []),
    "decimal": ("18.2", []), "money": ("1200.00 EUR", []), "boolean": ("true", []),
    "date": ("2026-11-29", []), "date_time": ("2026-11-29T08:00:00.000Z", []),
    "choice": ("gold", ["--choice", "gold=Gold", "--choice", "iron=Iron"]),
    "choice_set": ("lab;pharma", ["--choice", "lab=Laboratory", "--choice", "pharma=Pharmacy"]),
    "reference": (None, ["--to", "product"]), "link": (None, ["--to", "lead,contact,product"]), "phone": ("+43 1 5550199", []),
    "mail": ("lab@example.com", []), "web": ("https://lab.example", []),
    "position": ("48.13715,11.5754", []), "recurrence": ("FREQ=WEEKLY;BYDAY=MO", []), "file": (None, []),
}
LEASE = {
    "entity": "x_lease", "labels": {"en": "Lease", "zh_CN": "租约", "zh_TW": "租約"},
    "plural": {"en": "Leases", "zh_CN": "租约", "zh_TW": "租約"}, "icon": "file-text",
    "subtitle": "account", "number": "L",
    "fields": [
        {"name": "name", "type": "text", "labels": "Name", "required": True, "search": "name", "list": 1},
        {"name": "account", "type": "reference", "to": "account", "labels": "Account", "list": 2},
        {"name": "asset", "type": "reference", "to": "asset", "labels": "Asset", "list": 3},
        {"name": "rate", "type": "money", "labels": "Monthly rate", "list": 4},
        {"name": "state", "type": "choice", "labels": "State", "default": "draft", "list": 5,
         "choices": [{"value": "draft", "labels": "Draft"}, {"value": "active", "labels": "Active"},
                     {"value": "ended", "labels": "Ended"}]},
        {"name": "owner", "type": "reference", "to": "user", "labels": "Owner"},
    ],
    "status": {"field": "state", "transitions": {"draft": ["active"], "active": ["ended"]}},
}


def need(condition, text):
    if not condition:
        raise Failure(text)


class Rest:
    """What an integrator sees."""
    def __init__(self, url, mail):
        self.url = url
        answer = self.ask("POST", "/v1/login", {"mail": mail, "password": PASSWORD,
                                                "device": {"name": "script", "platform": "test"}})[1]
        self.token = answer["access"]

    def ask(self, method, path, body=None, headers=None, good=(200, 201)):
        request = urllib.request.Request(self.url + path, method=method,
                                         data=None if body is None else json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        if hasattr(self, "token"):
            request.add_header("Authorization", "Bearer " + self.token)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request) as answer:
                status, text, head = answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as error:
            status, text, head = error.code, error.read(), error.headers
        need(status in good, f"{method} {path}: {status} {text[:500]}")
        return head, json.loads(text) if text else None, status


class Stranger:
    def __init__(self, url):
        self.url = url


def publish(laptop):
    laptop.run("schema", "publish")
    laptop.sync()


def agree(laptops):
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()
    for laptop in laptops:
        said = laptop.run("verify").stdout
        need("equal to the hub" in said, f"{laptop.mail}: {said}")


def company(binaries, folder, database, old):
    hub = Hub(binaries / "caravan-hub", folder / "hub", 0, database=database)
    (folder / "hub").mkdir()
    hub.init("ada@example.com")
    hub.start()
    tool = binaries / "caravanctl"
    ada = Laptop(tool, folder / "ada", "ada@example.com")
    ada.login(hub.url)
    ada.run("teams", "add", "--name", "Sales")
    ada.sync()
    for name, role in (("bea", "administrator"), ("lin", "manager"), ("kim", "manager"), ("old", "manager")):
        ada.run("users", "add", "--name", name.title(), "--mail", f"{name}@example.com", "--role", role,
                "--team", "Sales", "--password-stdin", text=PASSWORD + "\n")
    product = ada.create("product", "name=Filter")
    accounts = [ada.create("account", f"name=Customer {i}", "team=Sales") for i in range(50)]
    asset = ada.create("asset", "name=Still", f"account={accounts[0]}")
    ada.sync()
    bea, lin, kim = (Laptop(tool, folder / n, f"{n}@example.com") for n in ("bea", "lin", "kim"))
    laptops = [bea, lin, kim]
    if old:
        laptops.append(Laptop(old / "caravanctl", folder / "old", "old@example.com"))
    for laptop in laptops:
        laptop.login(hub.url)
        laptop.sync()
    try:
        # Offline for three days, by the one who will know of nothing.
        for i, account in enumerate(accounts):
            kim.set("account", account, f"phone=+43 1 {1000 + i}")
        if old:
            laptops[-1].set("account", accounts[1], "website=https://old.example")
            of_old = laptops[-1].create("account", "name=Of the old laptop")
        keep(hub, folder, database)
        grow(ada, lin, kim, hub, accounts, product, asset)
        if old:
            laptops[-1].sync()
            laptops[-1].set("account", accounts[2], "website=https://old.example/again")
        agree([ada, *laptops])
        for i, account in enumerate(accounts):
            need(ada.records("account")[account]["fields"]["phone"] == f"+43 1 {1000 + i}",
                 "an unsent change was lost")
        if old:
            now = ada.records("account")
            need(now[accounts[1]]["fields"]["website"] == "https://old.example" and of_old in now and
                 now[accounts[2]]["fields"]["website"] == "https://old.example/again",
                 "work of the old laptop was lost")
            need(now[accounts[1]]["fields"].get("x_text") == "grade II", "the old laptop emptied a field")
        use(ada, lin, hub, accounts, asset)
        shape(ada, lin, laptops, accounts)
        arrange(ada, lin, laptops)
        narrow(ada, bea, lin, laptops, accounts)
        put_back(hub, folder, database, ada, lin, [ada, *laptops], accounts)
    finally:
        hub.stop()


def grow(ada, lin, kim, hub, accounts, product, asset):
    """The administrator adds a field of each type and an entity; lin is online."""
    refused = lin.run("schema", "add-field", "account", "x_no", "--type", "text", "--label", "No",
                      good=(1,)).stderr
    need("administrator" in refused, refused)
    for kind, (_, more) in FIELDS.items():
        ada.run("schema", "add-field", "account", f"x_{kind}", "--type", kind, "--label",
                f"en={kind} field", f"zh_CN={kind} 字段", *more)
    (kim.folder.parent / "lease.json").write_text(json.dumps(LEASE), encoding="utf-8")
    ada.run("schema", "add-entity", str(kim.folder.parent / "lease.json"), "--activities", "--files")
    ada.run("schema", "add-field", "account", "x_late", "--label", "Taken back")
    ada.run("schema", "undo")
    need(len(json.loads(ada.run("schema", "draft", "--json").stdout)["changes"]) == len(FIELDS) + 1,
         "the draft is not what was prepared")
    need("x_text" not in ada.run("export", "account").stdout.splitlines()[0], "a draft is no field")
    publish(ada)
    ada.sync()
    values = {f"x_{kind}": value for kind, (value, _) in FIELDS.items()}
    values["x_reference"] = product
    values["x_link"] = f"product/{product}"
    plan = kim.folder.parent / "plan.txt"
    plan.write_text("ground floor")
    values["x_file"] = plan
    for account in accounts[:3]:
        ada.set("account", account, *(f"{name}={value}" for name, value in values.items()))
    lin.sync()  # it learns of the fields and gets the values
    ada.sync()
    lin.sync()
    kept = lin.records("account")[accounts[0]]["fields"]
    need(all(name in kept for name in values), f"values that are not there: {set(values) - set(kept)}")
    again = lin.folder.parent / "again.txt"
    lin.run("file", accounts[0], str(again), "--entity", "account", "--field", "x_file")
    need(again.read_text() == "ground floor", "the file of a field is another")
    lease = lin.create("x_lease", "name=L-1", f"account={accounts[0]}", f"asset={asset}", "rate=90.00 EUR")
    numbered = lin.records("x_lease")[lease]["fields"].get("number", "")
    need(numbered.startswith("L"), f"the lease has the number {numbered!r}")
    lin.run("set", "x_lease", lease, "state=ended", good=(1,))  # not a move that the company allows
    lin.set("x_lease", lease, "state=active")
    lin.create("activity", "subject=Call about the lease", "about=x_lease/L-1")
    about = [r["fields"]["about"] for r in lin.records("activity").values() if r["fields"].get("about")]
    need(about == [f"x_lease/{lease}"], f"the call is about {about}")
    note = kim.folder.parent / "contract.txt"
    note.write_text("signed")
    lin.run("attach", "x_lease", lease, str(note))


def use(ada, lin, hub, accounts, asset):
    """Import, filter, search, report, export and REST know what is new."""
    table = lin.folder.parent / "in.csv"
    table.write_text("name,x_text,x_integer,x_choice\nImported,grade III,9,iron\n", encoding="utf-8")
    done = lin.run("import", str(table), "--entity", "account", "--json")
    need('"created":1' in done.stdout.replace(" ", ""), done.stdout)
    found = json.loads(lin.run("list", "account", "--where", "x_integer>8", "--json").stdout)["records"]
    need([r["fields"]["name"] for r in found] == ["Imported"], f"filter found {found}")
    named = json.loads(lin.run("list", "activity", "--where", "about=x_lease/L-1", "--json").stdout)["records"]
    need(len(named) == 1, f"a link is not found by its name: {named}")
    need("Imported" in lin.run("search", "grade III").stdout, "a new text is not found")
    need("L-1" in lin.run("search", "L-1").stdout, "a lease is not found")
    count = len(lin.records("account"))
    for report, by, wanted in (("account", "x_choice", count), ("account", "x_date@month", count),
                               ("x_lease", "state", 1), ("x_lease.rate", "account.x_choice", 1)):
        told = json.loads(lin.run("report", report, "--by", by, "--json").stdout)
        need(told["count"] == wanted == sum(row["count"] for row in told["rows"]), f"{report} by {by}: {told}")
    need("account.x_choice" in lin.run("report", "--json").stdout, "reports of deals do not know the new field")
    need("x_text" in lin.run("export", "account").stdout.splitlines()[0], "not in the export")
    rest = Rest(hub.url, "ada@example.com")
    head, _, _ = rest.ask("GET", f"/v1/records/account/{accounts[0]}")
    _, changed, _ = rest.ask("PATCH", f"/v1/records/account/{accounts[0]}", {"fields": {"x_integer": 11}},
                             {"If-Match": head["ETag"]})
    _, made, _ = rest.ask("POST", "/v1/records/x_lease", {"fields": {"name": "By REST", "account": accounts[1]}})
    listed = rest.ask("GET", "/v1/records/x_lease?filter=name%3D%22By%20REST%22")[1]
    need(len(listed["records"]) == 1, f"REST lists {listed}")
    linked = lin.records("account")[accounts[1]]["fields"]["x_link"]
    listed = rest.ask("GET", f"/v1/records/account?filter=x_link%3D%22{linked.replace('/', '%2F')}%22")[1]
    need(len(listed["records"]) == 3, f"REST finds {len(listed['records'])} of 3 by a link")
    rest.ask("PATCH", f"/v1/records/account/{accounts[2]}", {"fields": {"x_link": f"account/{accounts[0]}"}},
             {"If-Match": "*"}, good=(400, 422))  # to an entity that the field does not name
    described = json.dumps(rest.ask("GET", "/v1/openapi.json")[1])
    need("x_lease" in described and "x_integer" in described, "OpenAPI does not know what is new")
    strangers = json.dumps(Rest.ask(Stranger(hub.url), "GET", "/v1/openapi.json")[1])
    need("x_lease" not in strangers, "a stranger reads what the company added")
    rest.ask("POST", "/v1/records/x_lease", {"fields": {"nome": "typo"}}, good=(400, 422))
    agree([ada, lin])
    need(lin.records("account")[accounts[0]]["fields"]["x_integer"] == 11, "REST changed nothing")
    need(any(r["fields"]["name"] == "By REST" for r in lin.records("x_lease").values()), "REST made nothing")


def shape(ada, lin, laptops, accounts):
    """A section of its own that comes first, a field that gets another type, and what is refused."""
    ada.run("schema", "add-section", "account", "x_water", "--label", "en=Water", "zh_CN=水务")
    ada.run("schema", "add-field", "account", "x_level", "--label", "Level", "--section", "x_water")
    ada.run("schema", "order", "account", "--sections", "x_water")
    publish(ada)
    agree([ada, *laptops])
    sections = json.loads(lin.run("schema", "show", "account", "--json").stdout)["sections"]
    need(sections[0] == {"name": "x_water", "label": "Water"}, f"the sections are {sections}")
    for account, level in zip(accounts[:4], ("12", "1.250", "18,5", "plenty")):
        ada.set("account", account, f"x_level={level}")
    convert = ("schema", "convert", "account", "x_level", "x_litres", "--type", "decimal", "--json")
    ada.run(*convert, good=(2,))  # neither --preview nor --apply
    seen = json.loads(ada.run(*convert, "--preview").stdout)
    need((seen["filled"], seen["missed"]) == (4, 1) and seen["misses"][0]["value"] == "plenty",
         f"the preview says {seen}")
    need(not json.loads(ada.run("schema", "draft", "--json").stdout)["changes"], "a preview is no draft")
    ada.run(*convert, "--apply")
    ada.sync()  # publishes, adopts, fills and sends
    ada.sync()
    agree([ada, *laptops])
    litres = [lin.records("account")[a]["fields"].get("x_litres") for a in accounts[:4]]
    need([str(v) for v in litres] == ["12", "1250", "18.5", "None"], f"converted to {litres}")
    fields = {f["name"]: f for f in json.loads(lin.run("schema", "show", "account", "--json").stdout)["fields"]}
    need(fields["x_level"]["hidden"] and not fields["x_litres"]["hidden"], "not hidden in the same publish")
    need(json.loads(ada.run(*convert, "--apply").stdout)["converts"] == 0, "it converts twice")
    ada.run("imports", "undo", "last")
    agree([ada, *laptops])
    need("x_litres" not in lin.records("account")[accounts[0]]["fields"] or
         lin.records("account")[accounts[0]]["fields"]["x_litres"] is None, "undoing the import left values")
    refused = ada.run("schema", "remove", "account", "x_level", good=(1,)).stderr
    need("can be hidden, but not removed" in refused, refused)
    for name in ("x_long_1", "x_long_2"):
        ada.run("schema", "add-field", "account", name, "--type", "long_text", "--max", "60000", "--label", name)
    publish(ada)
    agree([ada, *laptops])
    ada.set("account", accounts[5], "x_long_1=" + "x" * 40000)
    refused = ada.run("set", "account", accounts[5], "x_long_2=" + "y" * 30000, good=(1,)).stderr
    need("at most 64 KiB" in refused and "x_long_1" in refused, refused)
    agree([ada, *laptops])


def arrange(ada, lin, laptops):
    """The record page is arranged and a report added; both are on every laptop."""
    report = pathlib.Path(tempfile.mkdtemp()) / "by_water.json"
    report.write_text(json.dumps({"report": "x_by_water", "entity": "account", "labels": "By water",
                                  "by": ["x_choice", "owner"], "split": ["x_choice"]}))
    ada.run("schema", "layout", "account", "--facts", "x_choice,owner", "--opens", "contact")
    ada.run("schema", "add-report", str(report))
    ada.run("schema", "relabel", "--report", "funnel", "--label", "en=Stages")
    ada.run("schema", "hide", "--report", "won")
    refused = ada.run("schema", "layout", "account", "--opens", "price_book", good=(1,)).stderr
    need("has no tab" in refused, refused)
    publish(ada)
    agree([ada, *laptops])
    seen = json.loads(lin.run("schema", "show", "account", "--json").stdout)
    need((seen["facts"], seen["opens"]) == (["x_choice", "owner"], "contact"), f"arranged as {seen}")
    need([r["name"] for r in seen["reports"]] == ["x_by_water"], f"reports {seen['reports']}")
    figures = json.loads(lin.run("report", "x_by_water", "--json").stdout)
    need(figures["total"] == str(len(lin.records("account"))), f"the report says {figures}")
    lin.run("report", "won", good=(2,))


def narrow(ada, bea, lin, laptops, accounts):
    """It is hidden and relabelled, and two administrators add the same name at once."""
    ada.run("schema", "hide", "account", "x_text")
    ada.run("schema", "hide", "account", "x_choice", "iron")
    ada.run("schema", "order", "account", "main", "x_integer", "name")
    ada.run("schema", "relabel", "account", "x_integer", "--label", "Points")
    publish(ada)
    agree([ada, *laptops])
    shown = json.loads(lin.run("schema", "show", "account", "--json").stdout)["fields"]
    fields = {f["name"]: f for f in shown}
    need(fields["x_text"]["hidden"] and fields["x_integer"]["label"] == "Points", "not hidden or relabelled")
    need(lin.records("account")[accounts[0]]["fields"]["x_text"] == "grade II", "a hidden value is gone")
    for who, label in ((ada, "Of Ada"), (bea, "Of Bea")):
        who.run("schema", "add-field", "account", "x_same", "--label", label)
        who.run("schema", "publish")
    ada.sync()
    bea.sync()
    told = bea.run("attention", "--json", good=(0, 4)).stdout
    need("x_same" in told and "exists already: ada published it" in told,
         f"the second administrator is not told who was first: {told}")
    bea.run("attention", "--discard-all")
    agree([ada, *laptops])
    labels = {json.loads(p.run("schema", "show", "account", "--json").stdout)["fields"][-1]["label"]
              for p in (ada, bea, lin)}
    need(labels == {"Of Ada"}, f"they do not agree: {labels}")


def run_hub(hub, command, *arguments):
    subprocess.run([hub.binary, command, *hub.place, *arguments], check=True, capture_output=True)


def keep(hub, folder, database):
    """A backup of the hub: by its own command, or as PostgreSQL's administrators make one."""
    if database:
        with open(folder / "backup.sql", "wb") as dump:
            subprocess.run(["pg_dump", "--clean", "--if-exists", database], check=True, stdout=dump)
    else:
        run_hub(hub, "backup", "--to", folder / "backup")


def bring_back(hub, folder, database):
    if database:
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", database, "-f", folder / "backup.sql"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return
    (folder / "hub").rename(folder / "lost")
    (folder / "hub").mkdir()
    run_hub(hub, "restore", "--from", folder / "backup")


def put_back(hub, folder, database, ada, lin, laptops, accounts):
    """The hub is put back to before the first field was published. Whoever comes first, nothing that
    any laptop has is lost, and all agree on the fields again."""
    lin.set("account", accounts[0], "x_integer=12")  # not sent yet
    before = {p.mail: (p.records("account"), p.records("x_lease")) for p in (ada, lin)}
    model = json.loads(ada.run("schema", "export").stdout)
    hub.stop()
    bring_back(hub, folder, database)
    hub.start()
    lin.sync()  # who has values of fields that the hub has never heard of
    lin.sync()
    for _ in range(3):
        for laptop in (ada, lin, *laptops):
            laptop.sync()
    agree(laptops)
    need(json.loads(ada.run("schema", "export").stdout) == model, "the ledger is another")
    for laptop in (ada, lin):
        accounts_now, leases_now = laptop.records("account"), laptop.records("x_lease")
        accounts_then, leases_then = before[laptop.mail]
        need(set(leases_now) == set(leases_then), f"leases: {len(leases_now)} of {len(leases_then)}")
        for key, record in accounts_then.items():
            fields = {n: v for n, v in record["fields"].items() if key != accounts[0] or n != "x_integer"}
            kept = accounts_now.get(key, {"fields": {}})["fields"]
            lost = {n: v for n, v in fields.items() if kept.get(n) != v}
            need(not lost, f"{laptop.mail} lost of {key}: {lost}")
        now = accounts_now[accounts[0]]["fields"]["x_integer"]
        conflicts = [c["fields"] for c in laptop.records("conflict").values() if c["fields"]["status"] == "open"]
        # Ada gave the value back on which it was made: then both are kept, and a person chooses.
        need(now == 12 or any(c["loser"] == "12" for c in conflicts), f"unsent work is {now}; {conflicts}")
    need(not json.loads(lin.run("attention", "--json", good=(0, 4)).stdout)["attention"], "work is stuck")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--old")
    options = parser.parse_args()
    binaries = pathlib.Path(options.bin).resolve()
    old = pathlib.Path(options.old).resolve() if options.old else None
    places = [("SQLite", None)]
    if database := os.environ.get("CARAVAN_TEST_POSTGRES"):
        places.append(("PostgreSQL", database))
    for name, database in places:
        with tempfile.TemporaryDirectory() as folder:
            company(binaries, pathlib.Path(folder), database, old)
        say(f"own fields and entities over {name}: all laptops agree, nothing lost")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"schema.py: {failure}")
