// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/TypeIndex.h"

#include <QCache>
#include <map>
#include <mutex>

namespace plumbline {

/// The versions that fit a filter, one bit each, and how many of them stand where in orders that were asked for.
struct Matches {
    std::vector<quint64> bits;
    qint64 count = 0;

    struct Steps {
        quint64 state = 0; ///< Of the index when they were counted.
        std::vector<quint32> before; ///< Of every 4096 places of the order, how many matches come before them.
    };
    QHash<QString, Steps> steps; ///< By order.

    bool has(quint32 place) const { return bits[place >> 6] >> (place & 63) & 1; }
};

/// What a program remembers of the search index between questions, for all its threads.
class SearchMemory
{
public:
    /// `mostFresh`: so many versions that are not in the kept index yet are worth to be read for a question.
    explicit SearchMemory(qint64 mostFresh = 200'000, qint64 mostBytes = qint64(512) << 20)
        : m_mostFresh(mostFresh), m_mostBytes(mostBytes)
    {
    }

    /// Why the index was thrown away, for people; empty when it was not.
    QString notice() const;

private:
    friend class EvidenceSearch;

    mutable std::mutex m_mutex;
    qint64 m_mostFresh;
    qint64 m_mostBytes;
    std::map<QString, TypeIndex> m_types;
    QCache<QString, Matches> m_matches{24};
    QString m_notice;
};

} // namespace plumbline
