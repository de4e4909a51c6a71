# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/threats.md names tests that exist, and the tree keeps the promises that can be seen in its text."""
import re

import suite

TABLE = "docs/threats.md"
# Ways to have something opened or started by others.
OPENERS = (r"QDesktopServices|openUrlExternally|[oO]penExternalLinks|xdg-open|gtk_show_uri|g_app_info_launch|"
           r"portal\.OpenURI|x-scheme-handler")
STARTERS = r"\bexec[lv]p?e?\s*\(|posix_spawn|(?<![>.\w])v?fork\s*\("
PROCESSES = r"\bQProcess\b|\bpopen\s*\(|(?<![>.\w:])(?:std::|::)?system\s*\("


def sources(root):
    """C++ and QML of the product."""
    for folder in ("src", "models", "qml"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".h", ".qml"):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def users_of(root, pattern, allowed):
    """Files that use what only `allowed` may."""
    found = []
    for name, content in sources(root):
        if re.search(pattern, content) and not any(name.startswith(prefix) for prefix in allowed):
            found.append(f"{name}: {pattern}")
    return found


def known_tests(root):
    """tst_X and tst_X::slot of every test in the tree."""
    names = set()
    for path in (root / "tests").rglob("tst_*"):
        if path.suffix not in (".cpp", ".py", ".qml"):
            continue
        content = path.read_text(encoding="utf-8")
        names.add(path.stem)
        names.update(f"{path.stem}::{slot}" for slot in re.findall(r"^    (?:void|def) (\w+)\(", content, re.MULTILINE))
    return names


def problems_of_table(root):
    content = (root / TABLE).read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (T\d+) \|(.*)\|$", content, re.MULTILINE))
    problems = [f"{TABLE} has no row {number}" for number in (f"T{i}" for i in range(1, 23)) if number not in rows]
    known = known_tests(root)
    for number, row in rows.items():
        proof = row.split("|")[-1]
        named = re.findall(r"`(tst_\w+(?:::\w+)?)`", proof)
        problems += [f"{number}: there is no test {test}" for test in named if test not in known]
        if not named and "waits for" not in proof:
            problems.append(f"{number}: neither a test nor what it waits for")
    return problems


class Threats(suite.TreeCase):
    def test_table_names_tests_that_exist(self):
        self.assert_clean(problems_of_table(suite.ROOT))

    def test_a_wrong_table_is_found(self):
        self.take(TABLE, "tests")
        self.edit(TABLE, "`tst_HttpThreats::survivesBodies`", "`tst_HttpThreats::survivesAll`")
        self.edit(TABLE, "| T19 |", "| T99 |")
        found = problems_of_table(self.root)
        self.assert_found(found, "T5: there is no test tst_HttpThreats::survivesAll")
        self.assert_found(found, "no row T19")

    def test_one_door_to_the_network(self):
        doors = ["src/sources/HttpTransport.", "src/app/ClosedNetwork."]
        self.assert_clean(users_of(suite.ROOT, r"\bQNetworkAccessManager\b", doors))
        self.assert_clean(users_of(suite.ROOT, r"FollowRedirects|SameOriginRedirectPolicy|NoLessSafeRedirectPolicy", []))

    def test_tls_errors_are_never_ignored(self):
        self.assert_clean(users_of(suite.ROOT, r"ignoreSslErrors|VerifyNone|QueryPeer|TlsV1_0|TlsV1_1|AnyProtocol", []))

    def test_nothing_opens_addresses(self):
        self.assert_clean(users_of(suite.ROOT, OPENERS, []))
        self.assert_clean(users_of(suite.ROOT, STARTERS, []))
        # The window starts the simulator, and itself once more on the sample; a person signs packets with ssh-keygen,
        # and encrypts them for the auditor with age.
        own = ["src/app/DemoEstate.", "src/app/main.", "src/packet/PacketHandover.", "src/packet/SshSigner."]
        self.assert_clean(users_of(suite.ROOT, PROCESSES, own))

    def test_one_door_to_the_terminal(self):
        # The window's own start options and their answers; everything else is escaped in Output.
        doors = ["src/cli/Output.", "src/app/main."]
        self.assert_clean(users_of(suite.ROOT, r"\bstd::c(out|err)\b|\bf?printf\s*\(|\bfwrite\s*\(|\bfput[cs]\s*\(|"
                                   r"\bputs\s*\(|QTextStream\s*\w*\((stdout|stderr)", doors))

    def test_no_patterns_on_strangers_texts(self):
        # Our own files and addresses, what a person types into the form, a status in our own errors, and the
        # simulator's routes; times and amounts are in tst_Vocabulary. Sentences of rules and expressions of panels are ours.
        ours = ["src/simulator/", "src/metrics/MetricCatalog.", "src/store/StoreConnection.", "src/store/SchemaMigrator.",
                "src/base/Time.", "src/base/Money.", "src/diagnostics/DiagnosticRule.", "src/metrics/PanelExpression.", "models/SourceForm.", "models/FailureCause.", "src/cli/ExitCode."]
        self.assert_clean(users_of(suite.ROOT, r"QRegularExpression|std::regex|new RegExp", ours))

    def test_qml_comes_from_inside(self):
        self.assert_clean(users_of(suite.ROOT, r"QPluginLoader|QLibrary\b|addPluginPath|Qt\.createQmlObject", []))
        self.assert_clean(users_of(suite.ROOT, r"addImportPath\((?!u\"qrc:)", []))

    def test_every_way_to_open_something_is_found(self):
        for text in ("QDesktopServices::openUrl(u);", "Qt.openUrlExternally(u)", "setOpenExternalLinks(true)",
                     "call(\"org.freedesktop.portal.OpenURI\")", "gtk_show_uri(s, u)", "g_app_info_launch_default_for_uri(u)",
                     "start(u\"xdg-open\"_s)"):
            self.write("src/x/A.cpp", text)
            self.assert_found(users_of(self.root, OPENERS, []), "src/x/A.cpp")
        for text in ("execvp(a, b);", "execl (a);", "posix_spawnp(a);", "if (fork() == 0)", "vfork();", "::fork()"):
            self.write("src/x/A.cpp", text)
            self.assert_found(users_of(self.root, STARTERS, []), "src/x/A.cpp")
        for text in ("QProcess::startDetached(a);", "popen(a, b)", "std::system(a);", "::system(a);", "  system(a);"):
            self.write("src/x/A.cpp", text)
            self.assert_found(users_of(self.root, PROCESSES, []), "src/x/A.cpp")

    def test_a_broken_promise_is_found(self):
        self.write("src/x/A.cpp", "QNetworkAccessManager a; reply->ignoreSslErrors(); QDesktopServices::openUrl(u);")
        for pattern in (r"\bQNetworkAccessManager\b", "ignoreSslErrors", "QDesktopServices"):
            self.assert_found(users_of(self.root, pattern, []), "src/x/A.cpp")


if __name__ == "__main__":
    suite.main()
