// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ChangeLedger.h"
#include "evidence/ScopeVersion.h"
#include "store/ConfigurationLog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QMap<QString, QJsonObject> sourcesOf(const QJsonObject &configuration)
{
    QMap<QString, QJsonObject> sources;
    const QJsonArray list = configuration[u"sources"_s].toArray();
    for (const auto &one : list)
        sources.insert(one[u"id"].toString(), one.toObject());
    return sources;
}

/// Keys whose values differ; those of "parameters" by their own names.
QStringList differences(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    keys.removeIf([&](const QString &key) { return before[key] == after[key]; });
    if (keys.removeAll(u"parameters"_s) > 0)
        keys += differences(before[u"parameters"_s].toObject(), after[u"parameters"_s].toObject());
    return keys;
}

QList<std::pair<QString, QString>> changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    QList<std::pair<QString, QString>> changes;
    for (const auto &[key, name] :
         {std::pair{u"organisation"_s, u"the organisation"_s}, std::pair{u"time_zone"_s, u"the time zone"_s}}) {
        if (before[key] != after[key])
            changes.append({name, u"was %1, and then %2"_s.arg(before[key].toString(), after[key].toString())});
    }
    if (const QStringList words = scopeChanges(before[u"scope"_s].toObject(), after[u"scope"_s].toObject());
        !words.isEmpty())
        changes.append({u"the scope"_s, u"was changed: %1"_s.arg(words.join(u", "_s))});
    const QMap<QString, QJsonObject> old = sourcesOf(before);
    const QMap<QString, QJsonObject> now = sourcesOf(after);
    for (auto it = now.begin(); it != now.end(); ++it) {
        const QString name = u"source "_s + it.key();
        if (!old.contains(it.key()))
            changes.append({name, u"was added (%1)"_s.arg((*it)[u"connector"_s].toString())});
        else if (const QStringList keys = differences(old[it.key()], *it); !keys.isEmpty())
            changes.append({name, u"is asked for something else: %1"_s.arg(keys.join(u", "_s))});
    }
    for (auto it = old.begin(); it != old.end(); ++it) {
        if (!now.contains(it.key()))
            changes.append({u"source "_s + it.key(), u"was removed (%1)"_s.arg((*it)[u"connector"_s].toString())});
    }
    return changes;
}

} // namespace

Result<QList<LedgerLine>> settingsChanges(StoreConnection &store, std::optional<TimePoint> knownAt)
{
    const auto noted = ConfigurationLog(store).noted(knownAt);
    if (!noted)
        return fail(noted.error());
    QList<LedgerLine> lines;
    QJsonObject before;
    for (qsizetype i = 0; i < noted->size(); ++i) {
        const NotedConfiguration &one = (*noted)[i];
        const QJsonObject after = QJsonDocument::fromJson(one.configuration).object();
        for (const auto &[subject, what] :
             i == 0 ? QList<std::pair<QString, QString>>() : changesBetween(before, after)) {
            LedgerLine line;
            line.at = one.at;
            line.place = one.who.section(u'@', 1);
            line.actor = one.who;
            line.subject = subject;
            line.what = what;
            line.how = LinkStrength::Inferred; // it was first seen when the program ran with it
            line.after = (*noted)[i - 1].at;
            line.rows = {{u"log_entry"_s, u"plumbline"_s, QString::number(one.seq), qint64(one.seq)}};
            lines.append(line);
        }
        before = after;
    }
    return lines;
}

} // namespace plumbline
