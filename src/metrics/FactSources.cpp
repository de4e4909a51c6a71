// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/FactSources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QList<FactSource> sourcesOf(const QJsonArray &items)
{
    QList<FactSource> sources;
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        const QJsonObject needs = object.value(u"needs"_s).toObject();
        FactSource source;
        source.name = object.value(u"name"_s).toString();
        source.metric = object.value(u"metric"_s).toString();
        source.output = object.value(u"output"_s).toString();
        source.groupBy = object.value(u"group_by"_s).toString();
        source.days = object.value(u"days"_s).toInt(source.days);
        source.times = object.value(u"times"_s).toDouble(source.times);
        source.members = object.value(u"members"_s).toBool();
        source.needs = needs.value(u"output"_s).toString();
        source.atLeast = needs.value(u"at_least"_s).toDouble();
        sources.append(source);
    }
    return sources;
}

QList<MoveSource> movesOf(const QJsonArray &items)
{
    QList<MoveSource> moves;
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        const auto text = [&](const QString &key) { return object.value(key).toString(); };
        MoveSource move;
        move.name = text(u"name"_s);
        move.metric = text(u"metric"_s);
        move.moves = text(u"moves"_s);
        move.subject = text(u"subject"_s);
        move.at = text(u"at"_s);
        move.to = text(u"to"_s);
        move.kind = text(u"kind"_s);
        move.days = object.value(u"days"_s).toInt(move.days);
        move.leastDays = object.value(u"least_days"_s).toInt(move.leastDays);
        moves.append(move);
    }
    return moves;
}

} // namespace

Result<FactSources> FactSources::load(const QString &folder)
{
    QFile file(folder + u"/facts.json"_s);
    const auto wrong = [&](const QString &detail) {
        return fail(Error::Kind::Configuration, u"read facts"_s, detail, file.fileName());
    };
    if (!file.open(QIODevice::ReadOnly))
        return wrong(file.errorString());
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return wrong(problem.errorString());
    if (object.value(u"format"_s).toString() != u"plumbline-diagnostic-facts/1"_s)
        return wrong(u"format: expected \"plumbline-diagnostic-facts/1\""_s);
    FactSources sources;
    sources.trends = sourcesOf(object.value(u"trends"_s).toArray());
    sources.values = sourcesOf(object.value(u"values"_s).toArray());
    sources.moves = movesOf(object.value(u"moves"_s).toArray());
    sources.texts = sourcesOf(object.value(u"texts"_s).toArray());
    const QJsonObject titles = object.value(u"titles"_s).toObject();
    for (auto it = titles.begin(); it != titles.end(); ++it)
        sources.titles.insert(it.key(), it.value().toString());
    const QJsonObject collected = object.value(u"collected"_s).toObject();
    sources.uncollectedValue = collected.value(u"value"_s).toString();
    sources.uncollectedText = collected.value(u"text"_s).toString();
    const QJsonObject metrics = collected.value(u"metrics"_s).toObject();
    for (auto it = metrics.begin(); it != metrics.end(); ++it)
        sources.collected.insert(it.key(), it.value().toString());
    return sources;
}

} // namespace plumbline
