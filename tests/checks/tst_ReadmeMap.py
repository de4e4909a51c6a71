# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import fnmatch
import pathlib
import re
import tempfile

import suite

import source_tree

README = source_tree.text(suite.ROOT, "README.md")
FILES = source_tree.files(suite.ROOT)
PLACEHOLDER = re.compile(r"<[^>]+>")


def section(title):
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ""


def exists(path):
    """Whether a path of the tree, a folder ending in /, or a pattern with <placeholders> stands for something."""
    if not PLACEHOLDER.search(path):
        return (suite.ROOT / path).exists()
    pattern = PLACEHOLDER.sub("*", path)
    return any(fnmatch.fnmatchcase(name, pattern) or name.startswith(pattern) for name in FILES)


def map_paths():
    """Full paths of the map: an indented entry belongs to the folder above it."""
    block = re.search(r"```\n(.*?)```", section("Map of the tree"), re.DOTALL).group(1)
    parents, paths = [], []
    for line in block.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        name = line.split()[0]
        parents = parents[:depth] + [name]
        paths.append("".join(parents))
    return paths


def table_cells():
    rows = [line for line in section("Where do I add ...").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1:]]


class ReadmeMap(suite.unittest.TestCase):
    """The README names only what is there, and leaves no folder out."""

    def test_every_path_of_the_map_exists(self):
        self.assertEqual([path for path in map_paths() if not exists(path)], [])

    def test_every_top_folder_and_every_part_of_src_is_in_the_map(self):
        folders = {name.split("/")[0] + "/" for name in FILES if "/" in name and not name.startswith(".")}
        parts = {"/".join(name.split("/")[:2]) + "/" for name in FILES if re.match(r"(src|qml)/.*/", name)}
        self.assertEqual(sorted((folders | parts) - set(map_paths())), [])

    def test_every_path_of_the_table_exists(self):
        paths = [path for cells in table_cells() for cell in cells[1:] for path in re.findall(r"`([^`]+)`", cell)]
        wrong = [path for path in paths if "/" in path and not path.startswith("./dev") and not exists(path)]
        self.assertEqual(wrong, [])
        self.assertGreater(len(paths), 20)

    def test_every_guard_of_the_table_exists(self):
        stems = {pathlib.PurePath(name).stem for name in FILES}
        named = set(re.findall(r"\b(?:tst|check)_\w+", section("Where do I add ...")))
        self.assertEqual(sorted(named - stems), [])
        self.assertTrue(named)

    def test_every_target_that_the_table_names_has_an_entry_in_each_row(self):
        for cells in table_cells():
            self.assertEqual(len(cells), 4, cells)
            self.assertTrue(all(cells), cells)

    def test_links_lead_somewhere(self):
        texts = [name for name in FILES if name.endswith(".md")]
        broken = []
        for name in texts:
            for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)", source_tree.text(suite.ROOT, name)):
                if "://" not in link and not (suite.ROOT / name).parent.joinpath(link).exists():
                    broken.append(f"{name}: {link}")
        self.assertEqual(broken, [])

    def test_pictures_are_there(self):
        missing = [link for link in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README) if not (suite.ROOT / link).exists()]
        if missing:
            self.skipTest(f"not made yet: {', '.join(missing)}")

    def test_both_commands_are_verbs_of_dev(self):
        verbs = source_tree.text(suite.ROOT, "dev")
        for verb in re.findall(r"\./dev (\w+)", README):
            self.assertIn(f"{verb}", verbs)


class Patterns(suite.unittest.TestCase):
    """The judge itself: a path that is not there must not pass."""

    def test_missing_path_is_seen(self):
        self.assertFalse(exists("src/nowhere/"))
        self.assertFalse(exists("resources/metrics/<name>/v1.nothing"))
        self.assertTrue(exists("resources/metrics/<name>/v1.json"))
        self.assertTrue(exists("src/base/"))

    def test_trees_without_git_are_read_too(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name in ("src/a.cpp", "build/b.cpp", "src/__pycache__/c.pyc"):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text("")
            self.assertEqual(source_tree.files(root), ["src/a.cpp"])


if __name__ == "__main__":
    suite.main()
