// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/FrozenPopulation.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString rowNameOf(const PopulationItem &item)
{
    return u"%1:%2:%3"_s.arg(item.row.type, item.row.source, item.row.id);
}

} // namespace

FrozenPopulation FrozenPopulation::of(const Population &population, const AuditRequest &before)
{
    QJsonArray items;
    for (const PopulationItem &item : population.items) {
        QJsonObject values;
        for (const QString &column : population.columns())
            values.insert(population.title(column), population.value(item, column));
        items.append(QJsonObject{{u"seq"_s, item.seq}, {u"row"_s, rowNameOf(item)}, {u"values"_s, values}});
    }
    QJsonObject document = population.certificateJson();
    document.insert(u"items"_s, items);
    if (!before.sha256.isEmpty())
        document.insert(u"replaces"_s,
                        QJsonObject{{u"sha256"_s, before.sha256},
                                    {u"ids_sha256"_s, before.idsSha256},
                                    {u"rows"_s, before.items},
                                    {u"verdict"_s, before.verdict},
                                    {u"frozen_at"_s, formatInstant(before.frozenAt.value_or(before.changedAt))}});
    return FrozenPopulation(document);
}

QMap<qint64, QString> FrozenPopulation::names() const
{
    QMap<qint64, QString> names;
    const QJsonArray items = m_document[u"items"_s].toArray();
    for (const auto &item : items)
        names.insert(item[u"seq"].toInteger(), item[u"row"].toString());
    return names;
}

QStringList FrozenPopulation::columns() const
{
    return m_document[u"items"_s][0][u"values"].toObject().keys();
}

QList<SampleCandidate> FrozenPopulation::candidates(const QString &stratum) const
{
    QList<SampleCandidate> candidates;
    const QJsonArray items = m_document[u"items"_s].toArray();
    for (const auto &item : items)
        candidates.append(
            {item[u"seq"].toInteger(), stratum.isEmpty() ? QString() : item[u"values"][stratum].toString(), 0});
    return candidates;
}

QStringList FrozenPopulation::differences(const Population &now) const
{
    const QMap<qint64, QString> before = names();
    QStringList differences;
    QSet<qint64> present;
    for (const PopulationItem &item : now.items) {
        present.insert(item.seq);
        if (!before.contains(item.seq))
            differences.append(u"%1 came or changed since (line %2)"_s.arg(rowNameOf(item)).arg(item.seq));
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!present.contains(it.key()))
            differences.append(u"%1 is not as it was (line %2)"_s.arg(it.value()).arg(it.key()));
    }
    return differences;
}

} // namespace plumbline
