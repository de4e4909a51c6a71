// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an audit packet, each by its own rule; whole packets are tried by tst_PacketVerify.
#include "base/Time.h"
#include "metrics/MetricCatalog.h"
#include "packet/EvidenceDatabase.h"
#include "packet/OscalForm.h"
#include "packet/PacketSamples.h"
#include "packet/PacketSchema.h"
#include "packet/PacketScope.h"
#include "packet/PublishedFiles.h"
#include "packet/SecretScan.h"
#include "packet/ZipWriter.h"
#include "store/StoreConnection.h"
#include "verify/ShellCsv.h"
#include "verify/ZipDirectory.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Packet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray scopeWith(const QByteArray &more)
    {
        return "format = \"plumbline-packet-scope/1\"\norganisation = \"Acme GmbH\"\nnumber = 2\nperiod = \"2026Q3\"\n"
               "from = \"2026-07-01\"\nto = \"2026-10-01\"\ntime_zone = \"Europe/Berlin\"\n"
            + more;
    }

private slots:
    void theSchemaIsThePublishedOne()
    {
        QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/packet/schema.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == packetSchemaFile().toUtf8(),
                 "run `plumbline packet schema > resources/packet/schema.sql` after a change of row types");
    }

    void aScopeIsRead()
    {
        const auto scope = PacketScope::parse(scopeWith("metrics = [\"sla_rate\", \"bypass_rate\"]\n"), u"s.toml"_s);
        QVERIFY2(scope, qPrintable(scope ? QString() : plumbline::toString(scope.error())));
        QCOMPARE(scope->packetName(), u"plumbline-acme-gmbh-2026q3-0002"_s);
        QCOMPARE(formatInstant(scope->from), u"2026-06-30T22:00:00Z"_s);
        QCOMPARE(scope->asOf, scope->to);
        QCOMPARE(scope->metrics, (QStringList{u"bypass_rate"_s, u"sla_rate"_s}));
        QVERIFY(!scope->isPersonalDisclosed);
    }

    void aWrongScopeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown key") << scopeWith("colour = \"red\"\n") << u"unknown key"_s;
        QTest::newRow("personal") << scopeWith("personal = \"yes\"\n") << u"withheld or disclosed"_s;
        QTest::newRow("no metrics") << scopeWith("metrics = []\n") << u"list of names"_s;
        QTest::newRow("log size") << scopeWith("log_size = 0\n") << u"whole number"_s;
        QTest::newRow("instant without offset") << scopeWith("as_of = \"2026-10-01T10:00:00\"\n") << u"offset"_s;
        QTest::newRow("backwards") << scopeWith({}).replace("2026-10-01", "2026-06-01") << u"end after"_s;
        QTest::newRow("zone") << scopeWith({}).replace("Europe/Berlin", "Europe/Nowhere") << u"time zone"_s;
        QTest::newRow("nameless") << scopeWith({}).replace("Acme GmbH", "../..") << u"letter or digit"_s;
        QTest::newRow("format") << scopeWith({}).replace("scope/1", "scope/9") << u"the format is"_s;
        QTest::newRow("no TOML") << QByteArray("= =") << QString();
    }
    void aWrongScopeIsRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, word);
        const auto scope = PacketScope::parse(text, u"s.toml"_s);
        QVERIFY(!scope);
        QCOMPARE(scope.error().kind, Error::Kind::Configuration);
        QVERIFY2(scope.error().detail.contains(word), qPrintable(scope.error().detail));
        QVERIFY(scope.error().where.startsWith(u"s.toml:"_s));
    }

    /// Stores of before AuditBook refused that: the name stands in a line, and nothing can be withheld of a line.
    void aSampleDrawnByPersonsIsNotWithheld_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("personal");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("by persons") << "approver"_ba << "withheld"_ba << true;
        QTest::newRow("by persons, disclosed") << "approver"_ba << "disclosed"_ba << false;
        QTest::newRow("by services") << "service"_ba << "withheld"_ba << false;
    }
    void aSampleDrawnByPersonsIsNotWithheld()
    {
        QFETCH(const QByteArray, column);
        QFETCH(const QByteArray, personal);
        QFETCH(const bool, isRefused);
        QTemporaryDir folder;
        const auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, folder.filePath(u"store.db"_s)}, StoreConnection::Access::ReadWrite);
        auto stage = PacketStage::begin(folder.filePath(u"stage"_s));
        auto database = EvidenceDatabase::create(*stage->place(u"evidence.db"_s));
        const auto line = [](int seq, const QByteArray &type, const QByteArray &rec) {
            return "{\"id\":\"A/R1\",\"kind\":\"obs\",\"observed_at\":\"2026-08-01T00:00:00Z\",\"rec\":" + rec
                + ",\"seq\":" + QByteArray::number(seq) + ",\"source\":\"plumbline-audit\",\"type\":\"" + type
                + "\",\"v\":1}";
        };
        QVERIFY(database->addLine(0, QByteArray(64, '0'), line(0, "audit_request", "{\"audit\":\"A\",\"request\":\"R1\",\"stratum\":\"" + column + "\"}"), {}));
        QVERIFY(database->addLine(1, QByteArray(64, '0'), line(1, "sample_item", "{\"audit\":\"A\",\"request\":\"R1\",\"stratum\":\"dana\"}"), {}));
        QVERIFY(database->index());
        const auto scope = PacketScope::parse(scopeWith("personal = \"" + personal + "\"\n"), u"s.toml"_s);
        const auto written = PacketSamples(**store, *scope).write(*database, *stage);
        QCOMPARE(!written, isRefused);
        if (isRefused)
            QVERIFY2(written.error().detail.contains(u"A/R1 was drawn by approver"_s), qPrintable(written.error().detail));
    }

    void aZipHoldsPlainNamesInOrder_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"p/../x", "p/./x", "/p/x", "p//x", "p\\x", "p/x y", "p/\xc3\xa4", "x", "q/x", "p/a", "p/"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aZipHoldsPlainNamesInOrder()
    {
        QFETCH(const QByteArray, name);
        ZipWriter zip(m_folder.filePath(u"names.zip"_s), ZipWriter::Packing::Deflate);
        QVERIFY(zip.add("p/b", QByteArray("bytes")));
        QVERIFY(!zip.add(name, QByteArray("bytes")));
    }

    /// A reader of ours suspects a bomb there.
    void whatPacksTooWellIsStored()
    {
        const QString path = m_folder.filePath(u"large.zip"_s);
        ZipWriter zip(path, ZipWriter::Packing::Deflate);
        QVERIFY(zip.add("p/large", QByteArray(3 << 20, '\0')));
        QVERIFY(zip.add("p/small", QByteArray(3000, 'x')));
        QVERIFY(zip.finish());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.mid(8, 2), QByteArray(2, '\0'));
        QCOMPARE(bytes.mid(bytes.indexOf("PK\x03\x04", 10) + 8, 2), QByteArray("\x08\0", 2));
    }

    void whatIsDeflatedAlreadyIsCopied()
    {
        const auto deflatedOf = [](const QByteArray &bytes) { // without the head and foot of zlib
            const QByteArray packed = qCompress(bytes, 1);
            return packed.mid(6, packed.size() - 10);
        };
        QByteArray text;
        for (int i = 0; i < 2000; ++i)
            text += QByteArray::number(i * i) + ' ';
        const QByteArray zeros(3 << 20, '\0');
        for (const auto packing : {ZipWriter::Packing::Deflate, ZipWriter::Packing::StoreOnly}) {
            const QString path = m_folder.filePath(u"copied-%1.zip"_s.arg(int(packing)));
            ZipWriter zip(path, packing);
            QVERIFY(zip.add("p/large", zeros, deflatedOf(zeros))); // a bomb, as it is
            QVERIFY(zip.add("p/text", text, deflatedOf(text)));
            QVERIFY(zip.add("p/tiny", QByteArray("x"), deflatedOf("x"))); // larger than it was
            QVERIFY(zip.finish());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QCOMPARE(bytes.contains(deflatedOf(text)), packing == ZipWriter::Packing::Deflate);
            QCOMPARE(bytes.contains(text), packing == ZipWriter::Packing::StoreOnly);
            QVERIFY(bytes.contains(zeros));
            QProcess unzip;
            unzip.start(u"unzip"_s, {u"-p"_s, path});
            QVERIFY(unzip.waitForFinished());
            QCOMPARE(unzip.exitCode(), 0);
            QCOMPARE(unzip.readAllStandardOutput(), zeros + text + 'x');
        }
    }

    /// Our reader and verify.sh refuse what is larger: it must not be handed out.
    void whatNobodyWouldReadIsNotWritten()
    {
        QCOMPARE(ZipLimits().mostBytes, zipForm::mostBytes);
        const QByteArray part(60'000, 'x'); // packs to a hundredth
        const QString path = m_folder.filePath(u"limit.zip"_s);
        ZipWriter zip(path, ZipWriter::Packing::Deflate, 2 * quint64(part.size()) + 1);
        QVERIFY(zip.add("p/a", part));
        QVERIFY(zip.add("p/b", part));
        const auto third = zip.add("p/c", QByteArray("xx"));
        QVERIFY(!third);
        QVERIFY2(third.error().detail.contains(u"at most 4 GiB"_s), qPrintable(third.error().detail));
        QVERIFY(zip.add("p/d", QByteArray("x")));
    }

    void linesAreThoseOfTheShell()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("the sqlite3 shell is not installed");
        const QByteArrayList values{"plain",    "a,b",        "a b",   "it's", "\"quoted\"", "",
                                    "\xc3\xa4", "line\nfeed", "tab\t", "-1",   "\x7f"};
        QByteArrayList literals;
        for (const QByteArray &value : values)
            literals.append("CAST(x'" + value.toHex() + "' AS TEXT)");
        QProcess shell;
        shell.start(u"sqlite3"_s,
                    {u"-csv"_s, u":memory:"_s, u"SELECT NULL, "_s + QString::fromLatin1(literals.join(", "))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), shellCsvLine(QByteArrayList{QByteArray()} + values));
    }

    void secretsAreNotLetOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isClean");
        const QByteArray part(44, 'a');
        QTest::newRow("nothing") << QByteArray("{\"id\":\"x\"}") << true;
        QTest::newRow("token of a vendor") << "{\"id\":\"ghp_" + part + "\"}" << false;
        QTest::newRow("signed token") << "\"eyJ" + part + ".eyJ" + part + "." + part + "\"" << false;
        QTest::newRow("JSON in base64") << "\"payload\":\"eyJ" + part + "\"" << true;
        QTest::newRow("private key") << QByteArray("-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----")
                                     << false;
    }
    void secretsAreNotLetOut()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isClean);
        const auto clean = expectNoSecret(text, u"line 3"_s);
        QCOMPARE(bool(clean), isClean);
        QVERIFY(isClean || !clean.error().detail.contains(u"aaa"_s));
    }

    void digestsOfALineAreNoSecrets()
    {
        // 40 characters behind "sk-": one digest in some hundred thousand looks like that.
        const QByteArray token = "sk-" + QByteArray(40, 'a');
        const auto line = [](const QByteArray &digest, const QByteArray &reason) {
            return "{\"_sd\":[\"" + digest + "\"],\"kind\":\"obs\",\"rec\":{\"reason\":\"" + reason + "\"},\"seq\":3}";
        };
        QVERIFY(expectNoSecretInLine(line(token, "late"), 3));
        QVERIFY(!expectNoSecretInLine(line(QByteArray(43, 'a'), token), 3));
        QVERIFY(!expectNoSecretInLine(line(QByteArray(43, 'a'), "] " + token), 3));
        QVERIFY(!expectNoSecretInLine("{\"kind\":\"obs\",\"rec\":{\"_sd\":[\"" + token + "\"]}}", 3));
        QVERIFY(!expectNoSecret(line(token, "late"), u"a document"_s));
    }

    /// Whatever RowType says is read from a line as the store keeps it.
    void viewsReadEveryKind()
    {
        const QString path = m_folder.filePath(u"evidence.db"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        auto database = EvidenceDatabase::create(path);
        QVERIFY(database);
        const QByteArray first
            = R"({"id":"a","kind":"obs","observed_at":"2026-01-01T00:00:00Z","rec":{"id":"a","cost_usd":"9"},)"
              R"("seq":0,"source":"s","type":"ai_call","v":1})";
        const QByteArray second
            = R"({"id":"a","kind":"obs","observed_at":"2026-01-02T00:00:00.000000001Z","rec":{"cost_usd":"-0.000001","finish_reasons":["stop","x"],)"
              R"("id":"a","input_tokens":"9007199254740993","model_call":true,"started_at":"1969-12-31T23:59:59.5Z"},"seq":1,"source":"s","type":"ai_call","v":1})";
        QVERIFY(database->addLine(0, QByteArray(64, '0'), first, {}));
        QVERIFY(database->addLine(1, QByteArray(64, '0'), second, {}));
        QVERIFY(database->index());
        const auto table = database->table("SELECT version_id, cost_usd_pico, finish_reasons, input_tokens, "
                                           "model_call, started_at_ns, known_from_ns, user_id FROM ai_call");
        QVERIFY2(table, qPrintable(table ? QString() : plumbline::toString(table.error())));
        QCOMPARE(table->size(), 2); // names and one row: the newer line
        QCOMPARE(table->at(1),
                 (QByteArrayList{"1", "-1000000", "[\"stop\",\"x\"]", "9007199254740993", "1", "-500000000",
                                 "1767312000000000001", QByteArray()}));
    }

    /// Of a text of a stranger nothing is markup, and all is on one line that every reader takes for one.
    void oscalShowsTextsAsTheyAre()
    {
        QCOMPARE(OscalForm::plain(u" <b>*x*</b>\n[a](b) \u2028`c` "_s), u"\\<b\\>\\*x\\*\\</b\\> \\[a\\](b)  \\`c\\`"_s);
        QCOMPARE(OscalForm::plain(u"\ufeff \n"_s), u"(none)"_s);
        const QJsonArray properties = OscalForm::properties({{u"a"_s, u" \u2029"_s}, {u"b"_s, u" \u202Ex "_s}});
        QCOMPARE(properties.size(), 1);
        QCOMPARE(properties[0][u"value"_s].toString(), u"<U+202E>x"_s);
        const auto scope = PacketScope::parse(scopeWith({}), u"s.toml"_s);
        QVERIFY(scope);
        QCOMPARE(OscalForm(*scope).uuid(u"catalog"_s), OscalForm(*scope).uuid(u"catalog"_s));
        const QUuid uuid(OscalForm(*scope).uuid(u"catalog"_s));
        QCOMPARE(uuid.version(), QUuid::Sha1);
    }

    void whatIsPublishedNamesEveryMetric()
    {
        const auto catalog = MetricCatalog::load();
        QVERIFY(catalog);
        const auto files = PublishedFiles::of(*catalog);
        QVERIFY2(files, qPrintable(files ? QString() : plumbline::toString(files.error())));
        QCOMPARE(files->metrics.count('\n'), 2 * catalog->definitions().size());
        QVERIFY(files->script.startsWith("#!/usr/bin/env bash"));
        QVERIFY(files->schema.endsWith("  evidence.db\n"));
    }
};

QTEST_GUILESS_MAIN(tst_Packet)
#include "tst_Packet.moc"
