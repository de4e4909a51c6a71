// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/ZipFile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <zlib.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A file of a zip that is written here, with whatever is wrong about it.
struct Part {
    QByteArray name;
    QByteArray contents = "hello\n";
    bool deflate = true;
    quint16 flags = 0;
    quint16 time = 0;
    quint16 day = 0x0021;
    quint32 mode = 0100644U << 16;
    QByteArray extra = {};
    quint16 madeBy = 3 << 8 | 20;
    quint16 version = 20;
    quint16 inner = 0;
    QByteArray comment = {};
    std::optional<quint32> size = {}; ///< Declared instead of the true one.
    std::optional<quint32> crc = {};
    QByteArray localName = {}; ///< Instead of the name, in the header before the bytes.
    QByteArray packed = {}; ///< Instead of what deflate gives.
    QByteArray before = {}; ///< Stands between the files.
};

template <typename T>
QByteArray le(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 16, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    ::deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

struct Written {
    QByteArray prefix = {};
    QByteArray gap = {};
    QByteArray comment = {};
    QByteArray behind = {};
    int entries = -1; ///< Declared instead of the true number.
};

QByteArray zipOf(const QList<Part> &parts, const Written &how = {})
{
    QByteArray bytes = how.prefix;
    QByteArray list;
    for (const Part &part : parts) {
        bytes += part.before;
        const QByteArray packed
            = !part.packed.isEmpty() ? part.packed : (part.deflate ? deflated(part.contents) : part.contents);
        const quint32 crc = part.crc.value_or(
            quint32(crc32(0, reinterpret_cast<const Bytef *>(part.contents.constData()), uInt(part.contents.size()))));
        const quint32 size = part.size.value_or(quint32(part.contents.size()));
        const auto common = [&](const QByteArray &name) {
            return le(part.version) + le(part.flags) + le(quint16(part.deflate ? 8 : 0)) + le(part.time) + le(part.day)
                + le(crc) + le(quint32(packed.size())) + le(size) + le(quint16(name.size()))
                + le(quint16(part.extra.size()));
        };
        const QByteArray local = part.localName.isEmpty() ? part.name : part.localName;
        list += le(quint32(0x02014b50)) + le(part.madeBy) + common(part.name) + le(quint16(part.comment.size()))
            + le(quint16(0)) + le(part.inner) + le(part.mode) + le(quint32(bytes.size())) + part.name + part.extra
            + part.comment;
        bytes += le(quint32(0x04034b50)) + common(local) + local + part.extra + packed;
    }
    bytes += how.gap;
    const auto count = quint16(how.entries < 0 ? parts.size() : how.entries);
    return bytes + list + le(quint32(0x06054b50)) + le(quint16(0)) + le(quint16(0)) + le(count) + le(count)
        + le(quint32(list.size())) + le(quint32(bytes.size())) + le(quint16(how.comment.size())) + how.comment
        + how.behind;
}

Part part(const QByteArray &name, const QByteArray &contents = "hello\n")
{
    Part made;
    made.name = name;
    made.contents = contents;
    return made;
}

template <typename Change>
Part changed(const Change &change)
{
    Part made = part("p/a.txt");
    change(made);
    return made;
}

} // namespace

/// The packet's zip grammar: what is of it is read exactly, everything else is refused by the rule that it breaks.
class tst_ZipFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<ZipFile> open(const QByteArray &bytes, const ZipLimits &limits = {})
    {
        QFile file(m_folder.filePath(u"test.zip"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail(Error::Kind::Internal, u"write test file"_s, file.errorString());
        file.close();
        return ZipFile::open(file.fileName(), limits);
    }

private slots:
    void aZipOfTheGrammarIsRead()
    {
        const QByteArray large = QByteArray("0123456789abcdef").repeated(50000) + QByteArray(3, '\0');
        QByteArray noise(900000, Qt::Uninitialized);
        quint32 state = 1;
        for (char &c : noise)
            c = char((state = state * 1664525 + 1013904223) >> 24);
        Part storedPart = part("p/b.bin", noise);
        storedPart.deflate = false;
        const auto zip = open(zipOf({part("p/a.txt", ""), storedPart, part("p/c/d.txt", large), part("p/e", noise)}));
        QVERIFY2(zip, zip ? "" : qPrintable(toString(zip.error())));
        QCOMPARE(zip->folder(), "p/"_ba);
        QCOMPARE(zip->entries().size(), 4);
        QCOMPARE(*zip->contents("a.txt"_ba), QByteArray());
        QCOMPARE(*zip->contents("b.bin"_ba), noise);
        QCOMPARE(*zip->contents("c/d.txt"_ba), large);
        QCOMPARE(*zip->contents("e"_ba), noise);
        QVERIFY(!zip->find("c"));
        QVERIFY(!zip->contents("x"_ba));
        // The reader and the tools that everybody has agree about it.
        QProcess unzip;
        unzip.start(u"python3"_s,
                    {u"-c"_s,
                     u"import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); "
                     "assert z.testzip() is None; print(len(z.namelist()))"_s,
                     m_folder.filePath(u"test.zip"_s)});
        QVERIFY(unzip.waitForFinished());
        QCOMPARE(unzip.readAllStandardOutput().trimmed(), "4"_ba);
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QString>("rule");
        const auto one
            = [](const char *row, const Part &bad, const QString &rule) { QTest::newRow(row) << zipOf({bad}) << rule; };
        const auto named
            = [&](const char *row, const QByteArray &name, const QString &rule) { one(row, part(name), rule); };
        const QByteArray good = zipOf({part("p/a.txt"), part("p/b.txt")});
        QTest::newRow("nothing") << QByteArray() << u"shorter"_s;
        QTest::newRow("cut short") << good.chopped(1) << u"end record"_s;
        QTest::newRow("a byte behind") << good + 'x' << u"end record"_s;
        QTest::newRow("no file") << zipOf({}) << u"nothing in it"_s;
        QTest::newRow("comment of the zip") << zipOf({part("p/a.txt")}, {{}, {}, "hi", {}, -1}) << u"end record"_s;
        QTest::newRow("prefix") << zipOf({part("p/a.txt")}, {"#!/bin/sh\n", {}, {}, {}, -1}) << u"between two files"_s;
        QTest::newRow("gap before the list")
            << zipOf({part("p/a.txt")}, {{}, "gap", {}, {}, -1}) << u"between its files"_s;
        QTest::newRow("fewer than declared")
            << zipOf({part("p/a.txt")}, {{}, {}, {}, {}, 2}) << u"list of files is broken"_s;
        QTest::newRow("more than declared")
            << zipOf({part("p/a.txt"), part("p/b.txt")}, {{}, {}, {}, {}, 1}) << u"between its files"_s;
        QTest::newRow("twice") << zipOf({part("p/a.txt"), part("p/a.txt")}) << u"twice"_s;
        QTest::newRow("not in order") << zipOf({part("p/b.txt"), part("p/a.txt")}) << u"ascending"_s;
        QTest::newRow("twins") << zipOf({part("p/A.txt"), part("p/a.txt")}) << u"upper and lower"_s;
        QTest::newRow("second folder") << zipOf({part("p/a.txt"), part("q/a.txt")}) << u"second folder"_s;
        QTest::newRow("file and folder") << zipOf({part("p/a"), part("p/a/b")}) << u"name of a folder"_s;
        Part between = part("p/b.txt");
        between.before = "between";
        QTest::newRow("between") << zipOf({part("p/a.txt"), between}) << u"between two files"_s;
        named("out of the folder", "../../evil", u"..\""_s.chopped(1));
        named("out of the folder, later", "p/../../evil", u".."_s);
        named("absolute", "/etc/evil", u"empty part"_s);
        named("backslash", "p\\evil", u"other characters"_s);
        named("control character", "p/a\nb", u"other characters"_s);
        named("not ASCII", "p/\xc3\xa4", u"other characters"_s);
        named("blank", "p/a b", u"other characters"_s);
        named("dot", "p/./a", u"empty part"_s);
        named("folder itself", "p/", u"empty part"_s);
        named("no folder", "a.txt", u"outside the one folder"_s);
        named("too long", "p/" + QByteArray(300, 'a'), u"too long"_s);
        one("symbolic link", changed([](Part &p) { p.mode = 0120777U << 16; }), u"mode 0644"_s);
        one("program", changed([](Part &p) { p.mode = 0100755U << 16; }), u"mode 0644"_s);
        one("other system", changed([](Part &p) { p.madeBy = 20; }), u"mode 0644"_s);
        one("another version", changed([](Part &p) { p.madeBy = 3 << 8 | 63; }), u"mode 0644"_s);
        one("a time", changed([](Part &p) { p.time = 1; }), u"1980"_s);
        one("a day", changed([](Part &p) { p.day = 0x5000; }), u"1980"_s);
        one("encrypted", changed([](Part &p) { p.flags = 1; }), u"flags"_s);
        one("descriptor", changed([](Part &p) { p.flags = 8; }), u"flags"_s);
        one("zip64", changed([](Part &p) { p.version = 45; }), u"version"_s);
        one("extra field", changed([](Part &p) { p.extra = QByteArray("\x75\x70\x01\x00x", 5); }), u"extra"_s);
        one("comment", changed([](Part &p) { p.comment = "c"; }), u"comment"_s);
        one("inner attribute", changed([](Part &p) { p.inner = 1; }), u"inner attribute"_s);
        one("two names", changed([](Part &p) { p.localName = "p/b.txt"; }), u"own header"_s);
        one("stored with another size", changed([](Part &p) {
                p.deflate = false;
                p.size = 5;
            }),
            u"two sizes differ"_s);
        one("a bomb that says so", part("p/a.txt", QByteArray(2 << 20, 'a')), u"200 times"_s);
    }

    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QString, rule);
        const auto opened = open(zip);
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(rule), qPrintable(toString(opened.error())));
    }

    void limitsHoldBeforeAnythingIsUnpacked()
    {
        ZipLimits limits;
        limits.mostBytes = 10;
        QVERIFY(!open(zipOf({part("p/a.txt"), part("p/b.txt")}), limits));
        limits.mostBytes = 12;
        QVERIFY(open(zipOf({part("p/a.txt"), part("p/b.txt")}), limits));
        const auto zip = open(zipOf({part("p/a.txt")}));
        QVERIFY(zip->contents(zip->entries().first(), 6));
        QVERIFY(!zip->contents(zip->entries().first(), 5));
        limits.mostEntries = 1;
        QVERIFY(!open(zipOf({part("p/a.txt"), part("p/b.txt")}), limits));
    }

    void bytesThatAreNotWhatTheyClaimAreRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        const QByteArray noise = "some bytes that are packed";
        const QByteArray whole = deflated(noise);
        const auto row = [&](const char *name, const auto &change) {
            Part bad = part("p/a.txt", noise);
            change(bad);
            QTest::newRow(name) << zipOf({bad});
        };
        row("says less", [](Part &p) { p.size = 10; });
        row("says more", [](Part &p) { p.size = 100; });
        row("another checksum", [](Part &p) { p.crc = 1; });
        row("cut", [&](Part &p) { p.packed = whole.chopped(2); });
        row("something behind", [&](Part &p) { p.packed = whole + "x"; });
        row("not deflated", [](Part &p) { p.packed = "\xff\xff\xff\xff"; });
        row("one bit", [&](Part &p) {
            p.packed = whole;
            p.packed[3] = char(p.packed[3] ^ 4);
        });
        row("64 MiB as ten bytes", [](Part &p) {
            p.packed = deflated(QByteArray(64 << 20, 'a'));
            p.size = 10;
        });
    }

    void bytesThatAreNotWhatTheyClaimAreRefused()
    {
        QFETCH(QByteArray, zip);
        const auto opened = open(zip);
        QVERIFY2(opened, opened ? "" : qPrintable(toString(opened.error())));
        qsizetype got = 0;
        const auto read = opened->read(opened->entries().first(), [&](QByteArrayView piece) -> Result<void> {
            got += piece.size();
            return {};
        });
        QVERIFY(!read);
        QVERIFY(got <= qsizetype(opened->entries().first().size) + (1 << 18));
    }

    /// Whoever has enough ends it within a file, however long that is.
    void readingEndsWhereItIsStopped()
    {
        QByteArray noise(900000, Qt::Uninitialized); // what packs well is refused as a bomb
        quint32 state = 1;
        for (char &c : noise)
            c = char((state = state * 1664525 + 1013904223) >> 24);
        for (const bool isDeflated : {false, true}) {
            Part longPart = part("p/long.txt", noise);
            longPart.deflate = isDeflated;
            const auto opened = open(zipOf({longPart}));
            QVERIFY(opened);
            int pieces = 0;
            const auto read = opened->read(opened->entries().first(), [&](QByteArrayView) -> Result<void> {
                return ++pieces == 2 ? fail(Error::Kind::Cancelled, u"read"_s, u"it was stopped"_s) : Result<void>();
            });
            QVERIFY(!read);
            QCOMPARE(read.error().kind, Error::Kind::Cancelled);
            QCOMPARE(pieces, 2);
        }
    }

    void everyFlippedByteIsSeen()
    {
        const QByteArray good = zipOf({part("p/a.txt", "one"), part("p/b.txt", "two and more of it")});
        const auto isSame = [&](const QByteArray &bytes) {
            const auto zip = open(bytes);
            const auto a = zip ? zip->contents("a.txt"_ba) : fail(zip.error());
            const auto b = zip ? zip->contents("b.txt"_ba) : fail(zip.error());
            return a && b && *a == "one" && *b == "two and more of it";
        };
        QVERIFY(isSame(good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ 1);
            const auto zip = open(bad);
            if (!zip)
                continue;
            // Only another name of the folder or of a file may be left, or bytes that are refused when they are read.
            bool isRefused = false;
            for (const ZipEntry &entry : zip->entries())
                isRefused = isRefused || !zip->contents(entry);
            QVERIFY2(isRefused || zip->entries().first().name != "p/a.txt" || zip->entries().last().name != "p/b.txt"
                         || isSame(bad),
                     qPrintable(u"byte %1"_s.arg(i)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ZipFile)
#include "tst_ZipFile.moc"
