// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Erasure.h"

#include "log/LogLine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Of [[first, last], ...].
Erasure::Ranges rangesOf(const QJsonValue &value)
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
    return {rangesOf(said.value(u"seqs"_s)), rangesOf(said.value(u"disclosures"_s))};
}

bool Erasure::isWithin(const Ranges &ranges, quint64 seq)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto &range) { return seq >= range.first && seq <= range.second; });
}

} // namespace plumbline
