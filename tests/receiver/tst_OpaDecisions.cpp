// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/OpaDecisions.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

Result<MappedPage> mapped(const QByteArray &body, const OpaRules &rules = {})
{
    RawAnswer answer;
    answer.source = u"opa"_s;
    answer.stream = u"decisions"_s;
    answer.body = body;
    answer.fetchedAt = timeFromNs(1'795'227'904'000'000'000);
    return mapOpaDecisions(answer, rules);
}

QString at(const Row &row, const QString &field)
{
    return fieldText(row.value(field));
}

} // namespace

/// Decision logs of OPA become decisions of gates, whatever shape a policy's result has.
class tst_OpaDecisions : public QObject
{
    Q_OBJECT

private slots:
    void readsTheResult_data();
    void readsTheResult();
    void readsTheFields();
    void putsAsideWhatIsNoDecision();
    void followsConfiguredPointers();
    void readsTheVendorsExample();
};

void tst_OpaDecisions::readsTheResult_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("decision");
    const auto add = [](const char *path, const char *result, const char *decision) {
        QTest::addRow("%s %s", path, result) << QByteArray(path) << QByteArray(result) << QString::fromLatin1(decision);
    };
    add("deploy/allow", "\"result\":true", "pass");
    add("deploy/allow", "\"result\":false", "block");
    add("http/example/authz/allow", "\"result\":\"true\"", "pass");
    add("deploy/allow", "\"result\":\"false\"", "block");
    add("deploy/deny", "\"result\":true", "block");
    add("deploy/deny", "\"result\":[]", "pass");
    add("deploy/deny", "\"result\":[\"unsigned\"]", "block");
    add("deploy/violation", "\"result\":[{\"msg\":\"x\"}]", "block");
    add("deploy/warn", "\"result\":[\"old base image\"]", "warn");
    add("deploy/warn", "\"result\":[]", "pass");
    add("deploy", "\"result\":{\"allow\":true,\"deny\":[]}", "pass");
    add("deploy", "\"result\":{\"allow\":true,\"deny\":[],\"warn\":[\"w\"]}", "warn");
    add("deploy", "\"result\":{\"allow\":true,\"deny\":[\"d\"]}", "block");
    add("deploy", "\"result\":{\"allow\":false}", "block");
    add("deploy", "\"result\":{\"deny\":{}}", "pass");
    add("deploy", "\"error\":{\"code\":\"eval_conflict_error\"}", "error");
    add("deploy", "\"x\":1", "skipped");
}

void tst_OpaDecisions::readsTheResult()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, result);
    const auto page = mapped("[{\"decision_id\":\"d\",\"timestamp\":\"2026-11-20T10:00:00Z\",\"path\":\"" + path + "\","
                             + result + "}]");
    QVERIFY(page);
    QCOMPARE(page->rejected.size(), 0);
    QTEST(at(page->rows.at(0).first, u"decision"_s), "decision");
    QCOMPARE(at(page->rows.at(0).first, u"rule"_s), QString::fromLatin1(path));
}

void tst_OpaDecisions::readsTheFields()
{
    const auto page = mapped(R"([{"decision_id":"d-1","path":"/deploy/allow","result":true,
        "timestamp":"2026-11-20T10:00:00.123456789Z","labels":{"app":"Card Vault","environment":"prod"},
        "bundles":{"a":{"revision":"r1"},"b":{"revision":"r2"}},"erased":["/input/user"],
        "input":{"commit":"abc","image":"sha256:1","user":{"name":"x"}}}])");
    QVERIFY(page);
    const Row &row = page->rows.at(0).first;
    QCOMPARE(row.id(), u"d-1"_s);
    QCOMPARE(at(row, u"rule"_s), u"deploy/allow"_s);
    QCOMPARE(at(row, u"rule_version"_s), u"a:r1 b:r2"_s);
    QCOMPARE(at(row, u"service"_s), u"card-vault"_s);
    QCOMPARE(at(row, u"environment"_s), u"prod"_s);
    QCOMPARE(at(row, u"commit_sha"_s), u"abc"_s);
    QCOMPARE(at(row, u"artifact"_s), u"sha256:1"_s);
    QCOMPARE(at(row, u"actor"_s), QString()); // an object says no name
    QCOMPARE(at(row, u"decided_at"_s), u"2026-11-20T10:00:00.123456789Z"_s);
    QCOMPARE(at(row, u"evidence_at"_s), formatInstant(timeFromNs(1'795'227'904'000'000'000)));
    QCOMPARE(page->rows.at(0).second.rawPointer, u"/0"_s);
}

void tst_OpaDecisions::putsAsideWhatIsNoDecision()
{
    const auto page = mapped(R"([1, {"timestamp":"2026-11-20T10:00:00Z","result":true},
        {"decision_id":"a","result":true}, {"decision_id":"b","timestamp":"yesterday","result":true},
        {"decision_id":"c","timestamp":"2026-11-20T10:00:00Z","result":7},
        {"decision_id":"d","timestamp":"2026-11-20T10:00:00Z","result":true}])");
    QVERIFY(page);
    QCOMPARE(page->records, 6);
    QCOMPARE(page->rows.size(), 1);
    QStringList faults;
    for (const RejectedRecord &record : page->rejected)
        faults.append(record.rawPointer + record.field);
    QCOMPARE(faults, (QStringList{u"/0"_s, u"/1id"_s, u"/2decided_at"_s, u"/3decided_at"_s, u"/4decision"_s}));
    QVERIFY(!mapped("{}"));
    QVERIFY(!mapped("[" + QByteArray(1'000, '[') + QByteArray(1'000, ']') + "]"));
}

void tst_OpaDecisions::followsConfiguredPointers()
{
    OpaRules rules;
    rules.allow = u"/verdict/ok"_s;
    rules.fields[u"service"_s] = QStringList{u"/input/review/app"_s};
    const auto page = mapped(R"([{"decision_id":"d","timestamp":"2026-11-20T10:00:00Z","path":"x",
        "input":{"review":{"app":"pay"}},"result":{"verdict":{"ok":false}}}])",
                             rules);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(at(page->rows.at(0).first, u"decision"_s), u"block"_s);
    QCOMPARE(at(page->rows.at(0).first, u"service"_s), u"pay"_s);
}

void tst_OpaDecisions::readsTheVendorsExample()
{
    QFile file(QStringLiteral(PLUMBLINE_SHARED_DIR "/fixtures/opa-decision-logs/decision-logs.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the vendor's example is not here (../shared)");
    const auto page = mapped(file.readAll());
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    const Row &row = page->rows.at(0).first;
    QCOMPARE(at(row, u"decision"_s), u"pass"_s);
    QCOMPARE(at(row, u"service"_s), u"my-example-app"_s);
    QCOMPARE(at(row, u"rule_version"_s), u"W3sibCI6InN5cy9jYXRhbG9nIiwicyI6NDA3MX1d"_s);
}

QTEST_APPLESS_MAIN(tst_OpaDecisions)
#include "tst_OpaDecisions.moc"
