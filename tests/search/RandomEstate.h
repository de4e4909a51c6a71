// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/EvidenceSearch.h"

#include <QRandomGenerator>

namespace plumbline {

/// Rows and filters by a seed: texts of many scripts, nothing said, empty, long, equal up to their case.
class RandomEstate
{
public:
    explicit RandomEstate(quint32 seed) : m_random(seed) { }

    /// `count` rows of a type with ids below `ids`: few ids make many corrections.
    QList<Row> rows(const QString &type, int count, int ids);
    RowFilter filter(const QString &type);
    QString field(const QString &type, bool withSource);
    qint64 number(qint64 below) { return m_random.bounded(below); }

private:
    bool rarely(int oneOf) { return m_random.bounded(oneOf) == 0; }
    QString word();
    FieldValue value(const FieldType &field);

    QRandomGenerator m_random;
};

/// What differs between the search and the store's own answers to the filter; empty when nothing does.
QString difference(StoreConnection &store, SearchMemory &memory, RandomEstate &estate, const RowFilter &filter,
                   bool mustBeIndexed);

} // namespace plumbline
