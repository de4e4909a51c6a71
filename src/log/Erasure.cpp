// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Erasure.h"

#include "log/LogLine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Of [[first, last], ...].
Erasure::Ranges rangesFrom(const QJsonValue &value)
{
    Erasure::Ranges ranges;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        ranges.append({quint64(item[0].toInteger()), quint64(item[1].toInteger())});
    return ranges;
}

} // namespace

Erasure Erasure::of(const LogLine &tombstone)
{
    const QJsonObject said = QJsonDocument::fromJson(tombstone.rec).object();
    return {rangesFrom(said.value(u"seqs"_s)), rangesFrom(said.value(u"disclosures"_s))};
}

QJsonArray Erasure::toJson(const Ranges &ranges)
{
    QJsonArray items;
    for (const auto &[first, last] : ranges)
        items.append(QJsonArray{qint64(first), qint64(last)});
    return items;
}

Erasure::Ranges Erasure::rangesOf(QList<quint64> lines)
{
    std::sort(lines.begin(), lines.end());
    Ranges ranges;
    for (const quint64 line : std::as_const(lines)) {
        if (!ranges.isEmpty() && line <= ranges.last().second + 1)
            ranges.last().second = line;
        else
            ranges.append({line, line});
    }
    return ranges;
}

QString Erasure::replacedName(quint64 line, const QString &field)
{
    return u"%1/%2"_s.arg(line).arg(field);
}

bool Erasure::isWithin(const Ranges &ranges, quint64 seq)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto &range) { return seq >= range.first && seq <= range.second; });
}

} // namespace plumbline
