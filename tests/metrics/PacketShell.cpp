// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PacketShell.h"

#include "metrics/MetricRunner.h"
#include "store/KnownRelations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

double numberOf(const QJsonValue &value)
{
    if (value.isBool()) // SQL has no truth values
        return value.toBool() ? 1.0 : 0.0;
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

/// Members and items of an output as outputs of their own: "groups/service/pay/usd".
void flatten(const QString &name, const QJsonValue &value, QJsonObject &found)
{
    if (!value.isObject() && !value.isArray())
        found.insert(name, value);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        flatten(name + u'/' + member.key(), member.value(), found);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        flatten(u"%1/%2"_s.arg(name).arg(i), items.at(i), found);
}

} // namespace

bool PacketShell::isInstalled()
{
    return !QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty();
}

std::optional<QJsonObject> PacketShell::recompute(const MetricDefinition &definition, const MetricScope &scope,
                                                  const StoreLocation &store, QString *problem)
{
    const QTemporaryDir folder;
    QString script
        = u".bail on\nATTACH %1 AS store;\nCREATE TABLE param(name TEXT, value TEXT);\n"_s.arg(quoted(store.path));
    const auto params = MetricRunner::parameters(definition, scope).value_or(QList<std::pair<QString, QString>>());
    for (const auto &[name, value] : params)
        script += u"INSERT INTO param VALUES (%1, %2);\n"_s.arg(quoted(name), quoted(value));
    for (const QString &type : definition.reads)
        script += u"CREATE TABLE main.%1 AS WITH %2 SELECT * FROM %1;\n"_s.arg(type,
                                                                               *knownRelations({type}, scope.knownAt));
    for (const MetricRelation &relation : definition.relations)
        script += u"CREATE VIEW %1 AS %2;\n"_s.arg(relation.name, relation.sql);
    script += u"DETACH store;\nCREATE TABLE population AS\n"_s + definition.populationSql;
    script += u";\n.mode json\n"_s + definition.packetSql + u";\n"_s;
    QProcess shell;
    shell.start(u"sqlite3"_s, {folder.filePath(u"packet.db"_s)});
    shell.write(script.toUtf8());
    shell.closeWriteChannel();
    shell.waitForFinished(60'000);
    const QByteArray out = shell.readAllStandardOutput();
    *problem = QString::fromUtf8(shell.readAllStandardError());
    if (shell.exitCode() != 0 || !problem->isEmpty())
        return {};
    QJsonObject found;
    for (const QJsonValue &row : QJsonDocument::fromJson(out).array())
        found.insert(row[u"name"].toString(), row[u"value"]);
    return found;
}

QJsonObject PacketShell::flat(const MetricDefinition &definition, const MetricResult &result)
{
    QJsonObject found;
    for (const MetricOutput &output : result.outputs) {
        if (definition.notRecomputable.contains(output.name))
            continue;
        flatten(output.name, output.value, found);
    }
    return found;
}

QString PacketShell::difference(const QJsonObject &statistic, const QJsonObject &packet)
{
    QStringList names = statistic.keys();
    names += packet.keys();
    for (const QString &name : std::as_const(names)) {
        const QJsonValue a = statistic.value(name);
        const QJsonValue b = packet.value(name);
        const bool both = !a.isUndefined() && !b.isUndefined() && a.isNull() == b.isNull();
        // Money is text on both sides and must agree to the last digit.
        const bool same = a.isString()
            ? a == b
            : std::abs(numberOf(a) - numberOf(b)) <= 1e-9 * std::max(1.0, std::abs(numberOf(a)));
        if (!both || !same)
            return u"%1: statistic %2, packet %3"_s.arg(
                name, QString::fromUtf8(QJsonDocument(QJsonArray{a}).toJson(QJsonDocument::Compact)),
                QString::fromUtf8(QJsonDocument(QJsonArray{b}).toJson(QJsonDocument::Compact)));
    }
    return {};
}

} // namespace plumbline
