// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorCatalog.h"
#include "sources/DefinitionFile.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Connector files: the bundled ones are whole, and mistakes in a user's own are named with file, line and key.
class TestConnectorFiles : public QObject
{
    Q_OBJECT

private slots:
    void bundledConnectorsAreWhole();
    void mistakesAreNamedWithTheirLine_data();
    void mistakesAreNamedWithTheirLine();
    void ownConnectorsStandBesideTheBundled();
    void parametersAreChecked();
    void everyMistakeIsNamed();

private:
    void writeConnector(const QString &folder, const QByteArray &connector, const QByteArray &stream);
};

const QByteArray goodConnector = R"({
  "title": "T",
  "vendor": "V",
  "auth": {"kind": "none"},
  "parameters": {"owner": {"type": "text", "required": true, "help": "h"}, "weeks": {"type": "integer", "help": "h"}},
  "streams": ["things"]
})";
const QByteArray goodStream = R"({
  "title": "Things",
  "request": {"path": "/things"},
  "records": "",
  "rows": [
    {"type": "service",
     "fields": {
       "id": "id",
       "name": {"path": "name"}
     }}
  ]
})";

const char *const goodRows = R"("rows": [
    {"type": "service",
     "fields": {
       "id": "id",
       "name": {"path": "name"}
     }}
  ])";

void TestConnectorFiles::writeConnector(const QString &folder, const QByteArray &connector, const QByteArray &stream)
{
    QDir().mkpath(folder);
    QFile first(folder + u"/connector.json"_s);
    QVERIFY(first.open(QIODevice::WriteOnly) && first.write(connector) == connector.size());
    QFile second(folder + u"/things.json"_s);
    QVERIFY(second.open(QIODevice::WriteOnly) && second.write(stream) == stream.size());
}

void TestConnectorFiles::bundledConnectorsAreWhole()
{
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    for (const Error &problem : catalog.problems())
        QFAIL(qPrintable(toString(problem)));
    const QStringList names = catalog.names();
    for (const QString &name : {u"argocd"_s, u"backstage"_s, u"defectdojo"_s, u"github"_s, u"prometheus"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    for (const QString &name : names) {
        const ConnectorDefinition &connector = **catalog.find(name);
        QVERIFY2(connector.permissions.isEmpty() == connector.isForFiles && !connector.retention.isEmpty(),
                 qPrintable(name));
        for (const StreamDefinition &stream : connector.streams)
            QVERIFY2(!stream.retention.text.isEmpty() && stream.rowTypeNames().isEmpty() != stream.notMapped.isEmpty(),
                     qPrintable(name + u'/' + stream.name));
    }
}

void TestConnectorFiles::mistakesAreNamedWithTheirLine_data()
{
    QTest::addColumn<bool>("inStream");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, bool inStream, const char *right, const char *wrong, const QString &where,
                        const QString &detail) {
        QTest::newRow(name) << inStream << QByteArray(right) << QByteArray(wrong) << where << detail;
    };
    row("unknown key", false, R"("vendor": "V",)", R"("vendor": "V", "venodr": "V",)", u"connector.json:3"_s,
        u"venodr"_s);
    row("missing key", false, R"("title": "T",)", "", u"connector.json:1"_s, u"\"title\""_s);
    row("auth kind", false, R"("none")", R"("magic")", u"connector.json:4"_s, u"magic"_s);
    row("parameter type", false, R"("integer")", R"("number")", u"connector.json:5"_s, u"number"_s);
    row("broken JSON", true, R"("request":)", R"("request")", u"things.json:3"_s, u""_s);
    row("unknown row type", true, R"("type": "service")", R"("type": "servcie")", u"things.json:6"_s, u"servcie"_s);
    row("unknown field", true, R"("name": {)", R"("nmae": {)", u"things.json:9"_s, u"nmae"_s);
    row("unknown form key", true, R"("path": "name")", R"("path": "name", "az": "lower")", u"things.json:9"_s, u"az"_s);
    row("no id", true, R"("id": "id",)", "", u"things.json:6"_s, u"\"id\" is required"_s);
    row("undeclared lookup", true, R"({"path": "name"})", R"({"lookup": "users", "key": "owner", "take": "n"})",
        u"things.json:9"_s, u"users"_s);
    row("undeclared join", true, R"({"path": "name"})", R"({"path": "@detail/name"})", u"things.json:9"_s, u"detail"_s);
    row("records pointer", true, R"("records": "")", R"("records": "items")", u"things.json:4"_s, u"begin with"_s);
    row("rows of an undeclared join", true, R"("type": "service",)", R"("type": "service", "records": "@whole/a",)",
        u"things.json:6"_s, u"whole"_s);
    row("reader", true, R"("type": "service",)", R"("type": "service", "reader": "otlp",)", u"things.json:7"_s,
        u"unknown key \"fields\""_s);
    row("reader of nothing it makes", true, goodRows, R"("rows": [{"type": "service", "reader": "otlp"}])",
        u"things.json:5"_s, u"ai_call"_s);
    row("reader of a part", true, goodRows, R"("rows": [{"type": "ai_call", "reader": "otlp", "records": "/spans"}])",
        u"things.json:5"_s, u"a whole answer"_s);
    row("records_optional", true, R"("records": "")", R"("records_optional": 1, "records": "")", u"things.json:4"_s,
        u"true or false"_s);
    row("body", true, R"({"path": "/things"})", R"({"path": "/things", "body": "x"})", u"things.json:3"_s,
        u"/request/body: must be an object"_s);
    row("for each of two", true, R"("records": "")",
        R"("for_each": {"stream": "a", "field": "b", "lookup": {"request": {"path": "/k"}, "records": "", "key": "n"}},
           "records": "")",
        u"things.json:4"_s, u"not from both"_s);
    row("for each of nothing", true, R"("records": "")", R"("for_each": {}, "records": "")", u"things.json:4"_s,
        u"\"lookup\""_s);
    row("a name that nobody asks for", true, R"("records": "")",
        R"("for_each": {"lookup": {"name": "n", "request": {"path": "/k"}, "records": "", "key": "n"}}, "records": "")",
        u"things.json:4"_s, u"name"_s);
    row("keeps", true, R"("records": "")", R"("keeps": "long", "records": "")", u"things.json:4"_s, u"P30D"_s);
    row("keeps months", true, R"("records": "")", R"("keeps": "P1M", "records": "")", u"things.json:4"_s, u"P30D"_s);
    row("optional", true, R"("records": "")", R"("optional": "yes", "records": "")", u"things.json:4"_s,
        u"/optional: must be true or false"_s);
    row("state", true, R"("type": "service",)", R"("type": "service", "state": "past",)", u"things.json:6"_s,
        u"\"present\""_s);
    row("incremental without a bound", true, R"("records": "")",
        R"("incremental": {"overlap": "PT1H", "full_every": "P7D"}, "records": "")", u"things.json:4"_s, u"{since}"_s);
    row("a bound without incremental", true, R"({"path": "/things"})",
        R"({"path": "/things", "query": {"a": "{since}"}})", u"things.json:3"_s, u"incremental"_s);
    row("no full reading", true, R"({"path": "/things"})",
        R"({"path": "/things", "query": {"a": "{since}"}}, "incremental": {"overlap": "PT1H"})", u"things.json:3"_s,
        u"full_every"_s);
    row("a time with other letters", true, R"({"path": "/things"})",
        R"({"path": "/things", "query": {"a": "{since}"}}, "incremental": {"overlap": "PT1H", "full_every": "P7D", "time": "yyyy t"})",
        u"things.json:3"_s, u"yyyy t"_s);
    row("form", true, R"("records": "")", R"("form": "yaml", "records": "")", u"things.json:4"_s, u"yaml"_s);
    row("optional without records", true, R"("type": "service")", R"("type": "service", "optional": true)",
        u"things.json:6"_s, u"records"_s);
    row("nothing mapped, and rows", true, R"("records": "")", R"("not_mapped": "Not read.", "records": "")",
        u"things.json:4"_s, u"rows"_s);
    row("nothing to ask for", true, R"("request": {"path": "/things"},)", "", u"things.json:1"_s, u"request"_s);
    row("kind", false, R"("vendor": "V",)", R"("vendor": "V", "kind": "file",)", u"connector.json:3"_s, u"file"_s);
    row("files with a secret", false, R"("vendor": "V",)", R"("vendor": "V", "kind": "files",)", u"connector.json:1"_s,
        u"auth"_s);
    row("an unknown placeholder", true, R"({"path": "/things"})", R"({"path": "/things/{nobody}"})", u"things.json:3"_s,
        u"{nobody}"_s);
    row("another server", true, R"({"path": "/things"})", R"({"path": "//evil.example/x"})", u"things.json:3"_s,
        u"one \"/\""_s);
    row("for each of an unknown stream", true, R"("records": "")",
        R"("for_each": {"stream": "a", "field": "b"}, "records": "")", u"things.json:4"_s, u"\"a\""_s);
    row("for each of an unknown parameter", true, R"("records": "")",
        R"("for_each": {"parameter": "nobody"}, "records": "")", u"things.json:4"_s, u"\"nobody\""_s);
    row("an unknown parameter in a form", true, R"("records": "",)",
        R"("records": "", "paging": {"kind": "window", "start_parameter": "a", "end_parameter": "b", "weeks": {"parameter": "nobody"}},)",
        u"things.json:4"_s, u"\"nobody\""_s);
    row("a key that stands twice", true, R"("records": "")", R"("records": "/a", "records": "")", u"things.json:4"_s,
        u"twice"_s);
    row("paging kind", true, R"("records": "")", R"("paging": {"kind": "scroll"}, "records": "")", u"things.json:4"_s,
        u"scroll"_s);
}

void TestConnectorFiles::mistakesAreNamedWithTheirLine()
{
    QFETCH(bool, inStream);
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, wrong);
    QFETCH(QString, where);
    QFETCH(QString, detail);
    QByteArray connector = goodConnector;
    QByteArray stream = goodStream;
    QByteArray &changed = inStream ? stream : connector;
    QVERIFY(changed.contains(right));
    changed.replace(changed.indexOf(right), right.size(), wrong);
    const QTemporaryDir folder;
    writeConnector(folder.path() + u"/own"_s, connector, stream);
    const auto read = ConnectorDefinition::read(u"own"_s, folder.path() + u"/own"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().where.endsWith(where), qPrintable(toString(read.error())));
    QVERIFY2(read.error().detail.contains(detail), qPrintable(toString(read.error())));
}

void TestConnectorFiles::ownConnectorsStandBesideTheBundled()
{
    const QTemporaryDir folder;
    writeConnector(folder.path() + u"/own"_s, goodConnector, goodStream);
    writeConnector(folder.path() + u"/broken"_s, goodConnector, "{");
    writeConnector(folder.path() + u"/github"_s, goodConnector, goodStream);
    const ConnectorCatalog catalog = ConnectorCatalog::load(folder.path());
    QVERIFY(catalog.find(u"own"_s));
    QVERIFY(catalog.find(u"prometheus"_s));
    QVERIFY(!catalog.find(u"broken"_s));
    QVERIFY2(!catalog.find(u"github"_s), "a user's folder must not quietly replace a bundled connector");
    QVERIFY(catalog.find(u"nothing"_s).error().detail.contains(u"prometheus"_s));
}

void TestConnectorFiles::parametersAreChecked()
{
    const QTemporaryDir folder;
    writeConnector(folder.path() + u"/own"_s, goodConnector, goodStream);
    const auto connector = ConnectorDefinition::read(u"own"_s, folder.path() + u"/own"_s);
    QVERIFY2(connector, connector ? "" : qPrintable(toString(connector.error())));
    SourceSettings source;
    source.id = u"s"_s;
    QVERIFY(connector->check(source).error().detail.contains(u"owner"_s));
    source.parameters.insert(u"owner"_s, {u"acme"_s});
    QVERIFY(connector->check(source));
    source.parameters.insert(u"weeks"_s, {u"many"_s});
    QVERIFY(!connector->check(source));
    source.parameters.insert(u"weeks"_s, {u"3"_s});
    source.parameters.insert(u"onwer"_s, {u"acme"_s});
    source.places.insert(u"onwer"_s, u"plumbline.toml:9:1"_s);
    QCOMPARE(connector->check(source).error().where, u"plumbline.toml:9:1"_s);
}

void TestConnectorFiles::everyMistakeIsNamed()
{
    QByteArray connector = goodConnector;
    connector.replace(R"("vendor": "V",)", R"("vendor": "V", "odd": 1,)");
    QByteArray stream = goodStream;
    stream.replace(R"({"path": "/things"})", R"({"path": "/things/{nobody}", "odd": 1})");
    stream.replace(R"("records": "")", R"("keeps": "long", "records": "")");
    const QTemporaryDir folder;
    writeConnector(folder.path() + u"/own"_s, connector, stream);
    QList<Error> all;
    QVERIFY(!ConnectorDefinition::read(u"own"_s, folder.path() + u"/own"_s, &all));
    QStringList said;
    for (const Error &error : all)
        said.append(error.where.section(u'/', -1) + u' ' + error.detail);
    QCOMPARE(all.size(), 4);
    for (const QString &expected :
         {u"connector.json:3 /odd"_s, u"things.json:3 /request/odd"_s, u"things.json:4 /keeps"_s,
          u"things.json:3 /request/path: there is nothing to put for {nobody}"_s})
        QVERIFY2(std::any_of(said.begin(), said.end(), [&](const QString &one) { return one.startsWith(expected); }),
                 qPrintable(expected + u" in "_s + said.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(TestConnectorFiles)
#include "tst_ConnectorFiles.moc"
