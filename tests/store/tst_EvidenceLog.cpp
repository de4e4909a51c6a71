// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every version, reading and key is a line; each way of altering the log, the rows or the bytes is found and named.
#include "TestStore.h"
#include "log/Checkpoint.h"
#include "log/Disclosure.h"
#include "log/LogLine.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_EvidenceLog : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }
    bool isSqlite() const { return m_test.location().engine == StoreLocation::Engine::Sqlite; }
    bool run(const QString &sql, const QVariantList &binds = {})
    {
        SqlQuery query(store());
        return query.run(u"alter"_s, sql, binds) && query.affected() > 0;
    }
    /// As somebody would who knows the database: without the guards.
    bool force(const QString &table, const QString &sql, const QVariantList &binds = {})
    {
        SqlQuery query(store());
        if (!isSqlite())
            return query.run(u"alter"_s, u"ALTER TABLE %1 DISABLE TRIGGER USER"_s.arg(table)) && run(sql, binds);
        for (const QString &guard : {u"kept"_s, u"fixed"_s, u"once"_s}) {
            if (!query.run(u"alter"_s, u"DROP TRIGGER IF EXISTS %1_%2"_s.arg(table, guard)))
                return false;
        }
        return run(sql, binds);
    }
    QStringList lines()
    {
        SqlQuery query(store());
        QStringList texts;
        if (query.run(u"read"_s, u"SELECT line FROM log_entry ORDER BY seq"_s)) {
            while (query.next())
                texts.append(query.text(0));
        }
        return texts;
    }
    QStringList found()
    {
        const auto findings = StoreCheck(store()).run();
        if (!findings)
            return {toString(findings.error())};
        QStringList texts;
        for (const StoreFinding &finding : *findings)
            texts.append(u"%1 %2: %3"_s.arg(finding.table, finding.key, finding.what));
        return texts;
    }
    /// The first thing that is found, without what follows from it.
    QString firstFound(const QString &table)
    {
        for (const QString &text : found()) {
            if (text.startsWith(table))
                return text;
        }
        return {};
    }
    static Row decision(const QString &id, const QString &verdict = u"block"_s)
    {
        Row row = Row::of(*findRowType(u"gate_decision"));
        row.set(u"id", id);
        row.set(u"decided_at", TestStore::at("2026-02-01T10:00:00.5Z"));
        row.set(u"service", u"p\u00e4y \"\\"_s);
        row.set(u"decision", verdict);
        row.set(u"actor", u"ann@example.org"_s);
        return row;
    }
    void read(const QList<Row> &rows, const char *at)
    {
        QCOMPARE(m_test.write(rows, TestStore::at(at)).rejected, 0);
        SyncLedger ledger(store());
        const auto ended = store().transaction([&]() -> Result<void> {
            auto begun = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at(at));
            if (!begun)
                return fail(begun.error());
            begun->state = u"complete"_s;
            return ledger.finish(*begun, TestStore::at(at));
        });
        QVERIFY2(ended, ended ? "" : qPrintable(toString(ended.error())));
        QVERIFY(LogCheckpoints(store()).rememberNewest());
    }
    /// Two readings of three rows, one of which changed.
    void fill()
    {
        read({decision(u"g1"_s), decision(u"g2"_s), decision(u"g3"_s)}, "2026-02-01T12:00:00Z");
        read({decision(u"g1"_s), decision(u"g2"_s, u"pass"_s), decision(u"g3"_s)}, "2026-02-08T12:00:00Z");
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aLineIsNotReplaced_data() { TestStore::engines(); }
    void aLineIsNotReplaced()
    {
        fill();
        const QStringList before = lines();
        const QString other = isSqlite() ? u"INSERT OR REPLACE INTO "_s : u"INSERT INTO "_s;
        const QString instead = isSqlite() ? QString() : u" ON CONFLICT (%1) DO UPDATE SET %2"_s;
        QVERIFY(!run(other + u"log_entry (seq, leaf, line) SELECT seq, leaf, 'other' FROM log_entry WHERE seq = 1"_s
                     + (isSqlite() ? instead : instead.arg(u"seq"_s, u"line = excluded.line"_s))));
        QCOMPARE(lines(), before);
        if (m_test.isInMemory())
            return; // is not signed
        QVERIFY(!run(other
                     + u"checkpoint (size, note, signed_ns, subtrees) SELECT size, 'other', signed_ns, subtrees "
                       "FROM checkpoint"_s
                     + (isSqlite() ? instead : instead.arg(u"size"_s, u"note = excluded.note"_s))));
        QCOMPARE(found(), QStringList());
    }

    void everyVersionAndReadingIsALine_data() { TestStore::engines(); }
    void everyVersionAndReadingIsALine()
    {
        fill();
        QStringList kinds;
        for (const QString &text : lines()) {
            const auto line = LogLine::parse(text.toUtf8());
            QVERIFY2(line, qPrintable(text));
            QCOMPARE(line->seq, quint64(kinds.size()));
            kinds.append(toString(line->kind));
        }
        QStringList expected{u"obs"_s, u"obs"_s, u"obs"_s, u"sync"_s, u"key-change"_s, u"obs"_s, u"sync"_s};
        if (m_test.isInMemory())
            expected.removeAll(u"key-change"_s);
        QCOMPARE(kinds, expected);
        QCOMPARE(found(), QStringList());
    }

    void aLineSaysWhatIsKnownAndWithholdsPersonsAndBytes_data() { TestStore::engines(); }
    void aLineSaysWhatIsKnownAndWithholdsPersonsAndBytes()
    {
        fill();
        const QString first = lines().constFirst();
        QVERIFY2(!first.contains(u"ann@"_s) && !first.contains(m_test.keepAnswer().rawSha256), qPrintable(first));
        const QJsonObject line = QJsonDocument::fromJson(first.toUtf8()).object();
        QCOMPARE(line[u"v"_s].toInt(), 1);
        QCOMPARE(line[u"type"_s].toString(), u"gate_decision"_s);
        QCOMPARE(line[u"source"_s].toString(), u"dojo"_s);
        QCOMPARE(line[u"id"_s].toString(), u"g1"_s);
        QCOMPARE(line[u"observed_at"_s].toString(), u"2026-02-01T12:00:00Z"_s);
        QCOMPARE(line[u"rec"_s].toObject(),
                 (QJsonObject{{u"id"_s, u"g1"_s},
                              {u"decided_at"_s, u"2026-02-01T10:00:00.5Z"_s},
                              {u"service"_s, u"p\u00e4y \"\\"_s},
                              {u"decision"_s, u"block"_s}}));
        QCOMPARE(line[u"_sd"_s].toArray().size(), 2);
        SqlQuery query(store());
        QVERIFY(query.run(u"read"_s, u"SELECT disclosure FROM disclosure WHERE seq = 0"_s));
        QStringList opened;
        while (query.next()) {
            const QByteArray text = query.text(0).toLatin1();
            QVERIFY(line[u"_sd"_s].toArray().contains(QString::fromLatin1(Disclosure::digestOf(text))));
            opened.append(Disclosure::parse(text)->name + u'=' + QString::fromUtf8(Disclosure::parse(text)->value));
        }
        opened.sort();
        QCOMPARE(opened.constFirst(), u"actor=\"ann@example.org\""_s);
        QVERIFY2(opened.constLast().contains(m_test.keepAnswer().rawSha256), qPrintable(opened.constLast()));
    }

    void othersFindTheSame_data() { TestStore::engines(); }
    /// Without anything of ours: the leaf by a text tool, the signature by openssl.
    void othersFindTheSame()
    {
        if (m_test.isInMemory())
            return; // nobody signs what nobody reads again
        fill();
        SqlQuery query(store());
        QVERIFY(query.run(u"read"_s, u"SELECT leaf, line FROM log_entry ORDER BY seq"_s));
        QTemporaryDir folder;
        while (query.next()) {
            QProcess shell;
            shell.start(u"sh"_s, {u"-c"_s, u"{ printf '\\000'; cat; } | sha256sum"_s});
            shell.write(query.text(1).toUtf8() + '\n');
            shell.closeWriteChannel();
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.readAllStandardOutput().left(64), query.value(0).toByteArray().toHex());
        }
        const auto newest = LogCheckpoints(store()).newest();
        QVERIFY(newest && *newest);
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("text", (*newest)->note.text);
        write("sig", (*newest)->note.signatures.constFirst().bytes);
        QProcess openssl;
        openssl.setWorkingDirectory(folder.path());
        openssl.start(u"sh"_s,
                      {u"-c"_s,
                       u"openssl pkey -in '%1' -pubout -out pub && openssl pkeyutl -verify -rawin "
                       u"-pubin -inkey pub -in text -sigfile sig"_s.arg(LogKeys(m_test.location()).keyFile())});
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
        QCOMPARE(QFile::permissions(LogKeys(m_test.location()).keyFile()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void theDatabaseItselfRefusesToForget_data() { TestStore::engines(); }
    void theDatabaseItselfRefusesToForget()
    {
        fill();
        QVERIFY(!run(u"DELETE FROM log_entry WHERE seq = 1"_s));
        QVERIFY(!run(u"UPDATE log_entry SET line = 'x' WHERE seq = 1"_s));
        QVERIFY(!run(u"UPDATE log_entry SET line = NULL WHERE seq = 1"_s)); // without saying why
        if (!m_test.isInMemory())
            QVERIFY(!run(u"DELETE FROM checkpoint"_s));
        QCOMPARE(found(), QStringList());
    }

    void anAlteredLogIsNamed_data() { TestStore::engines(); }
    void anAlteredLogIsNamed()
    {
        fill();
        const bool isSigned = !m_test.isInMemory();
        QVERIFY(force(u"log_entry"_s, u"UPDATE log_entry SET line = REPLACE(line, 'block', 'pass_') WHERE seq = 1"_s));
        QVERIFY2(firstFound(u"log_entry"_s).startsWith(u"log_entry line 1: line and leaf"_s),
                 qPrintable(found().join(u'\n')));
        QVERIFY(force(u"log_entry"_s, u"UPDATE log_entry SET line = REPLACE(line, 'pass_', 'block') WHERE seq = 1"_s));
        QCOMPARE(found(), QStringList());

        SqlQuery leaf(store());
        QVERIFY(leaf.run(u"read"_s, u"SELECT leaf FROM log_entry WHERE seq = 2"_s) && leaf.next());
        QByteArray bytes = leaf.value(0).toByteArray();
        const QByteArray right = bytes;
        bytes[7] = char(bytes[7] ^ 1);
        QVERIFY(run(u"UPDATE log_entry SET leaf = ? WHERE seq = 2"_s, {bytes}));
        QVERIFY2(firstFound(u"log_entry"_s).startsWith(u"log_entry line 2: line and leaf"_s),
                 qPrintable(found().join(u'\n')));
        QVERIFY(!isSigned || firstFound(u"checkpoint"_s).startsWith(u"checkpoint line 5: the lines"_s));
        QVERIFY(run(u"UPDATE log_entry SET leaf = ? WHERE seq = 2"_s, {right}));
        QCOMPARE(found(), QStringList());

        SqlQuery frontier(store());
        QVERIFY(frontier.run(u"read"_s, u"SELECT hash FROM frontier WHERE level = 1"_s) && frontier.next());
        const QByteArray hash = frontier.value(0).toByteArray();
        QVERIFY(run(u"UPDATE frontier SET hash = ? WHERE level = 1"_s, {right}));
        QVERIFY(firstFound(u"frontier"_s).contains(u"not that of the"_s));
        QVERIFY(!isSigned || !LogCheckpoints(store()).expectUnaltered());
        QVERIFY(run(u"UPDATE frontier SET hash = ? WHERE level = 1"_s, {hash}));
        QCOMPARE(found(), QStringList());

        QVERIFY(run(u"UPDATE disclosure SET disclosure = 'WzFd' WHERE seq = 0 AND disclosure LIKE '%'"
                    u" AND disclosure = (SELECT MIN(disclosure) FROM disclosure WHERE seq = 0)"_s));
        QVERIFY(firstFound(u"disclosure"_s).startsWith(u"disclosure line 0: the line names no such"_s));
    }

    /// Line and leaf altered so that they fit: only what was signed shows it.
    void whoRewritesALineAndItsLeafIsFoundByTheSignature_data() { TestStore::engines(); }
    void whoRewritesALineAndItsLeafIsFoundByTheSignature()
    {
        if (m_test.isInMemory())
            return;
        fill();
        QString text = lines().at(1);
        text.replace(u"block"_s, u"pass"_s);
        QVERIFY(force(u"log_entry"_s, u"UPDATE log_entry SET line = ?, leaf = ? WHERE seq = 1"_s,
                      {text, toBytes(lineHash(text.toUtf8()))}));
        QVERIFY(run(u"UPDATE gate_decision_version SET decision = 'pass' WHERE log_seq = 1"_s));
        const QString told = firstFound(u"checkpoint"_s);
        QVERIFY2(told.startsWith(u"checkpoint line 5: the lines up to here"_s), qPrintable(found().join(u'\n')));
    }

    void aRowThatWasTakenAwayOrPutInByHandIsNamed_data() { TestStore::engines(); }
    void aRowThatWasTakenAwayOrPutInByHandIsNamed()
    {
        fill();
        QVERIFY(run(u"DELETE FROM gate_decision_version WHERE id = 'g1'"_s));
        QCOMPARE(found(),
                 QStringList{u"gate_decision_version line 0: the row that the line speaks of is not stored"_s});
        QVERIFY(run(u"UPDATE gate_decision_version SET log_seq = NULL WHERE id = 'g3'"_s));
        QVERIFY2(found().join(u';').contains(u"has no line in the log"_s), qPrintable(found().join(u'\n')));
    }

    void aLostLineIsNamed_data() { TestStore::engines(); }
    void aLostLineIsNamed()
    {
        if (m_test.isInMemory())
            return;
        fill();
        QVERIFY(force(u"log_entry"_s, u"DELETE FROM log_entry WHERE seq = 3"_s));
        QVERIFY2(firstFound(u"log_entry"_s).startsWith(u"log_entry line 3: the line is missing"_s),
                 qPrintable(found().join(u'\n')));
        QVERIFY(run(u"DELETE FROM log_entry WHERE seq > 3"_s));
        QVERIFY2(firstFound(u"checkpoint"_s).contains(u"lines that were signed are missing"_s)
                     || firstFound(u"checkpoint"_s).contains(u"the lines up to here"_s),
                 qPrintable(found().join(u'\n')));
        const auto whole = LogCheckpoints(store()).expectUnaltered();
        QVERIFY(!whole && whole.error().kind == Error::Kind::Store);
    }

    void nothingIsSignedOnTopOfAnAlteredLog_data() { TestStore::engines(); }
    void nothingIsSignedOnTopOfAnAlteredLog()
    {
        if (m_test.isInMemory())
            return;
        fill();
        QCOMPARE(m_test.write({decision(u"g4"_s)}, TestStore::at("2026-02-09T12:00:00Z")).added, 1);
        QVERIFY(force(u"log_entry"_s, u"DELETE FROM log_entry WHERE seq = 7"_s));
        const auto signing
            = store().transaction([&] { return LogCheckpoints(store()).sign(TestStore::at("2026-02-09T12:00:00Z")); });
        QVERIFY(!signing);
        QVERIFY2(signing.error().detail.contains(u"line 7"_s), qPrintable(signing.error().detail));
    }

    void aRestoredOlderBackupIsRecognisedAndGoesOnUnderAnotherName_data() { TestStore::engines(); }
    void aRestoredOlderBackupIsRecognisedAndGoesOnUnderAnotherName()
    {
        if (m_test.isInMemory() || !isSqlite())
            return; // a server's backup is another one's business, and its files are not here
        read({decision(u"g1"_s)}, "2026-02-01T12:00:00Z");
        const QString path = m_test.location().path;
        QVERIFY(SqlQuery(store()).run(u"backup"_s, u"VACUUM INTO '%1.old'"_s.arg(path)));
        read({decision(u"g2"_s)}, "2026-02-08T12:00:00Z");
        m_test.close();
        for (const QString &rest : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + rest);
        QVERIFY(QFile::copy(path + u".old"_s, path));
        auto restored = StoreConnection::open(m_test.location(), StoreConnection::Access::ReadWrite);
        QVERIFY(restored);
        const auto whole = LogCheckpoints(**restored).expectUnaltered();
        QVERIFY(!whole);
        QVERIFY2(whole.error().detail.contains(u"older than it was"_s), qPrintable(whole.error().detail));
        const auto begun = (*restored)->transaction([&] {
            return LogCheckpoints(**restored)
                .beginAnew(u"restored from the backup"_s, TestStore::at("2026-02-09T12:00:00Z"));
        });
        QVERIFY2(begun, begun ? "" : qPrintable(toString(begun.error())));
        QVERIFY(LogCheckpoints(**restored).rememberNewest());
        QVERIFY(LogCheckpoints(**restored).expectUnaltered());
        QCOMPARE(StoreCheck(**restored).run()->size(), 0);
        QVERIFY((*LogCheckpoints(**restored).newest())->checkpoint.origin.endsWith(u"evidence-2"_s));
    }

    void aFieldThatWasTakenAwayIsNamed_data() { TestStore::engines(); }
    void aFieldThatWasTakenAwayIsNamed()
    {
        fill();
        QVERIFY(run(u"UPDATE gate_decision_version SET actor = NULL WHERE log_seq = 0"_s));
        QVERIFY2(firstFound(u"gate_decision_version line 0"_s).contains(u"its actor was taken away"_s),
                 qPrintable(found().join(u'\n')));
    }

    void whatWasAnsweredStaysTheAnswerAsKnownThen_data() { TestStore::engines(); }
    /// Also when the clock goes back between two readings.
    void whatWasAnsweredStaysTheAnswerAsKnownThen()
    {
        read({decision(u"g1"_s)}, "2026-02-01T12:00:00Z");
        RowFilter then;
        then.type = u"gate_decision"_s;
        then.knownAt = TestStore::at("2026-02-01T12:00:00Z");
        QCOMPARE(*RowQueries(store()).count(then), 1);
        QCOMPARE(m_test.write({decision(u"g2"_s)}, TestStore::at("2026-01-01T00:00:00Z")).added, 1);
        QCOMPARE(*RowQueries(store()).count(then), 1);
        then.knownAt.reset();
        QCOMPARE(*RowQueries(store()).count(then), 2);
        QCOMPARE(found(), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceLog)
#include "tst_EvidenceLog.moc"
