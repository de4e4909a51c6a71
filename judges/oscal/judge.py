# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ajv with the official schema of OSCAL 1.2.2: every OSCAL document of a packet is valid, and leads to what is there."""
import copy
import hashlib
import json
import subprocess
import uuid
import zipfile

from judging import SHARED, Judge

SCHEMA = SHARED / "fixtures/standards/oscal/oscal_complete_schema-1-2-2.json"
MODELS = {"assessment-results": "assessment-results", "poam": "plan-of-action-and-milestones",
          "component-definition": "component-definition", "mapping-collection": "mapping-collection", "catalog": "catalog"}
# What a person may write where an organisation is named: markup, a line break, a change of direction, an odd blank.
SCOPE = """format = "plumbline-packet-scope/1"
organisation = "Acme <img src=x onerror=y> *b* [c](d)\\n\\u202e\\u2028 \\ufeff"
number = 1
period = "2026-W46"
from = "2026-11-02"
to = "2026-11-16"
time_zone = "Europe/Berlin"
metrics = ["exception_aging", "sla_rate", "bypass_rate"]
"""


def estate(judge):
    simulator = judge.start([judge.program, "simulate", "--port", "0", "--services", "2", "--weeks", "3", "--write-config",
                             judge.folder / "plumbline.toml"],
                            lambda: any("listening on" in log.read_text() for log in judge.folder.glob("plumbline-*.log")),
                            env=judge.environment)
    judge.environment["PLUMBLINE_SIMULATOR_TOKEN"] = "simulator-token"
    for source in ("backstage", "argocd", "defectdojo"):
        ended = judge.plumbline("sync", "--source", source)
        judge.check(f"{source} was read", ended.returncode == 0, ended.stderr)
    simulator.terminate()


def packet(judge, name, more=""):
    (judge.folder / f"{name}.toml").write_text(SCOPE + more, encoding="utf-8")
    ended = judge.plumbline("packet", "create", "--scope", judge.folder / f"{name}.toml", "--out", judge.folder / f"{name}.zip")
    judge.check(f"{name}: a packet is made", ended.returncode == 0, ended.stderr)
    with zipfile.ZipFile(judge.folder / f"{name}.zip") as archive:
        return {path.split("/", 2)[2]: archive.read(path) for path in archive.namelist() if "/data/" in path}


def valid(judge, documents):
    """What ajv says of each document."""
    files = []
    for number, document in enumerate(documents):
        files.append(judge.folder / f"document-{number}.json")
        files[-1].write_text(json.dumps(document), encoding="utf-8")
    ended = subprocess.run(["node", judge.packages / "validate.cjs", SCHEMA, *files], capture_output=True, text=True,
                           timeout=300, check=False)
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    return ended.stdout.splitlines()


def every(value, key):
    """All values under a key, wherever it stands."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name == key:
                yield one
            yield from every(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from every(one, key)


def prop(item, name):
    return next((one["value"] for one in item.get("props", []) if one["name"] == name), None)


def judge_links(judge, what, documents, files):
    ids = [one for document in documents.values() for one in every(document, "uuid")]
    judge.equal(f"{what}: no id comes twice", len(set(ids)), len(ids))
    judge.check(f"{what}: every id is a UUID of version 5", all(uuid.UUID(one).version == 5 for one in ids))
    for name, document in documents.items():
        resources = set(every(document.get("back-matter", {}), "uuid"))
        away = [href for href in every(document, "href") if href.startswith("#") and href[1:] not in resources]
        judge.equal(f"{what}: {name} leads to its own back matter", away, [])
        wrong = [link["href"] for links in every(document, "rlinks") for link in links
                 if hashlib.sha256(files[link["href"].removeprefix("../")]).hexdigest() != link["hashes"][0]["value"]]
        judge.equal(f"{what}: {name} names files by their digests", wrong, [])
    controls = {one["id"]: one for group in documents["catalog"]["groups"] for one in group["controls"]}
    statements = {part["id"] for one in controls.values() for part in one["parts"]}
    named = {item["id-ref"] for mapping in documents["mapping-collection"]["mappings"] for one in mapping["maps"]
             for item in one["sources"]} | set(every(documents["assessment-results"], "control-id")) \
        | set(every(documents["component-definition"], "control-id"))
    judge.equal(f"{what}: every control is one of the catalog", named - set(controls), set())
    judge.check(f"{what}: every statement is one of the catalog",
                set(every(documents["assessment-results"], "target-id")) <= statements)


def judge_claims(judge, what, documents, files):
    about = json.loads(files["packet.json"])
    result = documents["assessment-results"]["results"][0]
    told = {prop(one, "metric"): prop(one, "value") for one in result["observations"] if prop(one, "metric")}
    judge.equal(f"{what}: figures are those of packet.json", told, {one["id"]: one["value"] for one in about["metrics"]})
    judge.equal(f"{what}: it is as complete as packet.json says", prop(result, "complete"), "yes" if about["complete"] else "no")
    counts = {prop(one, "control"): one for one in result["observations"] if prop(one, "control")}
    judge.equal(f"{what}: each control was looked at", set(counts), set(every(result["reviewed-controls"], "control-id")))
    lacking = {name for name, one in counts.items() if prop(one, "due") and int(prop(one, "present")) < int(prop(one, "due"))}
    judge.equal(f"{what}: what is missing is a finding, and nothing else is",
                {one["target"]["target-id"].removesuffix("_smt") for one in result.get("findings", [])}, lacking)
    judge.equal(f"{what}: nothing is called satisfied", {one["target"]["status"]["state"] for one in result.get("findings", [])},
                {"not-satisfied"} if lacking else set())
    provenance = documents["mapping-collection"]["provenance"]
    judge.equal(f"{what}: the mapping is a draft", provenance["status"], "draft")
    bases = {prop(one, "basis") for mapping in documents["mapping-collection"]["mappings"] for one in mapping["maps"]}
    judge.equal(f"{what}: each map says on what it rests", bases, {"cited", "own judgement"})
    risks = documents["poam"].get("risks", [])
    open_ = int(next(row for row in files["metrics/exception_aging.expected.csv"].decode().splitlines()
                     if row.startswith("open,")).split(",")[1])
    judge.equal(f"{what}: each open exception is a risk", len(risks), open_)


with Judge("oscal") as judge:
    if not SCHEMA.exists():
        judge.skip("OSCAL", f"{SCHEMA} is not there")
    else:
        estate(judge)
        for what, more in (("withheld", ""), ("disclosed", 'personal = "disclosed"\n')):
            files = packet(judge, what, more)
            texts = {name: files[f"oscal/{name}.json"] for name in MODELS}
            whole = {name: json.loads(text) for name, text in texts.items()}
            for name, said in zip(whole, valid(judge, whole.values())):
                judge.equal(f"{what}: {name} is valid", said, "valid")
            documents = {name: whole[name][model] for name, model in MODELS.items()}
            judge_links(judge, what, documents, files)
            judge_claims(judge, what, documents, files)
        # A judge that cannot refuse says nothing.
        broken = []
        for name, model in MODELS.items():
            for key in ("uuid", "metadata"):
                broken.append(copy.deepcopy(whole[name]))
                del broken[-1][model][key]
            broken.append(copy.deepcopy(whole[name]))
            broken[-1][model]["metadata"]["title"] = "two\nlines"
        judge.equal("what is broken is refused", [said for said in valid(judge, broken) if said == "valid"], [])
